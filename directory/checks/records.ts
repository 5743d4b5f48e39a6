import type { DirectoryFile, DirectoryRecord, Draft, Override } from '../format/schema';

/** A record of a file, and the path it stands at. */
export interface PlacedRecord {
  readonly path: readonly PropertyKey[];
  readonly record: DirectoryRecord | Draft | Override;
}

/** Every record of a file, drafts and overrides too, with the path it stands at in the text. */
export function recordsIn(file: DirectoryFile): readonly PlacedRecord[] {
  const { services, claims, contacts, overrides, drafts } = file;
  return [...services, ...claims, ...contacts, ...drafts, ...overrides].map((record) => ({
    record,
    path: file.paths.get(record) ?? [],
  }));
}
