import { whatMayBeShown } from '../showing/assurance';
import type { Problem } from '../reading/problem';
import type { DirectoryFile, DirectoryRecord } from '../format/schema';

/**
 * The records of a file that claim more than time lets them show: documented or verified once, but past their
 * limit. They hide their number by themselves; staff get to know here. `path` is the file's name.
 */
export function expiredIn(path: string, file: DirectoryFile, now: Date): readonly Problem[] {
  const records: readonly DirectoryRecord[] = [...file.services, ...file.contacts];
  return records.filter((record) => hasLapsed(record, now)).map((record) => lapse(path, record.id));
}

function hasLapsed(record: DirectoryRecord, now: Date): boolean {
  if (record.assurance !== 'documented' && record.assurance !== 'verified') return false;
  const shown = whatMayBeShown(record, 'work', now);
  return shown.kind === 'name' && shown.basis.assurance === 'named' && record.standing === 'exists';
}

function lapse(file: string, id: string): Problem {
  const message = `${id}: tiden har gått ut, så numret visas inte. Kontrollera uppgiften och fyll i "verified".`;
  return { file, line: 1, column: 1, severity: 'warning', code: 'expired', message };
}
