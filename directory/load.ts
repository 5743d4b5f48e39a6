import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GeographyTexts } from './kommunNames';
import { parseDirectoryFile } from './parse';
import type { Problem } from './problem';
import type { DirectoryFile } from './schema';

export interface LoadedDirectory {
  readonly files: readonly DirectoryFile[];
  /** The path of each of `files`, in the same order, below the folder. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

const kommunFile = /^(\d{4})-[a-z0-9-]+\.yaml$/;

/**
 * Reads every staff file below a folder: `national.yaml`, `regional.yaml` and `kommuner/<code>-<name>.yaml`.
 * A broken file takes nothing else with it; it is named among the problems. Throws only when the folder is missing.
 */
export function loadDirectory(folder: string): LoadedDirectory {
  const names = readdirSync(join(folder, 'kommuner')).filter((name) => kommunFile.test(name));
  const paths = ['national.yaml', 'regional.yaml', ...names.sort().map((name) => join('kommuner', name))];
  const parsed = paths.filter((path) => isFile(join(folder, path))).map((path) => ({ path, ...readOne(folder, path) }));
  const whole = parsed.flatMap(({ path, value }) => (value ? [{ path, value }] : []));
  return {
    files: whole.map(({ value }) => value),
    paths: whole.map(({ path }) => path),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

function readOne(folder: string, path: string): ReturnType<typeof parseDirectoryFile> {
  const parsed = parseDirectoryFile(path, readFileSync(join(folder, path), 'utf8'));
  const code = kommunFile.exec(path.split(/[\\/]/).pop() ?? '')?.[1];
  if (!parsed.value || code === undefined || code === parsed.value.kommun) return parsed;
  const message = `Filnamnet börjar med ${code} men filen gäller ${parsed.value.kommun}. Rätta det som är fel.`;
  return { problems: [{ file: path, line: 1, column: 1, severity: 'error', code: 'wrongName', message }] };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Reads the lists of kommuner, their other names and localities. Throws when a list is missing. */
export function loadGeography(folder: string): GeographyTexts {
  const read = (name: string): string => readFileSync(join(folder, 'geography', name), 'utf8');
  return { kommuner: read('kommuner.csv'), aliases: read('aliases.csv'), localities: read('localities.csv') };
}
