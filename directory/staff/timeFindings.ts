import { earliestDay, dayOf } from '../format/days';
import type { DirectoryFile, DirectoryRecord } from '../format/schema';
import type { Finding } from '../format/problem';
import { whatMayBeShown } from '../showing/assurance';

/**
 * What time has done to a file at `now`: records that claim more than their age lets them show (they hide their number
 * by themselves) and dates that have not come yet. `file` is its path below the folder.
 */
export function timeFindings(file: string, value: DirectoryFile, now: Date): readonly Finding[] {
  const records: readonly DirectoryRecord[] = [...value.services, ...value.contacts, ...value.claims];
  return records.flatMap((record) => {
    const path = value.paths.get(record) ?? [];
    return [...futureIn(record, dayOf(now)), ...lapsedIn(record, now)].map((finding) => ({
      file,
      ...finding,
      path: [...path, ...finding.path],
    }));
  });
}

type InRecord = Omit<Finding, 'file'>;

function futureIn({ verified, source }: DirectoryRecord, today: string): readonly InRecord[] {
  const ahead = (day: string | undefined): boolean => day !== undefined && day > today;
  return [
    ...(ahead(verified?.assured_date)
      ? [
          problem(
            'error',
            ['verified', 'assured_date'],
            'futureDate',
            'Dagen har inte varit än. Skriv dagen någon kontrollerade uppgiften.',
          ),
        ]
      : []),
    ...(ahead(earliestDay(source.date))
      ? [problem('error', ['source', 'date'], 'futureDate', 'Dagen har inte varit än. Skriv källans datum.')]
      : []),
  ];
}

function lapsedIn(record: DirectoryRecord, now: Date): readonly InRecord[] {
  if ('kind' in record || record.assurance === 'named' || record.standing !== 'exists') return [];
  const shown = whatMayBeShown(record, 'work', now);
  if (shown.kind !== 'name' || shown.basis.assurance !== 'named') return [];
  const path = record.verified
    ? ['verified', 'review_by']
    : record.valid_to === undefined
      ? ['source', 'date']
      : ['valid_to'];
  return [
    problem(
      'warning',
      path,
      'expired',
      `${record.id}: tiden har gått ut, så numret visas inte. Kontrollera uppgiften och fyll i "verified".`,
    ),
  ];
}

function problem(severity: Finding['severity'], path: Finding['path'], code: string, message: string): InRecord {
  return { severity, path, code, message };
}
