import { withOverride } from '../format/override';
import type { Claim, Contact, DirectoryFile, Override, Service } from '../format/schema';
import type { Kommun } from '../place/kommunNames';

/** A record together with the kommun codes it concerns; `SE` is the whole country. */
export interface Placed<T> {
  readonly record: T;
  readonly areas: readonly string[];
}

/** What kommuner say otherwise, by the id of the shared record and then by kommun code. */
export type Overrides = ReadonlyMap<string, ReadonlyMap<string, Override>>;

/** The overrides of all files; a draft of one is not let go yet. */
export function overridesIn(files: readonly DirectoryFile[]): Overrides {
  const found = new Map<string, Map<string, Override>>();
  const put = (kommun: string, override: Override): void => {
    found.set(override.id, (found.get(override.id) ?? new Map<string, Override>()).set(kommun, override));
  };
  for (const { kommun, overrides, hidden } of files) {
    for (const override of overrides) if (override.assurance !== 'draft') put(kommun, override);
    for (const id of hidden) put(kommun, { id, audience: 'internal' });
  }
  return found;
}

/** Makes the function that spells an area out in kommun codes: `län 01` is 26 of them. */
export function areaReader(kommuner: readonly Kommun[]): (area: string) => readonly string[] {
  const spelt = new Map<string, string[]>();
  for (const { code, lan_code } of kommuner) {
    const lan = `län ${lan_code}`;
    addTo(spelt, lan, code);
  }
  return (area) => spelt.get(area) ?? [area];
}

/** A record where it holds; a kommun that says it otherwise gets its own version. */
export function placedRecord<T extends Service | Claim | Contact>(
  record: T,
  kommun: string,
  codesOf: (area: string) => readonly string[],
  overrides: Overrides,
): readonly Placed<T>[] {
  const areas = record.service_areas?.flatMap(codesOf) ?? [kommun];
  const own = overrides.get(record.id);
  if (own === undefined || 'title' in record) return [{ record: { ...record, service_areas: areas }, areas }];
  const shared = areas.filter((code) => !own.has(code));
  const local = [...own].flatMap(([code, override]) =>
    areas.includes(code)
      ? [{ record: { ...withOverride(record, override, code), told_in: code } as T, areas: [code] }]
      : [],
  );
  return [...(shared.length > 0 ? [{ record: { ...record, service_areas: shared }, areas: shared }] : []), ...local];
}

/** Puts a value beside the others under its key. */
export function addTo<T>(found: Map<string, T[]>, key: string, value: T): void {
  const here = found.get(key);
  if (here) here.push(value);
  else found.set(key, [value]);
}
