import type { Contact, DirectoryFile, Service } from '../format/schema';
import type { Kommun } from '../place/kommunNames';
import { answersOf, type AnyRecord } from './answers';
import { atOnce, type Steps } from '../steps';
import type { Directory } from './directory';
import { addTo, areaReader, overridesIn, placedRecord, type Overrides, type Placed } from './placed';
import { createPhraseCutter, makeSearch, portionOf, type Phrase, type Portion, type Row, type Words } from './search';

/** What a directory is made with, beside the files. */
export interface Making {
  readonly words: Words;
  readonly kommuner: readonly Kommun[];
}

/** Makes a directory at once. */
export function createDirectory(files: readonly DirectoryFile[], making: Making): Directory {
  return atOnce(createDirectoryMaker(making)(files));
}

/** Makes the function that makes directories; what it has read of a file it does not read again. */
export function createDirectoryMaker(making: Making): (files: readonly DirectoryFile[]) => Steps<Directory> {
  const codesOf = areaReader(making.kommuner);
  const cut = createPhraseCutter(making.words);
  const known = new WeakMap<DirectoryFile, Shelf>();
  const shelfOf = (file: DirectoryFile, overrides: Overrides): Shelf => {
    // Only few files hold records that a kommun tells otherwise; theirs are put up anew each time.
    const isShared = [...file.services, ...file.claims].some(({ id }) => overrides.has(id));
    const found = isShared ? undefined : known.get(file);
    const shelf = found ?? makeShelf(file, { codesOf, overrides, cut });
    if (!isShared) known.set(file, shelf);
    return shelf;
  };
  return function* make(files) {
    const overrides = overridesIn(files);
    const shelves: Shelf[] = [];
    for (const [at, file] of files.entries()) {
      shelves.push(shelfOf(file, overrides));
      if (at % filesAStep === 0) yield;
    }
    const find = yield* makeSearch(
      shelves.map(({ portion }) => portion),
      making.words,
    );
    const services = byArea(shelves.flatMap((shelf) => shelf.services));
    yield;
    const contacts = byArea(shelves.flatMap((shelf) => shelf.contacts));
    return answersOf({ files, find, services, contacts, byId: byId(shelves) });
  };
}

/** Few enough to take about a millisecond. */
const filesAStep = 10;

/** What one file gives to the directory. */
interface Shelf {
  readonly services: readonly Placed<Service>[];
  readonly contacts: readonly Placed<Contact>[];
  readonly portion: Portion<Placed<AnyRecord>>;
}

interface Reading {
  readonly codesOf: (area: string) => readonly string[];
  readonly overrides: Overrides;
  readonly cut: (phrases: readonly string[]) => readonly Phrase[];
}

function makeShelf({ kommun, services, claims, contacts }: DirectoryFile, reading: Reading): Shelf {
  const { codesOf, overrides, cut } = reading;
  const rows: Row<Placed<AnyRecord>>[] = [];
  const place = <T extends AnyRecord>(records: readonly T[]): readonly Placed<T>[] =>
    records.flatMap((record) => {
      const placed = placedRecord(record, kommun, codesOf, overrides);
      const phrases = cut(phrasesOf(record));
      rows.push(...placed.map((entry) => ({ entry, phrases, areas: entry.areas })));
      return placed;
    });
  const placedServices = place(services);
  place(claims);
  return { services: placedServices, contacts: place(contacts), portion: portionOf(rows) };
}

function byArea<T>(placed: readonly Placed<T>[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const { record, areas } of placed) for (const area of areas) addTo(found, area, record);
  return found;
}

function byId(shelves: readonly Shelf[]): ReadonlyMap<string, readonly Placed<AnyRecord>[]> {
  const found = new Map<string, Placed<AnyRecord>[]>();
  for (const { portion } of shelves) for (const { entry } of portion.rows) addTo(found, entry.record.id, entry);
  return found;
}

function phrasesOf(record: AnyRecord): readonly string[] {
  const names = 'organization' in record ? [record.alternate_name, ...(record.former_names ?? [])] : [];
  const title = 'title' in record ? record.title : undefined;
  return [record.name, title, ...names, ...(record.keywords ?? [])].filter((phrase) => phrase !== undefined);
}
