import { choicesOf, callsOf, type Message } from '../playing/heard';
import type { Fault } from '../judging/judge';
import type { Act } from '../format/model';
import type { PlayedTurn } from '../playing/play';
import type { Verdict } from '../running/run';

/** What a tester reads about one run: a line when it went as written, else every fault with its place. */
export function reportOf({ transcript: { file }, locale, faults }: Verdict): string {
  if (faults.length === 0) return `SOM VÄNTAT  ${file} (${locale})`;
  return [`FEL         ${file} (${locale})`, ...faults.map((fault) => faultLines(file, fault))].join('\n');
}

/** The last line of a report. */
export function summaryOf(runs: number, failed: number): string {
  return `${runs} ${runs === 1 ? 'körning' : 'körningar'}: ${runs - failed} som väntat, ${failed} med fel.`;
}

/** The whole conversation in the form of a transcript, with what the bot said now. */
export function conversationOf({ transcript: { users, bot }, played }: Verdict): string {
  return played
    .filter(({ turn: { act } }, index) => index === 0 || act.kind !== 'arrive')
    .flatMap((turn) => [...actLines(turn, users[0] ?? 'user'), ...replyLines(turn, bot)])
    .join('\n');
}

function faultLines(file: string, { place, expected, came }: Fault): string {
  const lines = [
    `  ${file}:${place.line}:${place.column}`,
    `    väntat: ${indented(expected)}`,
    `    kom:    ${indented(came)}`,
  ];
  const start = firstDifference(expected, came);
  return [...lines, ...(start === undefined ? [] : [`    skiljer från: ${start}`])].join('\n');
}

function indented(text: string): string {
  return text.replace(/\n/g, '\n            ');
}

/** Where a long text begins to differ, when it begins alike; a wrong digit is hard to see otherwise. */
function firstDifference(expected: string, came: string): string | undefined {
  let at = 0;
  while (at < came.length && expected[at] === came[at]) at += 1;
  return at < 12 ? undefined : `…${came.slice(at - 8, at)}»${came.slice(at, at + 20)}«`;
}

function actLines({ turn: { before, act } }: PlayedTurn, user: string): readonly string[] {
  const prepared = before.map((step) => (step.kind === 'restart' ? '> !restart' : `> !locale ${step.locale}`));
  return ['', ...prepared, ...actLine(act, user)];
}

function actLine(act: Act, user: string): readonly string[] {
  if (act.kind === 'arrive') return [];
  if (act.kind === 'wait') return [`> !wait ${act.milliseconds / 1000}s`];
  if (act.kind === 'event') return [`> !event ${act.name}`];
  return [`${user}: ${act.text.written}`, ...(act.tap ? ['> !tap'] : [])];
}

function replyLines({ heard: { messages, events } }: PlayedTurn, bot: string): readonly string[] {
  return [...messages.flatMap((message) => messageLines(message, bot)), ...events.map((name) => `> ?event ${name}`)];
}

function messageLines(message: Message, bot: string): readonly string[] {
  const choices = choicesOf(message);
  return [
    `${bot}: ${message.text}`,
    ...(choices.length === 0 ? [] : [`[suggestions=${choices.join('|')}]`]),
    ...message.cards.map((card) => {
      const [call] = callsOf(card);
      return `> ?card title=${card.title ?? ''}${call ? ` tel=${call.title}` : ''}`;
    }),
  ];
}
