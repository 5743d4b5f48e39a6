import { basename } from 'node:path';
import type { Problem } from '../../../directory/format/problem';
import type { Activity } from './activity';
import { AttachedFiles } from './attachedFiles';
import { activitiesOf } from './activities';
import { blockOf, type Block } from './block';
import { Casting } from './casting';
import { differencesOf } from './differences';
import { Losses } from './losses';
import { lossMessages as messages } from './messages';

interface Options {
  /** How problems name the file that is to be written; what is attached is named after it. */
  readonly file: string;
  /** What the resident and the bot are called where the activities do not say. */
  readonly user: string;
  readonly bot: string;
}

interface Chat {
  readonly text: string;
  /** What is read back otherwise than it was, at its line in the text. */
  readonly problems: readonly Problem[];
  /** What lies beside the text and is attached in it, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Writes activities as a `.chat` text. What is written is read back, so that every activity which that form cannot carry
 * is told. Ids and times are never carried.
 */
export function chatOf(activities: readonly Activity[], { file, user, bot }: Options): Chat {
  const losses = new Losses(file);
  const casting = new Casting(activities, { user, bot });
  const files = new AttachedFiles(basename(file).replace(/\.chat$/, ''));
  const [first] = activities;
  const begins = first?.type === 'conversationUpdate';
  const head = [...casting.head, ''];
  const blocks = activities.slice(begins ? 1 : 0).map((activity) => blockOf(activity, casting, files));
  const text = `${[...head, ...blocks.flatMap(({ lines }) => lines)].join('\n')}\n`;
  for (const { name, written } of casting.changed) {
    losses.warning({ line: 1, column: 1 }, 'changedName', messages.changedName(name, written));
  }
  const read = activitiesOf(text, { file, start: new Date(0), readFile: (name) => files.all.get(name) });
  const [start] = read.activities;
  if (!begins || (start && differencesOf(first, start).length > 0)) {
    losses.warning({ line: 1, column: 1 }, 'addedStart', messages.addedStart());
  }
  compare(blocks, head.length + 1, read, losses);
  return { text, problems: losses.problems, files: files.all };
}

/** Looks for each activity where its block was read. */
function compare(blocks: readonly Block[], start: number, read: ReturnType<typeof activitiesOf>, losses: Losses): void {
  const heard = new Map<number, Activity[]>();
  for (const [index, activity] of read.activities.entries()) {
    // The first stands in no block.
    const line = index === 0 ? 0 : (read.lines[index] ?? 0);
    heard.set(line, [...(heard.get(line) ?? []), activity]);
  }
  let line = start;
  for (const { lines, lost, activity, named } of blocks) {
    const opening = line + lost.length;
    for (const [at, what] of lost.entries()) {
      losses.warning({ line: line + at, column: 1 }, 'notCarried', messages.notCarried(what));
    }
    line += lines.length;
    if (!activity) continue;
    const found = named ? within(heard, opening, line) : [heard.get(1)?.shift()].filter((one) => one !== undefined);
    const [only, ...more] = found;
    const what = only
      ? [...differencesOf(activity, only), ...(more.length > 0 ? ['antalet repliker'] : [])]
      : ['hela repliken'];
    if (what.length > 0) losses.warning({ line: opening, column: 1 }, 'changed', messages.changed(what.join(', ')));
  }
}

function within(heard: ReadonlyMap<number, readonly Activity[]>, from: number, to: number): readonly Activity[] {
  const found: Activity[] = [];
  for (let line = from; line < to; line++) found.push(...(heard.get(line) ?? []));
  return found;
}
