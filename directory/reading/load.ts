import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseGeography, type GeographyTexts } from '../place/kommunNames';
import { loadMessages } from './messages';
import { parseDirectoryFile } from './parse';
import { placeProblems } from './placeProblems';
import type { Problem } from './problem';
import type { DirectoryFile } from '../format/schema';

export interface LoadedDirectory {
  readonly files: readonly DirectoryFile[];
  /** The path of each of `files`, in the same order, below the folder. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

const kommunFile = /^(\d{4})-[a-z0-9-]+\.yaml$/;
const template = '_mall.yaml';
const largest = 300_000;

/**
 * Reads every staff file below a folder: `national.yaml`, `regional.yaml` and `kommuner/<code>-<name>.yaml`; the
 * template is left alone. What cannot be read takes nothing else with it; it is named among the problems.
 * Throws only when the folder or its geography is missing.
 */
export function loadDirectory(folder: string): LoadedDirectory {
  const names = readdirSync(join(folder, 'kommuner'))
    .filter((name) => name !== template && !name.startsWith('.'))
    .sort();
  const misnamed = names.filter((name) => !kommunFile.test(name)).map((name) => join('kommuner', name));
  const paths = names.filter((name) => kommunFile.test(name)).map((name) => join('kommuner', name));
  const parsed = ['national.yaml', 'regional.yaml', ...paths].map((path) => ({ path, ...readOne(folder, path) }));
  const { kommuner } = parseGeography(loadGeography(folder));
  const read = parsed.flatMap(({ path, value }) =>
    value ? [{ path, value, misplaced: placeProblems(path, value, kommuner) }] : [],
  );
  const whole = read.filter(({ misplaced }) => misplaced.length === 0);
  return {
    files: whole.map(({ value }) => value),
    paths: whole.map(({ path }) => path),
    problems: [
      ...misnamed.map((path) => problemOf(path, 'wrongName', loadMessages.wrongName)),
      ...parsed.flatMap(({ problems }) => problems),
      ...read.flatMap(({ misplaced }) => misplaced),
      ...repeatedIn(whole),
    ],
  };
}

function readOne(folder: string, path: string): ReturnType<typeof parseDirectoryFile> {
  const text = textOf(join(folder, path));
  if (text === undefined) return { problems: [problemOf(path, 'unreadable', loadMessages.unreadable)] };
  const parsed = parseDirectoryFile(path, text);
  const code = kommunFile.exec(path.split(/[\\/]/).pop() ?? '')?.[1];
  if (!parsed.value || code === undefined || code === parsed.value.kommun) return parsed;
  const message = `Filnamnet börjar med ${code} men filen gäller ${parsed.value.kommun}. Rätta det som är fel.`;
  return { problems: [problemOf(path, 'wrongCode', message)] };
}

/** The text of a file, or undefined when it is missing, a folder, too large or may not be read. */
function textOf(path: string): string | undefined {
  try {
    const { size } = statSync(path);
    return size > largest ? undefined : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** An id that stands twice would show its record twice. */
function repeatedIn(whole: readonly { readonly path: string; readonly value: DirectoryFile }[]): readonly Problem[] {
  const seen = new Set<string>();
  return whole.flatMap(({ path, value }) =>
    [...value.services, ...value.claims, ...value.contacts].flatMap(({ id }) => {
      const repeated = seen.has(id);
      seen.add(id);
      return repeated ? [problemOf(path, 'sameId', `id "${id}" finns redan. Varje post ska ha ett eget.`)] : [];
    }),
  );
}

function problemOf(file: string, code: string, message: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', code, message };
}

/** Reads the lists of kommuner, their other names and localities. Throws when a list is missing. */
export function loadGeography(folder: string): GeographyTexts {
  const read = (name: string): string => readFileSync(join(folder, 'geography', name), 'utf8');
  return { kommuner: read('kommuner.csv'), aliases: read('aliases.csv'), localities: read('localities.csv') };
}
