import type { Alternative, ExpectedReply } from '../format/model';
import { choicesOf, type Message } from '../playing/heard';
import type { PlayedTurn } from '../playing/play';
import { align, type Pair } from './align';
import type { Fault } from './fault';
import type { Words } from './words';

/**
 * Judges the replies of a turn, each against the one that was written for it. Without `?loose` nothing else may come;
 * where only checks are written any replies may. What a reply holds at `{{=name}}` is learned when it came as written.
 */
export function replyFaults({ turn, heard: { messages } }: PlayedTurn, words: Words): readonly Fault[] {
  const { replies, checks, loose, place } = turn;
  const open = loose || (replies.length === 0 && checks.length > 0);
  const pairs = align(replies, messages, open, {
    fits: (reply, message) => fitting(reply, message, words) !== undefined,
    likeness: (reply, message) => likeness(reply, message, words),
  });
  const lost = pairs.flatMap(({ expected, came }) => (came === undefined && expected !== undefined ? [expected] : []));
  const extra = pairs.flatMap(({ expected, came }) => (expected === undefined && came !== undefined ? [came] : []));
  const moved = movedReplies(lost, extra, { replies, messages, words });
  const told = new Set(moved.values());
  return pairs.flatMap((pair): readonly Fault[] => {
    const reply = pair.expected === undefined ? undefined : replies[pair.expected];
    const message = pair.came === undefined ? undefined : messages[pair.came];
    if (reply && message) return unlike(reply, message, words);
    if (reply) return [absent(reply, pair, moved.get(pair.expected ?? -1), words)];
    if (!message || open || told.has(pair.came ?? -1)) return [];
    return [
      {
        place: replies[pair.before - 1]?.place ?? place,
        field: 'reply',
        expected: 'inget mer svar',
        came: message.text,
      },
    ];
  });
}

interface Turns {
  readonly replies: readonly ExpectedReply[];
  readonly messages: readonly Message[];
  readonly words: Words;
}

/** The replies that did come, but at another place: each with where. */
function movedReplies(
  lost: readonly number[],
  extra: readonly number[],
  { replies, messages, words }: Turns,
): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  const taken = new Set<number>();
  for (const index of lost) {
    const reply = replies[index];
    const found = extra.find((at) => {
      const message = messages[at];
      return reply && message && !taken.has(at) && fitting(reply, message, words);
    });
    if (found === undefined) continue;
    moved.set(index, found);
    taken.add(found);
  }
  return moved;
}

function absent({ place, alternatives }: ExpectedReply, pair: Pair, moved: number | undefined, words: Words): Fault {
  const expected = toldAlternatives(alternatives, words);
  if (moved === undefined) return { place, field: 'reply', expected, came: 'inget sådant svar' };
  const when = moved < pair.after ? 'redan' : 'först';
  return { place, field: 'reply', expected, came: `kommer ${when} som svar ${moved + 1}` };
}

/** What differs in a reply from the one that was written; nothing when it came as written, which is then learned. */
function unlike(reply: ExpectedReply, message: Message, words: Words): readonly Fault[] {
  const { place, alternatives } = reply;
  const fit = fitting(reply, message, words);
  if (fit) {
    words.learn(fit, message.text);
    return [];
  }
  const sameText = alternatives.find(({ text }) => words.is(text, message.text));
  const [only, ...others] = alternatives;
  if (!sameText && others.length > 0) {
    return [{ place, field: 'text', expected: toldAlternatives(alternatives, words), came: message.text }];
  }
  const nearest = sameText ?? only;
  if (!nearest) return [];
  const choices = nearest.suggestions ?? [];
  return [
    ...(sameText ? [] : [{ place, field: 'text', ...words.compared([nearest.text], [message.text], '') } as const]),
    ...(fitsChoices(nearest, message, words)
      ? []
      : [
          {
            place: choices[0]?.place ?? place,
            field: 'suggestions',
            ...words.compared(choices, choicesOf(message), 'inga knappar'),
          } as const,
        ]),
  ];
}

function fitting({ alternatives }: ExpectedReply, message: Message, words: Words): Alternative | undefined {
  return alternatives.find(
    (alternative) => words.is(alternative.text, message.text) && fitsChoices(alternative, message, words),
  );
}

function fitsChoices({ suggestions }: Alternative, message: Message, words: Words): boolean {
  if (!suggestions) return true;
  return [choicesOf(message), message.offered.map(({ title }) => title)].some((came) =>
    words.areAll(suggestions, came),
  );
}

function toldAlternatives(alternatives: readonly Alternative[], words: Words): string {
  return alternatives.map(({ text }) => words.told(text)).join('\neller: ');
}

/** From 0 to 1: how much of a reply begins and ends as written. */
function likeness({ alternatives }: ExpectedReply, { text }: Message, words: Words): number {
  const shares = alternatives.map((alternative) => {
    const expected = words.told(alternative.text);
    const most = Math.min(expected.length, text.length);
    let start = 0;
    while (start < most && expected[start] === text[start]) start += 1;
    let end = 0;
    while (end < most - start && expected.at(-1 - end) === text.at(-1 - end)) end += 1;
    return (start + end) / Math.max(expected.length, text.length, 1);
  });
  return Math.max(...shares, 0);
}
