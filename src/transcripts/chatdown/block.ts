import type { Activity } from './activity';
import type { AttachedFiles } from './attachedFiles';
import { nextBracket } from './bracket';
import type { Casting } from './casting';
import { kindOf } from './names';

/** The lines that one activity takes in a `.chat` text. */
export interface Block {
  readonly lines: readonly string[];
  /** What of it is told in comments above, since nothing can carry it. */
  readonly lost: readonly string[];
  /** What the lines must be read back as; absent when only comments stand for it. */
  readonly activity?: Activity;
  /** Whether somebody is said to say it. */
  readonly named: boolean;
}

/** Fields that only the channel has a use for. */
const unmissed = [
  ...['id', 'type', 'timestamp', 'localTimestamp', 'localTimezone', 'channelId', 'conversation', 'from', 'recipient'],
  ...['serviceUrl', 'replyToId', 'inputHint', 'locale', 'textFormat', 'callerId', 'text', 'attachments'],
  ...['attachmentLayout', 'suggestedActions', 'membersAdded', 'membersRemoved'],
];

/** Writes one activity; its attachments may go to files beside. */
export function blockOf(activity: Activity, casting: Casting, files: AttachedFiles): Block {
  const { type } = activity;
  if (type === 'conversationUpdate') return updateBlock(activity, casting);
  if (type !== 'message' && type !== 'typing') return commentBlock([`Aktiviteten ${quoted(type)}${nameOf(activity)}`]);
  const { brackets, lost } = bracketsOf(activity, casting, files);
  const text = activity.text ?? '';
  if (type === 'message' && text === '' && brackets.length === 0) return commentBlock([...lost, 'Ett tomt meddelande']);
  const opening = casting.openingOf(activity);
  const marks = type === 'typing' ? ['[typing]'] : brackets;
  const lines = type === 'typing' ? [] : textLines(text, casting);
  // An open bracket in the text would swallow all that comes after it.
  const parts = isOpen(lines.join('\n')) ? [...marks, ...lines] : [...lines, ...marks];
  return {
    lines: [...lost.map(comment), ...opened(opening, parts, casting)],
    ...{ lost, activity, named: opening !== undefined },
  };
}

function commentBlock(lost: readonly string[]): Block {
  return { lines: lost.map(comment), lost, named: true };
}

function comment(what: string): string {
  return `> ${what} följer inte med.`;
}

function quoted(name: string): string {
  return `"${name.replace(/\s+/g, ' ').slice(0, 60)}"`;
}

function nameOf(activity: Activity): string {
  const name: unknown = activity['name'];
  return typeof name === 'string' ? ` ${quoted(name)}` : '';
}

function updateBlock(activity: Activity, casting: Casting): Block {
  const written = (list: Activity['membersAdded']): string =>
    (list ?? []).map((member) => (member ? (member.name ?? member.id ?? '') : 'ingen alls')).join(',');
  const lines = [
    ...((activity.membersAdded ?? []).length > 0 ? [`added=${written(activity.membersAdded)}`] : []),
    ...((activity.membersRemoved ?? []).length > 0 ? [`removed=${written(activity.membersRemoved)}`] : []),
  ];
  if (lines.length === 0) return commentBlock(['Aktiviteten "conversationUpdate"']);
  const update = `[conversationUpdate=\n${lines.join('\n')}]`.split('\n');
  return { lines: opened(`${casting.bot}:`, update, casting), lost: [], activity, named: true };
}

function bracketsOf(
  activity: Activity,
  casting: Casting,
  files: AttachedFiles,
): Pick<Block, 'lost'> & { readonly brackets: string[] } {
  const { attachments = [], attachmentLayout, suggestedActions } = activity;
  const written = attachments.map((attachment) => files.bracketOf(attachment));
  const titles = suggestedActions?.actions?.map(({ title }) => inBracket(title ?? '').replaceAll('|', '/')) ?? [];
  const brackets = [
    ...(attachmentLayout === undefined ? [] : [`[attachmentlayout=${inBracket(attachmentLayout)}]`]),
    ...written.flatMap((bracket) => bracket?.split('\n') ?? []),
    ...suggestionLines(titles.join('|'), titles.length > 0, casting),
  ];
  const others = Object.entries(activity).filter(([name, value]) => !unmissed.includes(name) && !isEmpty(value));
  const lost = [
    ...attachments
      .filter((_, at) => written[at] === undefined)
      .map(({ contentType }) => `Bilagan ${quoted(contentType)}`),
    ...others.map(([name]) => `Fältet ${quoted(name)}`),
  ];
  return { brackets, lost };
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === '';
}

function inBracket(text: string): string {
  return text.replaceAll(']', ')');
}

/** Of a value over several lines the first line is not read. */
function suggestionLines(titles: string, areAny: boolean, casting: Casting): readonly string[] {
  if (!areAny) return [];
  if (!titles.includes('\n')) return [`[suggestions=${titles}]`];
  return ['[suggestions=', ...`${titles}]`.split('\n').map((line) => below(line, casting))];
}

function textLines(text: string, casting: Casting): readonly string[] {
  if (text === '') return [];
  const [first = '', ...rest] = withoutKnownBrackets(text).split(/\r?\n/);
  return [first, ...rest.map((line) => below(line, casting))];
}

/** A line that would be a comment or open a replica is moved in from the margin: that changes it, but does not lose it. */
function below(line: string, casting: Casting): string {
  return line.startsWith('>') || casting.opens(line) ? ` ${line}` : line;
}

function withoutKnownBrackets(text: string): string {
  const passage = { text, placeAt: () => ({ line: 1, column: 1 }) };
  let written = '';
  let from = 0;
  for (let hit = nextBracket(passage, text, from); hit; hit = nextBracket(passage, text, from)) {
    const inside = text.slice(hit.start + 1, hit.end - 1);
    written += text.slice(from, hit.start) + (kindOf(hit.name) === 'text' ? `[${inside}]` : `(${inside})`);
    from = hit.end;
  }
  return written + text.slice(from);
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('[') > text.lastIndexOf(']');
}

/** The first line stands behind the names, unless the blanks at its end are part of it. */
function opened(
  opening: string | undefined,
  [first = '', ...rest]: readonly string[],
  casting: Casting,
): readonly string[] {
  if (opening === undefined) return [below(first, casting), ...rest];
  if (first.trimEnd() !== first) return [opening, below(first, casting), ...rest];
  return [`${opening} ${first}`.trimEnd(), ...rest];
}
