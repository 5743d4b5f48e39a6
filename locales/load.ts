import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePhraseBank, type PhraseBank } from './phrases';
import { locales } from './translator';

/** Reads the phrase file of every locale below a folder. Throws when one is missing or has another shape. */
export function loadPhraseBanks(folder: string): readonly PhraseBank[] {
  return locales.map((locale) => {
    const path = join(folder, locale, 'intents.yaml');
    return parsePhraseBank(path, readFileSync(path, 'utf8'));
  });
}
