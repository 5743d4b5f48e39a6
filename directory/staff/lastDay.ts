import { addDays, dayOf, earliestDay } from '../format/days';
import type { DirectoryRecord } from '../format/schema';
import { whatMayBeShown } from '../showing/assurance';

/**
 * The last day that the rule of the shown number lets more than a record's name be told; undefined when it does not
 * lapse, or never holds. A service that is closed for now is counted as if it were open: its check ages all the same.
 */
export function lastDay(record: DirectoryRecord): string | undefined {
  const first = record.verified?.assured_date ?? earliestDay(record.source.date);
  if (first === undefined) return undefined;
  const isClosed = 'status' in record && record.status === 'temporarily closed';
  const open: DirectoryRecord = isClosed ? { ...record, status: 'active' } : record;
  const holds = (days: number): boolean => whatMayBeShown(open, 'work', noonOf(addDays(first, days))).kind === 'ways';
  if (!holds(0) || holds(longest)) return undefined;
  // The rule itself is asked, so that the two can never disagree: once it stops holding, it does not hold again.
  let [last, over] = [0, longest];
  while (over - last > 1) {
    const middle = Math.floor((last + over) / 2);
    if (holds(middle)) last = middle;
    else over = middle;
  }
  return addDays(first, last);
}

/** How many days are left until a day: 0 is today, below 0 it has passed. */
export function daysUntil(day: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(dayOf(now))) / milliseconds);
}

const milliseconds = 24 * 60 * 60 * 1000;
/** In days; longer than anything holds that lapses. */
const longest = 3650;

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
