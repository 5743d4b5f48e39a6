import type { Check, Pattern } from '../format/model';
import { offeredIn, piecesOf, type Heard } from '../playing/heard';
import type { PlayedTurn } from '../playing/play';
import { cardFaults } from './cards';
import type { Fault, Unplaced } from './fault';
import { listed, type Words } from './words';

/**
 * Judges one check on everything the bot said in a turn. What cannot be seen there is not held against it: no time
 * passes in a bot of the same process, and where its dialogs cannot be looked into none is missed.
 */
export function checkFaults(check: Check, played: PlayedTurn, words: Words): readonly Fault[] {
  const { heard } = played;
  if (check.kind === 'card') {
    const cards = heard.messages.flatMap((message) => message.cards);
    return cardFaults(check.fields, cards, check.place, words);
  }
  const unmet = 'pattern' in check ? textUnmet(check, heard, words) : otherUnmet(check, played, words);
  return unmet ? [{ place: check.place, ...unmet }] : [];
}

type TextCheck = Extract<Check, { readonly pattern: Pattern }>;
type OtherCheck = Exclude<Check, TextCheck | { readonly kind: 'card' }>;

function textUnmet({ kind, pattern }: TextCheck, { messages }: Heard, words: Words): Unplaced | undefined {
  const pieces = messages.flatMap(piecesOf);
  const told = words.told(pattern);
  if (kind === 'has') {
    if (pieces.some((piece) => words.isIn(pattern, piece))) return undefined;
    return { field: 'text', expected: `någonstans: ${told}`, came: lines(pieces) };
  }
  if (kind === 'not') {
    const piece = pieces.find((text) => words.isIn(pattern, text));
    return piece === undefined ? undefined : { field: 'text', expected: `inte: ${told}`, came: piece };
  }
  const first = messages[0]?.text;
  if (words.isIn(pattern, first ?? '')) return undefined;
  return { field: 'text', expected: `i första svaret: ${told}`, came: first ?? 'inget svar' };
}

function otherUnmet(check: OtherCheck, { heard, took = 0, visited }: PlayedTurn, words: Words): Unplaced | undefined {
  const { messages, events } = heard;
  switch (check.kind) {
    case 'buttons': {
      const offered = offeredIn(heard).map(({ title }) => title);
      if (check.titles.every((title) => offered.some((came) => words.is(title, came)))) return undefined;
      const expected = `bland knapparna: ${words.list(check.titles)}`;
      return { field: 'suggestions', expected, came: listed(offered) || 'inga knappar' };
    }
    case 'event':
      if (events.includes(check.name)) return undefined;
      return { field: 'event', expected: check.name, came: events.join(', ') || 'ingen händelse' };
    case 'locale':
      if (messages.length > 0 && messages.every(({ locale }) => locale === check.locale)) return undefined;
      return { field: 'locale', expected: check.locale, came: localesIn(heard) };
    case 'within':
      if (took <= check.milliseconds) return undefined;
      return { field: 'time', expected: `högst ${check.milliseconds} ms`, came: `${Math.round(took)} ms` };
    case 'visits':
      if (!visited || visited.has(check.step)) return undefined;
      return { field: 'visits', expected: check.step, came: [...visited].toSorted().join(', ') || 'ingen dialog' };
    case 'silence':
      if (messages.length + events.length === 0) return undefined;
      return { field: 'silence', expected: 'inget svar', came: lines([...messages.flatMap(piecesOf), ...events]) };
  }
}

function localesIn({ messages }: Heard): string {
  return [...new Set(messages.map(({ locale }) => locale ?? 'inget språk'))].join(', ') || 'inget svar';
}

function lines(pieces: readonly string[]): string {
  return pieces.join('\n') || 'ingenting';
}
