import type { Claim, Contact, DirectoryFile, Service } from '../format/schema';
import type { Directory, ShownRecord } from './directory';
import { addTo, type Placed } from './placed';
import type { Hit, Search } from './search';
import { showService } from './service';
import type { View } from './shown';
import { shownOnce } from './shownOnce';
import { showClaim, showContact } from './work';

export type AnyRecord = Service | Claim | Contact;

/** The records of a directory, ready to be asked for. */
export interface Parts {
  readonly files: readonly DirectoryFile[];
  readonly find: Search<Placed<AnyRecord>>;
  readonly services: ReadonlyMap<string, readonly Service[]>;
  readonly contacts: ReadonlyMap<string, readonly Contact[]>;
  readonly byId: ReadonlyMap<string, readonly Placed<AnyRecord>[]>;
}

/** Answers from the records, each through the rule of the shown number. */
export function answersOf({ files, find, services, contacts, byId }: Parts): Directory {
  const concerns = (areas: readonly string[], code: string | undefined): boolean =>
    code === undefined || areas.includes(code) || areas.includes('SE');
  const national = withIds(services.get('SE') ?? []);
  const [service, claim, contact] = [shownOnce(showService), shownOnce(showClaim), shownOnce(showContact)];
  const show = (record: AnyRecord, view: View): ShownRecord | undefined => {
    if ('organization' in record) return service(record, view);
    return 'kind' in record ? claim(record, view) : contact(record, view);
  };
  return {
    codes: new Set(files.map(({ kommun }) => kommun).filter((code) => code !== 'SE')),
    helpIn: (code, view) => (services.get(code) ?? []).flatMap((record) => present(service(record, view))),
    national: (ids, view) =>
      ids.flatMap((id) => (national.get(id) ?? []).flatMap((record) => present(service(record, view)))),
    contactsIn: (code, audience, view) =>
      (contacts.get(code) ?? [])
        .filter((record) => record.audience === audience)
        .flatMap((record) => present(contact(record, view))),
    search: (question, code, view) => {
      const hits: Hit<ShownRecord>[] = [];
      for (const { entry, score } of find(question, code === undefined ? undefined : [code, 'SE'])) {
        if (hits.length >= mostFound) break;
        hits.push(...present(show(entry.record, view)).map((shown) => ({ entry: shown, score })));
      }
      return hits;
    },
    byId: (ids, code, view) =>
      ids.flatMap((id) =>
        (byId.get(id) ?? [])
          .filter(({ areas }) => concerns(areas, code))
          .slice(0, 1)
          .flatMap(({ record }) => present(show(record, view))),
      ),
    // All of them are gone through once, for machines: nothing is remembered of it.
    *services(view) {
      for (const { record } of [...byId.values()].flat())
        if ('organization' in record) yield* present(showService(record, view));
    },
  };
}

/** Nobody is told more; showing each of thousands would keep others waiting. */
const mostFound = 12;

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function withIds(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const found = new Map<string, Service[]>();
  for (const service of services) addTo(found, service.id, service);
  return found;
}
