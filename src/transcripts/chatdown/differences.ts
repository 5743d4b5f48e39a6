import { isDeepStrictEqual } from 'node:util';
import type { Account, Activity, Attachment } from './activity';

/** What an activity has otherwise than another, in words; ids and times aside, and what one of them does not say. */
export function differencesOf(one: Activity, other: Activity): readonly string[] {
  const [members, others] = [one, other].map(({ membersAdded, membersRemoved }) => [
    (membersAdded ?? []).map(nameOf),
    (membersRemoved ?? []).map(nameOf),
  ]);
  const isUpdate = one.type === 'conversationUpdate';
  const compared: readonly (readonly [string, boolean])[] = [
    ['typen', one.type === other.type],
    ['texten', (one.text ?? '') === (other.text ?? '')],
    ['bilagorna', isDeepStrictEqual(one.attachments?.map(whole) ?? [], other.attachments?.map(whole) ?? [])],
    ['layouten', one.attachmentLayout === other.attachmentLayout],
    ['knapparna', isDeepStrictEqual(actionsOf(one), actionsOf(other))],
    ['deltagarna', !isUpdate || isDeepStrictEqual(members, others)],
    ['avsändaren', isUpdate || isSame(one.from, other.from)],
    ['mottagaren', isUpdate || one.recipient === undefined || isSame(one.recipient, other.recipient)],
  ];
  return compared.filter(([, same]) => !same).map(([what]) => what);
}

function nameOf(member: Account | null): string | undefined {
  return member?.name ?? member?.id;
}

/** The name of the one who has none is made up. */
function isSame(one: Account | undefined, other: Account | undefined): boolean {
  if (!one || !other) return one === other;
  const isRole = one.role === undefined || one.role === other.role;
  return isRole && (one.name === undefined || one.name === other.name);
}

/** With the empty list of buttons that is read back of any card. */
function whole(attachment: Attachment): object {
  const { content } = attachment;
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
  return present({ ...attachment, ...(isObject && { content: { buttons: [], ...content } }) });
}

function actionsOf({ suggestedActions }: Activity): readonly object[] {
  return suggestedActions?.actions?.map(present) ?? [];
}

function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
