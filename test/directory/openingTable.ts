import { kindOfDay } from '../../directory/hours/holidays';
import { openingAt } from '../../directory/hours/openingHours';
import { schedules } from './openingSchedules';

/** Prints what is open at 400 instants around the days when clocks or calendars turn; run under several time zones. */
const turningDays = ['2026-03-27', '2026-06-17', '2026-10-23', '2026-12-30'];
const instants = turningDays.flatMap((day) => {
  const midnight = new Date(`${day}T00:00:00Z`).getTime();
  return Array.from({ length: 100 }, (_, index) => new Date(midnight + index * 61 * 60_000));
});
const closures = [{ from: '2026-06-17', until: '2026-06-17' }];

const rows = instants.map((now) => ({
  now: now.toISOString(),
  kind: kindOfDay(now.toISOString().slice(0, 10)),
  openings: Object.values(schedules).map((spans) => openingAt(spans, closures, now)),
}));
process.stdout.write(JSON.stringify(rows));
