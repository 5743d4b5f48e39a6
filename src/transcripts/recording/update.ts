import type { ExpectedReply, Pattern, Place } from '../format/model';
import { parseTranscript } from '../reading/parse';
import { choicesOf, type Message } from '../playing/heard';
import { blanksAside } from './readBack';
import type { Verdict } from '../running/run';

/** The new text of a file, and what was left as it is though it no longer fits. */
export interface Update {
  readonly text: string;
  /** How many places were written anew. */
  readonly changed: number;
  /** Where, and what stands there now. */
  readonly changes: readonly { readonly place: Place; readonly now: string }[];
  readonly left: readonly { readonly place: Place; readonly why: string }[];
}

const reasons = {
  languages: 'filen körs på flera språk; skriv svaren med {{t:…}}',
  number: 'antalet svar är ett annat nu; skriv om stället för hand',
  matchers: 'raden har en matchare i {{ }}; ändra den för hand',
  alternatives: 'flera svar får komma här; ändra dem för hand',
  unreadable: 'det nya svaret går inte att skriva som vanlig text; ändra för hand',
} as const;

const nothing = { changed: 0, changes: [] } as const;

interface Change {
  readonly place: Place;
  /** The lines that are replaced, counted from 1. */
  readonly from: number;
  readonly lines: number;
  readonly now: readonly string[];
}

/**
 * Puts what the bot says now in the place of plain reply lines and plain suggestions that no longer fit. Never touches
 * a line with a matcher, a check, or what the resident says: what does not fit there is told, with its place. Done
 * twice it changes nothing the second time.
 */
export function update(text: string, { transcript, played, faults }: Verdict): Update {
  if (faults.length === 0) return { text, ...nothing, left: [] };
  if (transcript.locales.length > 1) return { text, ...nothing, left: leftAt(faults[0]?.place, reasons.languages) };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(eol);
  const changes: Change[] = [];
  const left: { place: Place; why: string }[] = [];
  for (const turn of played) {
    const { replies, loose, place } = turn.turn;
    const { messages } = turn.heard;
    if (loose || replies.length === 0) continue;
    if (replies.length === messages.length)
      for (const [index, reply] of replies.entries())
        changes.push(...changesOf(lines, reply, messages[index], (place, why) => left.push({ place, why })));
    else left.push({ place, why: reasons.number });
  }
  const updated = lines.slice();
  for (const { from, lines: many, now } of changes.toSorted((one, other) => other.from - one.from))
    updated.splice(from - 1, many, ...now);
  const result = updated.join(eol);
  if (parseTranscript(result, transcript.file).transcript)
    return {
      text: result,
      changed: changes.length,
      changes: changes.map(({ place, now }) => ({ place, now: now.join('\n') })),
      left: left.filter(
        ({ place, why }) => why === reasons.number || faults.some((fault) => fault.place.line === place.line),
      ),
    };
  return { text, ...nothing, left: leftAt(changes[0]?.place, reasons.unreadable) };
}

function leftAt(place: Place = { line: 1, column: 1 }, why: string): Update['left'] {
  return [{ place, why }];
}

function changesOf(
  lines: readonly string[],
  { alternatives }: ExpectedReply,
  message: Message | undefined,
  leave: (place: Place, why: string) => void,
): readonly Change[] {
  const [only] = alternatives;
  if (!only || !message) return [];
  const { text, suggestions = [] } = only;
  const choices = choicesOf(message);
  const told = suggestions.map(({ written }) => written).join('|');
  const isOther = !isSame(text.written, message.text);
  const offersOther = only.suggestions !== undefined && !isSame(told, choices.join('|'));
  if (!isOther && !offersOther) return [];
  if (alternatives.length > 1) {
    leave(only.place, reasons.alternatives);
    return [];
  }
  // Whether what is not plain still fits has been judged; here only plain lines are known to be old.
  if (isOther && !isPlain(text)) leave(text.place, reasons.matchers);
  const [first] = suggestions;
  const isOpen = !suggestions.every(isPlain);
  if (offersOther && first && isOpen) leave(first.place, reasons.matchers);
  const changed = [
    isOther && isPlain(text) ? textChange(lines, text, message.text) : undefined,
    offersOther && !isOpen ? suggestionChange(lines, suggestions, choices) : undefined,
  ];
  return changed.filter((change) => change !== undefined);
}

function isPlain({ parts }: Pattern): boolean {
  return parts.every(({ kind }) => kind === 'literal');
}

/** The lines of a text, when they stand in the file as they were read. */
function textChange(lines: readonly string[], { place, written }: Pattern, now: string): Change | undefined {
  const old = written.split('\n');
  const start = lines[place.line - 1]?.slice(0, place.column - 1) ?? '';
  const stands = old.every((line, index) => {
    const whole = lines[place.line - 1 + index]?.trimEnd();
    return whole === (index === 0 ? start + line : line).trimEnd();
  });
  if (!stands) return undefined;
  return { place, from: place.line, lines: old.length, now: `${start}${now.trim()}`.split(/\r?\n/) };
}

/** The line of the suggestions, which always stands alone in brackets. */
function suggestionChange(
  lines: readonly string[],
  suggestions: readonly Pattern[],
  choices: readonly string[],
): Change | undefined {
  const place = suggestions[0]?.place;
  const line = place && lines[place.line - 1];
  if (!place || line === undefined || choices.length === 0 || choices.some((title) => /[|\]{}]/.test(title)))
    return undefined;
  const end = line.indexOf(']', place.column - 1);
  const now = `${line.slice(0, place.column - 1)}${choices.join('|')}${line.slice(end)}`;
  return { place, from: place.line, lines: 1, now: [now] };
}

function isSame(one: string, other: string): boolean {
  return blanksAside(one) === blanksAside(other);
}
