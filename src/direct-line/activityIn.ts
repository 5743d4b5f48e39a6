import { z } from 'zod';
import { masked } from '../masked';
import { isDeeperThan } from './depth';
import { badArgument, DirectLineError } from './directLineError';

/** What a client sent, reduced to what the bot may know. Sender, ids, addresses and channel data stay behind. */
export type IncomingActivity =
  | { readonly kind: 'message'; readonly text: string; readonly locale?: string; readonly clientActivityId?: string }
  | { readonly kind: 'event'; readonly name: string; readonly locale?: string; readonly clientActivityId?: string }
  | { readonly kind: 'ignored' };

/** A language tag of any length up to four parts; `__proto__` and `constructor` are none. */
export const localeTag = z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i);
// The one field of channelData that is let through: WebChat knows its own message by it, and a retry is known by it.
const clientActivityId = z.object({ clientActivityID: z.string().regex(/^[\w.:-]{1,64}$/) });

const sender = z.object({ id: z.string().max(256).nullish() });
const activitySchema = z.object({
  type: z.string().max(40),
  from: sender.nullish(),
  text: z.string().nullish(),
  name: z.string().min(1).max(100).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  locale: localeTag.optional().catch(undefined),
  channelData: clientActivityId.optional().catch(undefined),
});

/** What a new conversation may say about itself; everything but a language tag is left out. */
const startSchema = z.object({ locale: localeTag.optional().catch(undefined) });

/** The types clients send of themselves and the bot has no use for: they are accepted and no turn is run. */
const ignoredTypes: ReadonlySet<string> = new Set(['typing', 'conversationUpdate']);

/**
 * Reads an activity as a client posts it.
 * @throws DirectLineError 400 for what is no activity; its message never repeats what was sent.
 */
export function readActivity(body: string, maxTextLength: number): IncomingActivity {
  const parsed = activitySchema.safeParse(parseJson(body));
  if (!parsed.success) throw badArgument('The body is not an activity.');
  const { type, text, name, attachments, locale, channelData } = parsed.data;
  if (ignoredTypes.has(type)) return { kind: 'ignored' };
  if ((attachments ?? []).length > 0)
    throw new DirectLineError(400, 'AttachmentsNotAccepted', 'Only text can be received here, not files.');
  const rest = { ...(locale && { locale }), ...(channelData && { clientActivityId: channelData.clientActivityID }) };
  if (type === 'message' && typeof text === 'string')
    return { kind: 'message', text: masked(cut(text, maxTextLength)), ...rest };
  if (type === 'event' && name) return { kind: 'event', name, ...rest };
  throw badArgument('Send a message with a text, or an event with a name.');
}

/**
 * Reads the wishes for a new conversation; an empty body has none.
 * @throws DirectLineError 400 when the body is not a JSON object.
 */
export function readStart(body: string): { readonly locale?: string } {
  if (body === '') return {};
  const parsed = startSchema.safeParse(parseJson(body));
  if (!parsed.success) throw badArgument('The body is not a JSON object.');
  const { locale } = parsed.data;
  return locale === undefined ? {} : { locale };
}

/** The language tag of a body, if it has one, whatever else is wrong with it. */
export function localeOf(body: string): string | undefined {
  try {
    return startSchema.safeParse(JSON.parse(body)).data?.locale;
  } catch {
    return undefined;
  }
}

/** @throws DirectLineError 400 for what is no JSON, or is nested deeper than any activity. */
export function parseJson(body: string): unknown {
  if (isDeeperThan(mostLevels, body)) throw badArgument('The body is nested too deep.');
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own message quotes the text.
    throw badArgument('The body is not JSON.');
  }
}

/** Levels that a body may have: an activity of any known client has fewer than ten. */
const mostLevels = 32;

/** Whole characters only: half an emoji would be sent on as an unreadable one. */
export function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : Array.from(text).slice(0, maxLength).join('');
}
