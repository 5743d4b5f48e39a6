import type { DirectoryFile, DirectoryRecord, Draft, Service } from '../format/schema';
import type { Kommun } from '../place/kommunNames';
import { addTo, areaReader, overridesIn, placedRecord } from '../showing/placed';

/** What concerns one kommun that has a file: its own records, and the shared ones as it tells them. */
export interface LocalRecords {
  readonly kommun: string;
  readonly name: string;
  readonly records: readonly DirectoryRecord[];
  readonly drafts: readonly Draft[];
}

/** The records of each kommun that has a file, by its name. The country's own lines count for no kommun. */
export function localRecords(files: readonly DirectoryFile[], kommuner: readonly Kommun[]): readonly LocalRecords[] {
  const codesOf = areaReader(kommuner);
  const overrides = overridesIn(files);
  const [records, drafts] = [new Map<string, DirectoryRecord[]>(), new Map<string, Draft[]>()];
  for (const file of files) {
    const isLocal = (record: Areas): boolean => !areasOf(record, file.kommun).includes(country);
    const published: readonly DirectoryRecord[] = [...file.services, ...file.claims, ...file.contacts];
    for (const { record, areas } of published
      .filter(isLocal)
      .flatMap((one) => placedRecord(one, file.kommun, codesOf, overrides)))
      for (const area of areas) addTo(records, area, record);
    for (const draft of file.drafts.filter(isLocal))
      for (const area of areasOf(draft, file.kommun).flatMap(codesOf)) addTo(drafts, area, draft);
  }
  return files
    .filter(({ kommun }) => kommun !== country)
    .map(({ kommun, name }) => ({
      ...{ kommun, name, records: records.get(kommun) ?? [], drafts: drafts.get(kommun) ?? [] },
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** The services among the records of a kommun. */
export function servicesOf({ records }: LocalRecords): readonly Service[] {
  return records.filter((record) => 'organization' in record);
}

const country = 'SE';

interface Areas {
  readonly service_areas?: readonly string[] | undefined;
}

function areasOf({ service_areas }: Areas, kommun: string): readonly string[] {
  return service_areas ?? [kommun];
}
