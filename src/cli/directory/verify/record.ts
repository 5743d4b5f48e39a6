import type { NamedFile } from '../../../../directory/checks/acrossFiles';
import { recordsIn } from '../../../../directory/checks/records';
import type { DirectoryRecord, Draft } from '../../../../directory/format/schema';
import { loadDirectory, readText, stampsNow } from '../../../../directory/reading/load';
import { nearest } from '../../../../directory/reading/nearest';
import { locate } from '../../../../directory/reading/place';
import type { RecordPlace } from '../../../../directory/staff/editGuard';

/** A record that somebody wants to check, and the file it stands in. */
export interface FoundRecord {
  readonly record: DirectoryRecord | Draft;
  /** Below the folder. */
  readonly path: string;
  readonly text: string;
  readonly place: RecordPlace;
  readonly line: number;
  /** All files, to see a number that stands in another one too. */
  readonly files: readonly NamedFile[];
}

/** Finds a record by its id, drafts too. Throws when there is none, with the id that was perhaps meant. */
export function recordNamed(folder: string, id: string): FoundRecord {
  const { files, paths } = loadDirectory(folder);
  const all = files.flatMap((file, at) =>
    recordsIn(file).flatMap(({ record, path: [list, number] }) =>
      'source' in record && record.source && list !== 'overrides' && typeof number === 'number'
        ? [{ record: record as DirectoryRecord | Draft, path: paths[at] ?? '', place: [list, number] as RecordPlace }]
        : [],
    ),
  );
  const found = all.find(({ record }) => record.id === id.trim());
  const text = found && readText(folder, found.path);
  if (found && text !== undefined) {
    const named = files.map((value, at) => ({ path: paths[at] ?? '', value }));
    return { ...found, text, line: locate(text, [found.place])[0]?.line ?? 1, files: named };
  }
  const broken = [...stampsNow(folder).keys()].find((path) => holds(readText(folder, path) ?? '', id.trim()));
  if (broken !== undefined)
    throw new Error(
      `Posten "${id}" i ${broken} har ett fel som måste rättas först. Se vilket: npm run -s directory -- check`,
    );
  const meant = nearest(
    id,
    all.map(({ record }) => record.id),
  );
  throw new Error(`Det finns ingen post med id "${id}". ${meant === undefined ? '' : `Menade du "${meant}"?`}`.trim());
}

function holds(text: string, id: string): boolean {
  return /^[a-z0-9-]+$/.test(id) && new RegExp(`\\bid: *["']?${id}(?![a-z0-9-])`).test(text);
}
