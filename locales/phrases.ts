import { parse } from 'yaml';
import { z } from 'zod';

const phrases = z.array(z.string());

const phraseFile = z
  .object({ commands: z.record(z.string(), phrases), danger_words: phrases, danger_exceptions: phrases })
  .catchall(phrases);

/** The recognition phrases of one locale: commands, danger words, and phrases by intent. */
export interface PhraseBank {
  readonly commands: Readonly<Record<string, readonly string[]>>;
  readonly danger_words: readonly string[];
  readonly danger_exceptions: readonly string[];
  readonly intents: ReadonlyMap<string, readonly string[]>;
}

/** Reads a phrase file; throws with its name when it has another shape. */
export function parsePhraseBank(file: string, text: string): PhraseBank {
  const result = phraseFile.safeParse(parse(text, { schema: 'failsafe', maxAliasCount: 0 }));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  const { commands, danger_words, danger_exceptions, ...intents } = result.data;
  return { commands, danger_words, danger_exceptions, intents: new Map(Object.entries(intents)) };
}
