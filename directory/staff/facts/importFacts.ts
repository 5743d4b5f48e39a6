import type { Kommun } from '../../place/kommunNames';
import { parseDirectoryFile } from '../../reading/parse';
import type { Problem } from '../../format/problem';
import { fileOfKommun, kommunPath } from '../asciiName';
import type { DraftText } from './draftOfFact';
import { placedFacts, type PlacedFact } from './factPlaces';
import { parseFacts, problemAt } from './parseFacts';
import { withRecords } from '../insert';
import { emptyKommunFile } from '../newKommunFile';

/** A list of facts and the files as they are. */
export interface Importing {
  readonly csv: { readonly file: string; readonly text: string };
  readonly kommuner: readonly Kommun[];
  /** The text of every staff file, by its path below the folder; undefined for one that cannot be opened. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** What an import writes. */
export interface Import {
  readonly files: readonly ChangedFile[];
  /** How many rows were written before. */
  readonly known: number;
  /** How many rows concern the whole country: they stand in national.yaml. */
  readonly national: number;
  readonly problems: readonly Problem[];
}

export interface ChangedFile {
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
  readonly ids: readonly string[];
}

/** Turns a list of found facts into drafts in the files of their kommuner. Pure: it says what is to be written. */
export function importFacts({ csv, kommuner, files }: Importing): Import {
  const read = parseFacts(csv.file, csv.text);
  const local = read.facts.filter(({ scope }) => !scope.includes('SE'));
  const { placed, problems } = placedFacts(csv.file, local, kommuner);
  const known = idsIn([...files.values()]);
  const fresh = placed.filter(({ draft }) => !known.has(draft.id));
  const changes = grouped(fresh, [...files.keys()]).map((group) => changeOf(csv.file, group, files));
  return {
    files: changes.flatMap((change) => ('path' in change ? [change] : [])),
    known: placed.length - fresh.length,
    national: read.facts.length - local.length,
    problems: [
      ...read.problems,
      ...problems,
      ...changes.flatMap((change) => ('path' in change ? [] : change.problems)),
    ].toSorted((one, other) => one.line - other.line),
  };
}

/** Every id in the files, also in those that cannot be read. */
function idsIn(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    texts
      .flatMap((text = '') => [...text.matchAll(/\bid: *["']?([a-z0-9-]+)/g)].map(([, id]) => id))
      .filter((id) => id !== undefined),
  );
}

interface Group {
  readonly path: string;
  readonly kommun: Kommun | undefined;
  readonly facts: readonly PlacedFact[];
}

const regional = 'regional.yaml';

function grouped(facts: readonly PlacedFact[], paths: readonly string[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    const kommun = fact.home.kind === 'kommun' ? fact.home.kommun : undefined;
    const path = kommun ? (fileOfKommun(kommun.code, paths) ?? kommunPath(kommun)) : regional;
    groups.set(path, { path, kommun, facts: [...(groups.get(path)?.facts ?? []), fact] });
  }
  return [...groups.values()];
}

/** A file with its new drafts, or why it cannot have them. */
function changeOf(
  csvFile: string,
  { path, kommun, facts }: Group,
  files: Importing['files'],
): ChangedFile | { readonly problems: readonly Problem[] } {
  const isNew = kommun !== undefined && !files.has(path);
  const before = isNew ? emptyKommunFile(kommun) : files.get(path);
  const drafts = facts.map(({ draft }) => draft);
  const text = before === undefined ? undefined : grown(path, before, drafts);
  if (text !== undefined) return { path, text, isNew, ids: drafts.map(({ id }) => id) };
  return { problems: facts.map(({ line }) => problemAt(csvFile, line, 'badFile', path)) };
}

/** Undefined when the file cannot be read, or could not afterwards. */
function grown(path: string, before: string, drafts: readonly DraftText[]): string | undefined {
  // Only a text that was read may be looked into: an unsafe one could end the process.
  if (!parseDirectoryFile(path, before).value) return undefined;
  const after = (['services', 'claims'] as const).reduce<string | undefined>((text, list) => {
    const records = drafts.filter((draft) => draft.list === list).map(({ lines }) => lines);
    return text === undefined || records.length === 0 ? text : withRecords(text, list, records);
  }, before);
  const read = after === undefined ? undefined : parseDirectoryFile(path, after).value;
  const ids = new Set(read?.drafts.map(({ id }) => id));
  return drafts.every(({ id }) => ids.has(id)) ? after : undefined;
}
