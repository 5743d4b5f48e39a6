import { setTimeout as wait } from 'node:timers/promises';

/** What came of turns that were sent at a fixed pace. */
export interface Paced {
  /** Milliseconds from when each turn should have been sent to its answer: a stall counts against all who waited. */
  readonly latencies: readonly number[];
  /** How far behind its own schedule the sender was, in milliseconds; large means that the sender is what was measured. */
  readonly lags: readonly number[];
  readonly failed: number;
}

/**
 * Open loop: sends so many turns a second whatever becomes of those before, as residents who know nothing of each other
 * do. A closed loop asks less of a server that stalls, and its figures then leave out just the slow ones (coordinated
 * omission). `send` gives whether the answer came; one that rejects has failed.
 */
export async function openLoop(perSecond: number, turns: number, send: () => Promise<boolean>): Promise<Paced> {
  const [latencies, lags, began] = [[] as number[], [] as number[], performance.now()];
  let failed = 0;
  const one = async (intended: number): Promise<void> => {
    lags.push(performance.now() - intended);
    if (await send().catch(() => false)) latencies.push(performance.now() - intended);
    else failed += 1;
  };
  const all: Promise<void>[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const intended = began + (turn * 1000) / perSecond;
    const early = intended - performance.now();
    if (early > 0) await wait(early);
    all.push(one(intended));
  }
  await Promise.all(all);
  return { latencies, lags, failed };
}
