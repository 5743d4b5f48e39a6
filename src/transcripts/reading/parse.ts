import type { Problem } from '../../../directory/format/problem';
import { checkCaptures } from '../format/captures';
import { directivesIn, knownDirectives } from '../format/directives';
import { readHeader, type Header } from '../format/header';
import { slipMessages as messages } from '../format/messages';
import type { Transcript, Turn } from '../format/model';
import type { PatternReader } from '../format/pattern';
import { Slips } from '../format/slips';
import { stockTurns } from './stock';
import { localeTexts, type LocaleTexts } from '../format/texts';
import { TurnReader } from '../format/turns';

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
  const { length, matrixPlace, ...about } = header;
  // The lines of the header are blanked, not cut, so that places stay right.
  const talk = lines.map((line, index) => (index < length ? '' : line));
  const turns = header.ours ? readTurns(talk, header, { slips, texts }) : stockTurns(text, fileName, slips);
  if (header.ours) checkCaptures(turns, matrixPlace, slips);
  else warnWithoutId(lines, slips);
  return slips.broken ? { problems: slips.problems } : { transcript: { ...about, turns }, problems: slips.problems };
}

function readTurns(lines: readonly string[], header: Header, patterns: PatternReader): readonly Turn[] {
  const { slips } = patterns;
  const reader = new TurnReader(header, patterns);
  reader.read(lines);
  const turns = reader.finish();
  if (turns.length === 1 && !slips.broken)
    slips.error({ line: Math.max(lines.length, 1), column: 1 }, 'noTurns', messages.noTurns());
  return turns;
}

function warnWithoutId(lines: readonly string[], slips: Slips): void {
  const directives = lines.flatMap((line, index) => directivesIn(line, index + 1));
  const first = directives.find(({ name }) => knownDirectives.includes(name) || name.startsWith('@id'));
  if (first) slips.warning(first.place, 'noId', messages.noId());
}
