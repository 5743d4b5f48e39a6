import type { Request } from 'restify';
import type { Refused } from '../../dialogs/bot';
import { StoreDownError } from '../state/conversations';
import { localeOf, readActivity } from './activityIn';
import type { Channel } from './channel';
import { DirectLineError, storeDown } from './directLineError';
import { knownError, readBody } from './http';

/** The body of a message, once somebody has begun to read it. */
export interface Sent {
  body: Promise<string> | undefined;
}

const maxBodyBytes = 64 * 1024;

/**
 * Gives a refusal the words that a resident reads in place of an answer. When the conversations cannot be reached, the
 * bot answers as if nothing had been said before: what can be told without them is told.
 */
export async function withWords(
  channel: Channel,
  request: Request,
  sent: Sent,
  error: unknown,
): Promise<DirectLineError> {
  const { options } = channel;
  const known = error instanceof StoreDownError ? storeDown() : knownError(error, options.log);
  const body = await (sent.body ?? readBody(request, maxBodyBytes)).catch(() => '');
  const words = (why: Refused): readonly object[] => options.refusal(why, localeOf(body));
  if (!(error instanceof StoreDownError)) return known.saying(words(whyOf(known)));
  try {
    return known.saying([...words('forgetful'), ...(await alone(channel, request, body))]);
  } catch {
    return known.saying(words('failed'));
  }
}

async function alone(channel: Channel, request: Request, body: string): Promise<readonly object[]> {
  const heard = readActivity(body, channel.options.limits.maxTextLength);
  if (heard.kind === 'ignored') return [];
  const { id = '' } = request.params as { readonly id?: string };
  return await channel.turns.answerAlone({ id, secret: '', locale: heard.locale, greeted: true }, heard);
}

function whyOf({ status }: DirectLineError): Refused {
  if (status === 429) return 'tooMany';
  return [401, 403, 404].includes(status) ? 'ended' : 'failed';
}
