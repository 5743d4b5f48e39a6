import { withOverride } from '../format/override';
import type { Claim, DirectoryFile, DirectoryRecord, Draft, Service } from '../format/schema';

/** A record as a file has it; an override as the whole record that it makes. */
export interface Candidate {
  readonly record: DirectoryRecord | Draft;
  readonly file: DirectoryFile;
  readonly path: string;
  readonly is_override: boolean;
}

/** The records that overrides may be about, by id. */
type Shared = ReadonlyMap<string, Service | Claim>;

/** Finds the records that an override may be about. */
export function sharedRecords(files: readonly DirectoryFile[]): Shared {
  const all = files.flatMap(({ services, claims }) => [...services, ...claims]);
  return new Map(all.map((record) => [record.id, record]));
}

/** Everything in a file that can fall due. */
export function candidatesIn(file: DirectoryFile, path: string, shared: Shared): readonly Candidate[] {
  const own = [...file.services, ...file.claims, ...file.contacts, ...file.drafts];
  return [
    ...own.map((record) => ({ record, file, path, is_override: false })),
    ...overridden(file, shared).map((record) => ({ record, file, path, is_override: true })),
  ];
}

/** An override without a word of its own on how sure it is falls due with the shared record, once. */
function overridden({ overrides, kommun }: DirectoryFile, shared: Shared): readonly (DirectoryRecord | Draft)[] {
  return overrides.flatMap((override) => {
    const record = shared.get(override.id);
    if (!record || (override.assurance === undefined && override.verified === undefined)) return [];
    return [withOverride(record, override, kommun)];
  });
}
