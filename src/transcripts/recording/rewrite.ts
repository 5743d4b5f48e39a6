import type { Verdict } from '../running/run';
import type { Pattern } from '../format/model';
import { parseTranscript } from '../format/parse';

/**
 * Puts what the bot says now in the place of plain reply lines that no longer fit. A line with a matcher, and a turn
 * with another number of replies than written, stay as they are. Gives the text unchanged when the new one could not
 * be read, or when the file is run in several languages.
 */
export function rewrite(text: string, { transcript, played }: Verdict): string {
  if (transcript.locales.length > 1) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(eol);
  const changes = played.flatMap(({ turn: { replies }, heard: { messages } }) =>
    replies.length === messages.length
      ? replies.map(({ alternatives }, index) => ({ alternatives, now: messages[index]?.text ?? '' }))
      : [],
  );
  for (const { alternatives, now } of changes.toReversed()) {
    const [only] = alternatives;
    if (alternatives.length === 1 && only && isPlain(only.text)) replaceLines(lines, only.text, now);
  }
  const changed = lines.join(eol);
  return parseTranscript(changed, transcript.file).transcript ? changed : text;
}

function isPlain({ parts }: Pattern): boolean {
  return parts.every(({ kind }) => kind === 'literal');
}

function replaceLines(lines: string[], { place, written }: Pattern, now: string): void {
  const old = written.split('\n');
  const start = lines[place.line - 1]?.slice(0, place.column - 1) ?? '';
  const stands = old.every((line, index) => {
    const whole = lines[place.line - 1 + index]?.trimEnd();
    return whole === (index === 0 ? start + line : line).trimEnd();
  });
  const blanksAside = (text: string): string => text.trim().replace(/\s+/g, ' ');
  if (stands && blanksAside(written) !== blanksAside(now)) {
    lines.splice(place.line - 1, old.length, ...`${start}${now.trim()}`.split('\n'));
  }
}
