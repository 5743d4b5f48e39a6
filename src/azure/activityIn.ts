import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { cut, localeTag, parseJson } from '../direct-line/activityIn';
import { badArgument } from '../direct-line/directLineError';
import { masked } from '../masked';

/** What a channel sent, reduced to what the bot and the way back need; no name, no channel data, no file. */
export interface ChannelActivity {
  /** Whether the bot has an answer to it; the rest is accepted and left. */
  readonly isTurn: boolean;
  readonly activity: Partial<Activity> & {
    readonly channelId: string;
    readonly serviceUrl: string;
    readonly conversation: { readonly id: string };
  };
}

const mostTextLength = 5_000;

const id = z.string().regex(/^[^\p{Cc}]{1,512}$/u);
const account = z.object({ id });

const schema = z.object({
  type: z.string().min(1).max(40),
  id: id.nullish(),
  channelId: z.string().regex(/^[a-z0-9][a-z0-9:._-]{0,59}$/i),
  serviceUrl: z.string().min(1).max(512),
  conversation: account,
  from: account,
  recipient: account,
  text: z.string().nullish(),
  attachments: z.array(z.unknown()).nullish(),
  membersAdded: z.array(account).max(200).nullish(),
  locale: localeTag.optional().catch(undefined),
});

/**
 * Reads an activity as a channel posts it.
 * @throws DirectLineError 400 for what is no activity; its message never repeats what was sent.
 */
export function readChannelActivity(body: string): ChannelActivity {
  const parsed = schema.safeParse(parseJson(body));
  if (!parsed.success) throw badArgument('The body is not an activity.');
  const { type, id: activityId, text, attachments, membersAdded, locale, ...where } = parsed.data;
  const words = masked(cut(text ?? '', mostTextLength));
  const shared = { ...where, ...(activityId && { id: activityId }), ...(locale && { locale }) };
  if (type === 'conversationUpdate')
    return {
      isTurn: (membersAdded ?? []).length > 0,
      activity: { ...shared, type, membersAdded: (membersAdded ?? []).map(named) } as ChannelActivity['activity'],
    };
  // Teams sends each text as a file too, so a file counts only where there are no words.
  const isFile = words === '' && (attachments ?? []).length > 0;
  const files = isFile ? { attachments: [{ contentType: 'application/octet-stream' }] } : {};
  return {
    isTurn: type === 'message',
    activity: { ...shared, type, text: words, ...files } as ChannelActivity['activity'],
  };
}

function named({ id: memberId }: { readonly id: string }): { readonly id: string; readonly name: string } {
  return { id: memberId, name: '' };
}
