import { decode, verify, type Algorithm } from 'jsonwebtoken';
import { z } from 'zod';
import { DirectLineError } from '../direct-line/directLineError';
import type { SigningKey, SigningKeys } from './signingKeys';

/** What a channel's token says, once it is known to be Microsoft's. */
export interface ChannelToken {
  /** The one address that the activity it came with may be answered at. */
  readonly serviceUrl: string;
  /** The channels that its key may speak for; with none named, all. */
  readonly endorsements: readonly string[];
}

export interface ChannelTokenOptions {
  readonly keys: SigningKeys;
  readonly appId: string;
  readonly issuer: string;
  readonly now: () => number;
}

/** Bot Connector authentication, "Connector to bot": five minutes between the clocks, and RSA alone. */
const clockTolerance = 300;
const algorithms: Algorithm[] = ['RS256', 'RS384', 'RS512'];

// `crit` names what a reader must know; this one knows nothing beyond the standard.
const header = z.object({ alg: z.enum(algorithms), kid: z.string().min(1).max(200), crit: z.never().optional() });

/** One answer for every token that does not hold: nobody learns why. */
export const unauthorized = (): DirectLineError =>
  new DirectLineError(401, 'Unauthorized', 'The request is not authorized.');

/**
 * Checks a token fully: key, algorithm, issuer, audience, times, and that it has an end, which the SDK does not ask for.
 * @throws DirectLineError 401, always the same.
 */
export async function verifyChannelToken(token: string, options: ChannelTokenOptions): Promise<ChannelToken> {
  const { keys, appId, issuer, now } = options;
  const claims = z.object({
    ...{ iss: z.literal(issuer), aud: z.literal(appId), serviceurl: z.string().min(1) },
    ...{ exp: z.number(), nbf: z.number().optional() },
  });
  // Before any key is looked for: what says of itself that it is for somebody else costs nothing.
  const said = z.object({ header, payload: claims }).safeParse(read(token));
  const found = said.success ? await keys.find(said.data.header.kid) : undefined;
  if (!found) throw unauthorized();
  const { serviceurl } = claims.parse(verified(token, found, { appId, issuer, now }));
  return { serviceUrl: serviceurl, endorsements: found.endorsements };
}

function read(token: string): unknown {
  try {
    return decode(token, { complete: true });
  } catch {
    return undefined;
  }
}

function verified(token: string, { key }: SigningKey, said: Omit<ChannelTokenOptions, 'keys'>): unknown {
  const { appId: audience, issuer, now } = said;
  try {
    return verify(token, key, {
      ...{ algorithms, audience, issuer, clockTolerance },
      clockTimestamp: Math.floor(now() / 1000),
    });
  } catch {
    throw unauthorized();
  }
}
