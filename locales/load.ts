import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from './languages';
import { parsePhraseBank, type PhraseBank } from './phrases';

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

/** Reads the phrases out of the files. Throws with a file's name when it has another shape. */
export function parsePhraseFiles(files: readonly PhraseFile[]): readonly PhraseBank[] {
  return files.map(({ path, language, text }) => parsePhraseBank(path, text, language));
}

/** Reads every phrase bank below a folder. Throws when a file is missing or has another shape. */
export function loadPhraseBanks(folder: string): readonly PhraseBank[] {
  return parsePhraseFiles(readPhraseFiles(folder));
}
