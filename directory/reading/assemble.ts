import { acrossFiles, type NamedFile } from '../checks/acrossFiles';
import type { DirectoryFile } from '../format/schema';
import type { Parsed } from './parse';
import { isError, start, type Finding, type Problem } from '../format/problem';
import { locate } from './place';
import { whyUnsafe } from './yamlGuard';

/** Everything staff have published, and every slip in it. */
export interface LoadedDirectory {
  readonly files: readonly DirectoryFile[];
  /** The path of each of `files`, in the same order, below the folder. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  /** The paths of the files with an error: what is served of them is an earlier version, a part, or nothing. */
  readonly bad: readonly string[];
}

/** One file as it was read, and its last good version where it had one. */
export interface ReadFile {
  readonly path: string;
  readonly parsed: Parsed;
  /** What it says of places that are not its own. */
  readonly misplaced: readonly Problem[];
  readonly lastGood?: DirectoryFile;
}

/** The text of a file, to find the line of a slip that shows only in what was read. */
type TextOf = (path: string) => string | undefined;

/**
 * Puts the files together. A file with an error keeps its last good version whole, so that no answer is half of an
 * edit; without one, its right records are served. A file that names wrong places is not served at all.
 */
export function assemble(files: readonly ReadFile[], textOf: TextOf): LoadedDirectory {
  const problems = files.flatMap(({ parsed, misplaced }) => [...parsed.problems, ...misplaced]);
  const bad = new Set(problems.filter(isError).map(({ file }) => file));
  const served = files.flatMap<NamedFile>(({ path, parsed, misplaced, lastGood }) => {
    const right = misplaced.length === 0 ? parsed.value : undefined;
    const value = bad.has(path) ? (lastGood ?? right) : right;
    return value ? [{ path, value }] : [];
  });
  const across = acrossFiles(served);
  const left = new Set(across.filter(isError).map(keyOf));
  return {
    files: served.map((file) => without(file, left)),
    paths: served.map(({ path }) => path),
    problems: [...problems, ...placed(across, textOf)],
    bad: [...new Set([...bad, ...across.filter(isError).map(({ file }) => file)])],
  };
}

/** Whether a file was read without any error. */
export function isGood({ parsed, misplaced }: ReadFile): boolean {
  return !parsed.problems.some(isError) && misplaced.length === 0;
}

/** Findings with their lines; a file that is gone by now gives its first line. */
export function placed(findings: readonly Finding[], textOf: TextOf): readonly Problem[] {
  const files = new Set(findings.map(({ file }) => file));
  return [...files].flatMap((file) => {
    const own = findings.filter((finding) => finding.file === file);
    const text = textOf(file);
    const places =
      text === undefined || whyUnsafe(text) !== undefined
        ? []
        : locate(
            text,
            own.map(({ path }) => path),
          );
    return own.map(({ severity, code, message }, at) => ({ file, ...(places[at] ?? start), severity, code, message }));
  });
}

function keyOf({ file, path }: Pick<Finding, 'file' | 'path'>): string {
  return [file, path[0], path[1]].join(' ');
}

/** A file without the records that must not be served because of what stands in another file. */
function without({ path: file, value }: NamedFile, left: ReadonlySet<string>): DirectoryFile {
  if (left.size === 0) return value;
  const stays = (record: object): boolean => !left.has(keyOf({ file, path: value.paths.get(record) ?? [] }));
  return {
    ...value,
    services: value.services.filter(stays),
    claims: value.claims.filter(stays),
    contacts: value.contacts.filter(stays),
    overrides: value.overrides.filter(stays),
    hidden: [...value.hidden, ...value.overrides.filter((override) => !stays(override)).map(({ id }) => id)],
  };
}
