import { parse } from 'yaml';
import { z } from 'zod';
import type { Spoken } from './translator';

/** The phrases of one language for what a text may be beside its intent, by kind; `none` holds what is of no kind. */
export interface AsideBank {
  readonly language: Spoken;
  readonly phrases: ReadonlyMap<string, readonly string[]>;
}

const asideFile = z.record(z.string(), z.array(z.string()));

/** Reads the asides of a language; throws with the file's name when it has another shape. */
export function parseAsides(file: string, text: string, language: Spoken): AsideBank {
  const result = asideFile.safeParse(parse(text, { schema: 'failsafe', maxAliasCount: 0 }));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return { language, phrases: new Map(Object.entries(result.data)) };
}
