import type { Act, Preparation } from '../format/model';
import type { PlayedTurn } from '../playing/play';
import type { Verdict } from '../running/run';
import { messageLines, type Names } from './readBack';

/** The whole conversation in the form of a transcript, with what the bot said now, to be pasted into a file. */
export function conversationOf({ transcript: { users, bot }, played }: Verdict): string {
  const names = { user: users[0] ?? 'user', bot };
  return played
    .filter(({ turn: { act } }, index) => index === 0 || act.kind !== 'arrive')
    .flatMap((turn) => [...actLines(turn, names), ...replyLines(turn, names)])
    .join('\n');
}

/** What the bot said in a turn, as lines that expect just that. */
export function replyLines(
  { heard: { messages, events }, locale }: Pick<PlayedTurn, 'heard' | 'locale'>,
  names: Names,
): readonly string[] {
  const spoken = messages.at(-1)?.locale;
  return [
    ...messages.flatMap((message) => messageLines(message, names)),
    ...events.map((name) => `> ?event ${name}`),
    ...(spoken === undefined || spoken === locale ? [] : [`> ?locale ${spoken}`]),
    ...(messages.length + events.length === 0 ? ['> ?silence'] : []),
  ];
}

function actLines({ turn: { before, act } }: PlayedTurn, names: Names): readonly string[] {
  return ['', ...before.map(preparationLine), ...actLine(act, names)];
}

function preparationLine(step: Preparation): string {
  if (step.kind === 'restart') return '> !restart';
  return step.kind === 'locale' ? `> !locale ${step.locale}` : `> !reload ${step.file}`;
}

function actLine(act: Act, { user }: Names): readonly string[] {
  if (act.kind === 'arrive') return [];
  if (act.kind === 'wait') return [`> !wait ${act.milliseconds / 1000}s`];
  if (act.kind === 'submit') return [`> !submit ${JSON.stringify(act.value)}`];
  if (act.kind === 'event') return [`> !event ${act.name}`];
  return [`${user}: ${act.text.written}`, ...(act.tap ? ['> !tap'] : [])];
}
