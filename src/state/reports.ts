import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { dayOf } from '../../directory/format/days';
import type { Report, ReportReason } from '../../dialogs/turn/turn';

/** How often each service was said to be wrong, by day, service id and reason. Nothing finer, and nothing of anybody. */
export type ReportCounts = Readonly<
  Record<string, Readonly<Record<string, Readonly<Partial<Record<ReportReason, number>>>>>>
>;

const counts = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number())));

/** Reads the counts of a file; none when it is missing. Throws when it holds something else, so that nothing is lost. */
export function readReports(file: string): ReportCounts {
  return existsSync(file) ? counts.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

export interface Reports {
  readonly report: Report;
  /** Writes what was counted since the last time; throws when the file cannot be written, and loses nothing. */
  readonly write: () => void;
}

/**
 * Counts reports by day. They reach the file only when `write` is called, which is seldom, so that not even the
 * file's own time tells when somebody wrote.
 */
export function createReports(file: string, now: () => Date): Reports {
  const unwritten = new Map<string, number>();
  return {
    report: (service, reason) => {
      const key = [dayOf(now()), service, reason].join(' ');
      if (unwritten.size < mostUnwritten || unwritten.has(key)) unwritten.set(key, (unwritten.get(key) ?? 0) + 1);
    },
    write: () => {
      if (unwritten.size === 0) return;
      const all = readReports(file) as Counting;
      for (const [key, count] of unwritten) {
        const [day = '', service = '', reason = ''] = key.split(' ');
        const counts = ((all[day] ??= {})[service] ??= {});
        counts[reason] = (counts[reason] ?? 0) + count;
      }
      writeFileSync(`${file}.new`, `${JSON.stringify(all, undefined, 2)}\n`);
      renameSync(`${file}.new`, file);
      unwritten.clear();
    },
  };
}

type Counting = Record<string, Record<string, Record<string, number>>>;

/** Kinds of report between two writings; there are not as many services. */
const mostUnwritten = 5_000;
