import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseGeography, type GeographyTexts, type Kommun } from '../place/kommunNames';
import { misplacedIn } from '../checks/places';
import type { DirectoryFile } from '../format/schema';
import { assemble, placed, type LoadedDirectory, type ReadFile } from './assemble';
import { loadMessages } from './messages';
import { atOnce, type Steps } from '../steps';
import { parseSteps, type Parsed } from './parse';
import { fileProblem, type Finding, type Problem } from '../format/problem';

const kommunFile = /^(\d{4})-[a-z0-9-]+\.yaml$/;
const template = '_mall.yaml';
const shared = ['national.yaml', 'regional.yaml'];
const largest = 300_000;

/**
 * Reads every staff file below a folder: `national.yaml`, `regional.yaml` and `kommuner/<code>-<name>.yaml`; the
 * template is left alone. What cannot be read takes nothing else with it; it is named among the problems.
 * Throws only when the folder or its geography is missing.
 */
export function loadDirectory(folder: string): LoadedDirectory {
  const paths = staffFiles(readdirSync(join(folder, 'kommuner')));
  const kommuner = loadKommuner(folder);
  return assemble(
    paths.map((path) => atOnce(readStaffFile(folder, path, kommuner))),
    (path) => readText(folder, path),
  );
}

/** The paths of the staff files below the folder, from the names in `kommuner`; misnamed ones too, which are not read. */
function staffFiles(names: readonly string[]): readonly string[] {
  const own = names.filter((name) => name !== template && !name.startsWith('.') && !name.endsWith('~')).toSorted();
  return [...shared, ...own.map((name) => `kommuner/${name}`)];
}

/** Reads one staff file by its path below the folder; `known` tells what a text says that has been read before. */
export function* readStaffFile(
  folder: string,
  path: string,
  kommuner: readonly Kommun[],
  known?: (path: string, text: string) => Parsed | undefined,
): Steps<ReadFile> {
  const name = path.split('/').pop() ?? '';
  const nothing = { path, misplaced: [] };
  if (!shared.includes(path) && !kommunFile.test(name))
    return { ...nothing, parsed: { problems: [problemOf(path, 'wrongName')] } };
  const text = readText(folder, path);
  if (text === undefined) return { ...nothing, parsed: { problems: [problemOf(path, 'unreadable')] } };
  const parsed = known?.(path, text) ?? (yield* parseSteps(path, text));
  const code = kommunFile.exec(name)?.[1];
  if (!parsed.value) return { ...nothing, parsed };
  const findings = [...otherCode(path, code, parsed.value), ...misplacedIn(path, parsed.value, kommuner)];
  return { path, parsed, misplaced: placed(findings, () => text) };
}

function otherCode(file: string, code: string | undefined, { kommun }: DirectoryFile): readonly Finding[] {
  if (code === undefined || code === kommun) return [];
  const message = `Filnamnet börjar med ${code} men filen gäller ${kommun}. Rätta det som är fel.`;
  return [{ file, path: ['kommun'], severity: 'error', code: 'wrongCode', message }];
}

function problemOf(file: string, code: keyof typeof loadMessages): Problem {
  return fileProblem(file, code, loadMessages[code]);
}

/** The text of a file, or undefined when it is missing, a folder, too large or may not be read. */
export function readText(folder: string, path: string): string | undefined {
  try {
    const full = join(folder, path);
    const found = statSync(full);
    // A pipe or a device has no end, or none that comes.
    return found.isFile() && found.size <= largest ? readFileSync(full, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole or not at all: aside in the same folder, under a name that is never read, and then in its place.
 * A running chat never meets half of it, and a full disk costs nothing of what was there.
 */
export function saveText(folder: string, path: string, text: string): void {
  const full = join(folder, path);
  const aside = join(dirname(full), `.${basename(full)}.${process.pid}~`);
  try {
    const mode = statSync(full, { throwIfNoEntry: false })?.mode;
    writeFileSync(aside, text, { flush: true, ...(mode !== undefined && { mode }) });
    renameSync(aside, full);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw new Error(`${full} går inte att skriva. Inget är ändrat. Kontrollera att du får ändra i mappen.`, { cause });
  }
}

/** What tells that a file was changed, by its path below the folder: both ways of saving show in it. */
export type Stamps = ReadonlyMap<string, string>;

/** The stamps of all staff files, without making anybody wait for a slow disk. */
export async function stampsIn(folder: string): Promise<Stamps> {
  const paths = staffFiles(await readdir(join(folder, 'kommuner')));
  const stamps = await Promise.all(paths.map((path) => stat(join(folder, path)).then(stampOf, () => missing)));
  return new Map(paths.map((path, at) => [path, stamps[at] ?? missing]));
}

/** The stamps of all staff files, at once. */
export function stampsNow(folder: string): Stamps {
  const stamp = (path: string): string => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    return found ? stampOf(found) : missing;
  };
  return new Map(staffFiles(readdirSync(join(folder, 'kommuner'))).map((path) => [path, stamp(path)]));
}

const missing = 'missing';

function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return [mtimeMs, ctimeMs, size, ino].join(' ');
}

/** Reads the lists of kommuner, their other names and localities. Throws when a list is missing. */
export function loadGeography(folder: string): GeographyTexts {
  const read = (name: string): string => readFileSync(join(folder, 'geography', name), 'utf8');
  return { kommuner: read('kommuner.csv'), aliases: read('aliases.csv'), localities: read('localities.csv') };
}

/** Reads the list of kommuner. Throws when it is missing. */
export function loadKommuner(folder: string): readonly Kommun[] {
  return parseGeography(loadGeography(folder)).kommuner;
}
