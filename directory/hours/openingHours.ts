import { addDays } from '../format/days';
import { kindOfDay, type DayKind } from './holidays';

/** Hours that come back, as a schedule says them; wall-clock time in Sweden. */
export interface Span {
  /** A comma list of MO, TU, WE, TH, FR, SA, SU and the special days HOLIDAY, EVE, DAY_BEFORE_HOLIDAY. */
  readonly byday: string;
  /** `HH:MM`, 00:00–23:59, on the day that byday names. */
  readonly opens_at: string;
  /** `HH:MM`, up to 24:00; when it is not later than opens_at it is on the day after. */
  readonly closes_at: string;
  /** What this weekly span does on a red day; absent is unknown. */
  readonly holidays?: 'open' | 'closed' | 'unknown' | undefined;
  /** What it does on midsommarafton, julafton and nyårsafton; absent is unknown. */
  readonly eves?: 'open' | 'closed' | 'unknown' | undefined;
  /** The first day of its season, inclusive. */
  readonly valid_from?: string | undefined;
  /** The last day of its season, inclusive. */
  readonly valid_to?: string | undefined;
}

/** Days on which nothing opens, both inclusive; what opened the evening before still runs to its end. */
export interface Closure {
  readonly from: string;
  readonly until: string;
}

/** A weekday, as byday writes it. */
type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** A minute on Sweden's wall clock; daysAhead counts from the day of `now`; closing at midnight is the day's 24:00. */
export interface Moment {
  readonly day: string;
  readonly weekday: Weekday;
  readonly daysAhead: number;
  readonly time: string;
}

/**
 * Whether it is open. Open until undefined: it does not close within 8 days. Closed and opens undefined: no opening is
 * known within 14 days, or a day with unknown hours comes first.
 */
export type Opening =
  | { readonly kind: 'open'; readonly until: Moment | undefined }
  | { readonly kind: 'closed'; readonly opens: Moment | undefined }
  | { readonly kind: 'unknown' };

/** Whether a service with these hours is open at an instant; never open unless a span known to apply says so. */
export function openingAt(spans: readonly Span[], closures: readonly Closure[], now: Date): Opening {
  const { day: today, minute } = wallClock(now);
  if (spans.length === 0)
    return isClosedOn(today, closures) ? { kind: 'closed', opens: undefined } : { kind: 'unknown' };
  const hoursAhead: HoursAhead = (daysAhead) => hoursOn(addDays(today, daysAhead), daysAhead, spans, closures);
  const isNow = ({ start, end }: Stretch): boolean => start <= minute && minute < end;

  const [lastNight, day] = [hoursAhead(-1), hoursAhead(0)];
  if ([...lastNight.known, ...day.known].some(isNow)) {
    const end = endOfStretch(minute, hoursAhead);
    return { kind: 'open', until: end === undefined ? undefined : closingMoment(today, end) };
  }
  if (day.unknown.length > 0 || lastNight.unknown.some(isNow)) return { kind: 'unknown' };
  const start = nextStart(minute, hoursAhead);
  return { kind: 'closed', opens: start === undefined ? undefined : openingMoment(today, start) };
}

const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function wallClock(now: Date): { readonly day: string; readonly minute: number } {
  const parts = stockholm.formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: minuteOf(`${part('hour')}:${part('minute')}`),
  };
}

/** A stretch of wall-clock minutes, counted from today's midnight; the end is the first minute outside. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What begins on one day; the day's hours are unknown when `unknown` holds something that may begin. */
interface Beginning<Item> {
  readonly known: readonly Item[];
  readonly unknown: readonly Item[];
}

type HoursAhead = (daysAhead: number) => Beginning<Stretch>;

const minutesADay = 24 * 60;

