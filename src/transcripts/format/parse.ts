import type { Problem } from '../../../directory/format/problem';
import { directivesIn, knownDirectives } from './directives';
import { readHeader } from './header';
import { slipMessages as messages } from './messages';
import type { Transcript } from './model';
import { Slips } from './slips';
import { localeTexts, type LocaleTexts } from './texts';
import { TurnReader } from './turns';

export interface ParsedTranscript {
  /** Absent when the file holds an error. */
  readonly transcript?: Transcript;
  readonly problems: readonly Problem[];
}

let known: LocaleTexts | undefined;

/** Reads one transcript: text in, turns and problems with their places out. Never throws, whatever the text. */
export function parseTranscript(
  text: string,
  fileName: string,
  texts: LocaleTexts = (known ??= localeTexts()),
): ParsedTranscript {
  const slips = new Slips(fileName);
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/);
  const header = readHeader(fileName, lines, slips);
  const { length, ...about } = header;
  const reader = new TurnReader(header, { slips, texts: header.ours ? texts : undefined });
  // The lines of the header are blanked, not cut, so that places stay right.
  reader.read(lines.map((line, index) => (index < length ? '' : line)));
  const turns = reader.finish();
  if (!header.ours) warnWithoutId(lines, slips);
  if (header.ours && turns.length === 1 && !slips.broken) {
    slips.error({ line: Math.max(lines.length, 1), column: 1 }, 'noTurns', messages.noTurns());
  }
  return slips.broken ? { problems: slips.problems } : { transcript: { ...about, turns }, problems: slips.problems };
}

function warnWithoutId(lines: readonly string[], slips: Slips): void {
  const directives = lines.flatMap((line, index) => directivesIn(line, index + 1));
  const first = directives.find(({ name }) => knownDirectives.includes(name) || name.startsWith('@id'));
  if (first) slips.warning(first.place, 'noId', messages.noId());
}
