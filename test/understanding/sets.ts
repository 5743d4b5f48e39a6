import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { intents } from '../../dialogs/understanding/intents';
import { languages } from '../../locales/languages';

const row = z.strictObject({
  id: z.string(),
  text: z.string(),
  lang: z.enum(languages),
  /** Every right answer, best first; none in a set of sentences that only the kommun finder reads. */
  intents: z.array(z.enum(intents)),
  acute: z.boolean(),
  role: z.enum(['victim', 'other', 'perpetrator', 'child', 'professional', 'press', 'unknown']),
  /** The plain name of the kommun that the text names. */
  kommun: z.string().nullable(),
  writer: z.string(),
  split: z.enum(['dev', 'blind']),
  round: z.int(),
  written: z.iso.date(),
  tags: z.array(z.enum(['hard_negative', 'errand', 'no_place'])),
});

/** A text written for measuring, with the answers its writer gave. No row comes from a resident. */
export type Row = z.infer<typeof row>;

export type Split = Row['split'];

const folder = join('test', 'understanding');

/** The rows of every set of a split. Throws with file and line when a row has another shape. */
export function rowsOf(split: Split): readonly Row[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${split}-`) && name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.trim() === '' ? [] : [parseRow(line, `${name}:${at + 1}`)])),
    );
}

function parseRow(line: string, place: string): Row {
  const result = row.safeParse(JSON.parse(line));
  // The text of a row is not told: somebody may be tuning.
  if (!result.success)
    throw new Error(
      `${place}: ${result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    );
  return result.data;
}