function hoursOn(
  day: string,
  daysAhead: number,
  spans: readonly Span[],
  closures: readonly Closure[],
): Beginning<Stretch> {
  if (isClosedOn(day, closures)) return { known: [], unknown: [] };
  const valid = spans.filter(({ valid_from = day, valid_to = day }) => valid_from <= day && day <= valid_to);
  const { known, unknown } = spansOn(day, valid);
  const stretchOf = ({ opens_at, closes_at }: Span): Stretch => {
    const nextDay = closes_at <= opens_at ? 1 : 0;
    return {
      start: daysAhead * minutesADay + minuteOf(opens_at),
      end: (daysAhead + nextDay) * minutesADay + minuteOf(closes_at),
    };
  };
  return { known: known.map(stretchOf), unknown: unknown.map(stretchOf) };
}

function isClosedOn(day: string, closures: readonly Closure[]): boolean {
  return closures.some(({ from, until }) => from <= day && day <= until);
}

const specialDays = { holiday: 'HOLIDAY', eve: 'EVE', dayBeforeHoliday: 'DAY_BEFORE_HOLIDAY' } as const;

function spansOn(day: string, valid: readonly Span[]): Beginning<Span> {
  const kind = kindOfDay(day);
  const listing = (name: string): readonly Span[] => valid.filter(({ byday }) => byday.split(',').includes(name));
  const weekday = weekdayOf(day);
  const weekly = listing(weekday);
  // Who is closed at weekends is closed on påskafton too, though a red day follows.
  const isDayOff = kind === 'dayBeforeHoliday' && (weekday === 'SA' || weekday === 'SU') && weekly.length === 0;
  const special = kind === 'ordinary' || isDayOff ? [] : listing(specialDays[kind]);
  if (special.length > 0) return { known: special, unknown: [] };
  return {
    known: weekly.filter((span) => ruleOn(kind, span) === 'open'),
    unknown: weekly.filter((span) => ruleOn(kind, span) === 'unknown'),
  };
}

function ruleOn(kind: DayKind, span: Span): 'open' | 'closed' | 'unknown' {
  if (kind === 'holiday') return span.holidays ?? 'unknown';
  if (kind === 'eve') return span.eves ?? 'unknown';
  return 'open';
}

/** The first minute no longer open through known spans that touch or overlap; what is unknown carries no one on. */
function endOfStretch(minute: number, hoursAhead: HoursAhead): number | undefined {
  const days = Array.from({ length: 10 }, (_, index) => hoursAhead(index - 1));
  const inOrder = days.flatMap(({ known }) => known).sort((one, other) => one.start - other.start);
  const end = inOrder.reduce(
    (reached, next) => (next.start <= reached ? Math.max(reached, next.end) : reached),
    minute,
  );
  return end < 9 * minutesADay ? end : undefined;
}

function nextStart(minute: number, hoursAhead: HoursAhead): number | undefined {
  for (let daysAhead = 0; daysAhead <= 14; daysAhead++) {
    const { known, unknown } = hoursAhead(daysAhead);
    if (unknown.length > 0) return undefined;
    const starts = known.map(({ start }) => start).filter((start) => start > minute);
    if (starts.length > 0) return Math.min(...starts);
  }
  return undefined;
}

// "Open until Saturday 00:00" would be read as Saturday night, a day too late.
function closingMoment(today: string, end: number): Moment {
  const daysAhead = Math.ceil(end / minutesADay) - 1;
  return momentOf(today, daysAhead, end - daysAhead * minutesADay);
}

function openingMoment(today: string, start: number): Moment {
  const daysAhead = Math.floor(start / minutesADay);
  return momentOf(today, daysAhead, start - daysAhead * minutesADay);
}

function momentOf(today: string, daysAhead: number, minute: number): Moment {
  const day = addDays(today, daysAhead);
  return { day, weekday: weekdayOf(day), daysAhead, time: timeOf(minute) };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minute: number): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

const workdaysAndSaturday: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function weekdayOf(day: string): Weekday {
  // getUTCDay counts from Sunday, which is 0.
  return workdaysAndSaturday[new Date(`${day}T00:00:00Z`).getUTCDay() - 1] ?? 'SU';
}
