import { directivesIn } from '../format/directives';
import type { Line } from './lines';
import type { Losses } from './losses';
import { lossMessages as messages } from './messages';

/** What the first lines of a file say of who talks. */
export interface Head {
  /** As written after `users=`, blanks included, since a name is known by them. */
  readonly users: readonly string[];
  readonly bot: string;
  /** How many lines it takes, comments aside. */
  readonly length: number;
}

const setting = /^(bot|users?|channelId)=/;

/** Reads the settings above the conversation, up to the first other line. */
export function readHead(lines: readonly Line[], losses: Losses): Head {
  const end = lines.findIndex(({ text }) => !setting.test(text));
  const head = lines.slice(0, end);
  for (const { place, text } of head) {
    const [name = '', ...values] = text.split('=');
    if (values.length > 1) losses.error(place, 'badHeader', messages.badHeader(name));
  }
  const users = valueOf(head, /^users?=([^=]*)/)?.split(',') ?? ['user'];
  const bot = valueOf(head, /^bot=([^=]*)/)?.trim() ?? 'bot';
  const place = head[0]?.place ?? { line: 1, column: 1 };
  for (const name of [...users, bot]) {
    if (name !== name.trim()) losses.warning(place, 'spacedName', messages.spacedName(name.trim()));
    if (/[.*+?^${}()|[\]\\]/.test(name)) losses.warning(place, 'signedName', messages.signedName(name));
  }
  return { users, bot, length: end };
}

/** The last one counts. */
function valueOf(head: readonly Line[], form: RegExp): string | undefined {
  return head.map(({ text }) => form.exec(text.trim())?.[1]).findLast((value) => value !== undefined);
}

/** Whether a file is one of ours: a `> @id` stands in its header. */
export function isOurs(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('>') && !setting.test(line));
  const head = end < 0 ? lines : lines.slice(0, end);
  return head.some((line, index) => directivesIn(line, index + 1).some(({ name }) => name === '@id'));
}
