import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { learn, recipe, type Lessons } from '../dialogs/understanding/learned';
import { parseAsideFiles, parsePhraseFiles, readAsideFiles, readPhraseFiles } from '../locales/load';
import type { PhraseBank } from '../locales/phrases';

/** The phrases, and what was learned from them. */
export interface Learnt {
  readonly banks: readonly PhraseBank[];
  readonly lessons: Lessons;
}

/** Where `npm run build` keeps them: reading and learning take seconds, this file milliseconds. */
export const lessonsFile = 'dist/lessons.bin';

interface Kept extends Learnt {
  /** Of which phrase files it was made. */
  readonly mark: string;
}

/**
 * The phrases of a folder and what they teach: from the kept file when it was made of these very phrases, else learned
 * anew. Writes nothing. Throws when a phrase file is missing or has another shape.
 */
export function loadLessons(localesFolder: string, file = lessonsFile): Learnt {
  const files = filesIn(localesFolder);
  return keptIn(file, markOf(files)) ?? learnFrom(files);
}

/** Learns and keeps, unless the file is up to date. Returns whether anything was learned anew. */
export function keepLessons(localesFolder: string, file = lessonsFile): boolean {
  const files = filesIn(localesFolder);
  const mark = markOf(files);
  if (keptIn(file, mark)) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, serialize({ mark, ...learnFrom(files) } satisfies Kept));
  return true;
}

interface LessonFiles {
  readonly phrases: ReturnType<typeof readPhraseFiles>;
  readonly asides: ReturnType<typeof readAsideFiles>;
}

function filesIn(localesFolder: string): LessonFiles {
  return { phrases: readPhraseFiles(localesFolder), asides: readAsideFiles(localesFolder) };
}

function learnFrom({ phrases, asides }: LessonFiles): Learnt {
  const banks = parsePhraseFiles(phrases);
  return { banks, lessons: learn(banks, parseAsideFiles(asides)) };
}

/** Undefined when there is no file, or one made of other phrases, by other code or by another Node. */
function keptIn(file: string, mark: string): Kept | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const kept = deserialize(readFileSync(file)) as Kept;
    return kept.mark === mark ? kept : undefined;
  } catch {
    return undefined;
  }
}

function markOf({ phrases, asides }: LessonFiles): string {
  const hash = createHash('sha256').update(recipe);
  for (const { path, text } of [...phrases, ...asides]) hash.update(`\n${path}\n${text}`);
  return hash.digest('hex');
}
