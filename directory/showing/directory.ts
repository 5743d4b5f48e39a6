import { createSearch, type Hit, type Words } from './search';
import type { Claim, Contact, DirectoryFile, Service } from '../format/schema';
import {
  showClaim,
  showContact,
  showService,
  type ShownClaim,
  type ShownContact,
  type ShownService,
  type View,
} from './shown';

export type ShownRecord = ShownService | ShownClaim | ShownContact;

/** A snapshot of everything staff have published. Every answer passes the rule of the shown number. */
export interface Directory {
  /** The services that help people in one kommun, by kommun code; national ones are not among them. */
  readonly helpIn: (code: string, view: View) => readonly ShownService[];
  /** The national services with these ids, in this order; those that may not be shown are left out. */
  readonly national: (ids: readonly string[], view: View) => readonly ShownService[];
  /** Records that a question names, best first; with a code only those that concern that kommun or the country. */
  readonly search: (question: string, code: string | undefined, view: View) => readonly Hit<ShownRecord>[];
  /** Who answers about the work in a kommun. */
  readonly contactsIn: (code: string, audience: Contact['audience'], view: View) => readonly ShownContact[];
  /** The kommun codes that have a file. */
  readonly codes: ReadonlySet<string>;
}

/** A record together with the kommun codes it concerns. */
interface Placed<T> {
  readonly record: T;
  readonly areas: readonly string[];
}

export function createDirectory(files: readonly DirectoryFile[], words: Words): Directory {
  const services = files.flatMap((file) => placed(file, file.services));
  const claims = files.flatMap((file) => placed(file, file.claims));
  const contacts = files.flatMap((file) => placed(file, file.contacts));
  const find = createSearch(
    [...services, ...claims, ...contacts].map((entry) => ({ entry, phrases: phrasesOf(entry.record) })),
    words,
  );
  const national = services.filter(({ areas }) => areas.includes('SE'));
  const show = (service: Placed<Service>, view: View): readonly ShownService[] =>
    present(showService(service.record, view));
  return {
    codes: new Set(files.map(({ kommun }) => kommun).filter((code) => code !== 'SE')),
    helpIn: (code, view) =>
      services.filter(({ areas }) => areas.includes(code)).flatMap((service) => show(service, view)),
    national: (ids, view) =>
      ids.flatMap((id) => national.filter(({ record }) => record.id === id)).flatMap((service) => show(service, view)),
    contactsIn: (code, audience, view) =>
      contacts
        .filter(({ areas, record }) => areas.includes(code) && record.audience === audience)
        .flatMap(({ record }) => present(showContact(record, view))),
    search: (question, code, view) =>
      find(question)
        .filter(({ entry }) => code === undefined || entry.areas.includes(code) || entry.areas.includes('SE'))
        .flatMap(({ entry, score }) =>
          present(showRecord(entry.record, view)).map((shown) => ({ entry: shown, score })),
        ),
  };
}

function placed<T extends Service | Claim | Contact>(file: DirectoryFile, records: readonly T[]): readonly Placed<T>[] {
  return records.map((record) => {
    const areas = record.service_areas ?? [file.kommun];
    return { record: { ...record, service_areas: areas }, areas };
  });
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function showRecord(record: Service | Claim | Contact, view: View): ShownRecord | undefined {
  if ('organization' in record) return showService(record, view);
  return 'kind' in record ? showClaim(record, view) : showContact(record, view);
}

function phrasesOf(record: Service | Claim | Contact): readonly string[] {
  const names = 'organization' in record ? [record.alternate_name, ...(record.former_names ?? [])] : [];
  const title = 'title' in record ? record.title : undefined;
  return [record.name, title, ...names, ...(record.keywords ?? [])].flatMap(present);
}
