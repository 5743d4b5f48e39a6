import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from './languages';
import { parseAsides, type AsideBank } from './asides';
import { parsePhraseBank, type PhraseBank } from './phrases';
import { spoken, type Spoken } from './translator';

/** A phrase file as it stands on disk. */
export interface PhraseFile {
  readonly path: string;
  readonly language: Language;
  readonly text: string;
}

/** Reads the phrase file of every language below a folder. Throws when one is missing. */
export function readPhraseFiles(folder: string): readonly PhraseFile[] {
  return languages.map((language) => {
    const path = join(folder, language, 'intents.yaml');
    return { path, language, text: readFileSync(path, 'utf8') };
  });
}

/** Reads the file of asides of every language a resident can be answered in. Throws when one is missing. */
export function readAsideFiles(folder: string): readonly (PhraseFile & { readonly language: Spoken })[] {
  return spoken.map((language) => {
    const path = join(folder, language, 'asides.yaml');
    return { path, language, text: readFileSync(path, 'utf8') };
  });
}

/** Reads the asides out of the files. Throws with a file's name when it has another shape. */
export function parseAsideFiles(files: ReturnType<typeof readAsideFiles>): readonly AsideBank[] {
  return files.map(({ path, language, text }) => parseAsides(path, text, language));
}

/** Reads the phrases out of the files. Throws with a file's name when it has another shape. */
export function parsePhraseFiles(files: readonly PhraseFile[]): readonly PhraseBank[] {
  return files.map(({ path, language, text }) => parsePhraseBank(path, text, language));
}

/** Reads every phrase bank below a folder. Throws when a file is missing or has another shape. */
export function loadPhraseBanks(folder: string): readonly PhraseBank[] {
  return parsePhraseFiles(readPhraseFiles(folder));
}
