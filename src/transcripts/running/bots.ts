import { botsAt } from './botsAt';
import { createStages } from './stage';
import type { Bots } from './runFile';

/** Which bots to play against; plain data, so that it can cross to another thread. */
export interface BotsWish {
  /** The address of a running bot; without it the bot of this process. */
  readonly url?: string | undefined;
  readonly secret?: string | undefined;
  readonly settleMs?: number | undefined;
}

/** Gives the bots that were wished for. Rejects when nothing answers at the address. */
export async function botsOf({ url, secret, settleMs }: BotsWish): Promise<Bots> {
  return url === undefined ? createStages() : botsAt({ address: url.replace(/\/$/, ''), secret, settleMs });
}
