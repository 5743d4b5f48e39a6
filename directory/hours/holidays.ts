import { addDays } from '../format/days';
import { remembered } from '../format/remembered';

/** What a calendar day is to opening hours; a plain Sunday is ordinary, because a weekly schedule already names it. */
export type DayKind = 'ordinary' | 'holiday' | 'eve' | 'dayBeforeHoliday';

/**
 * What a day such as `2026-12-24` is, for 1900–2200 by today's law: a holiday is one of the 13 red days of
 * lag (1989:253) om allmänna helgdagar; the eves are those that 3 a § semesterlagen (1977:480) puts on a par with them.
 */
export const kindOfDay = remembered((day: string): DayKind => {
  // Thousands of opening hours ask for the same few days; reckoning Easter anew for each would keep residents waiting.
  if (isHoliday(day)) return 'holiday';
  if (isEve(day)) return 'eve';
  return isHoliday(addDays(day, 1)) ? 'dayBeforeHoliday' : 'ordinary';
});

function isHoliday(day: string): boolean {
  return fixedHolidays.has(day.slice(5)) || movingHolidays(Number(day.slice(0, 4))).includes(day);
}

/** Nyårsdagen, trettondedag jul, första maj, nationaldagen, juldagen, annandag jul. */
const fixedHolidays: ReadonlySet<string> = new Set(['01-01', '01-06', '05-01', '06-06', '12-25', '12-26']);

function movingHolidays(year: number): readonly string[] {
  const easter = easterDay(year);
  return [
    addDays(easter, -2), // långfredagen
    easter, // påskdagen
    addDays(easter, 1), // annandag påsk
    addDays(easter, 39), // Kristi himmelsfärdsdag
    addDays(easter, 49), // pingstdagen
    midsummerDay(year),
    saturdayFrom(`${year}-10-31`), // alla helgons dag
  ];
}

function isEve(day: string): boolean {
  const midsummerEve = addDays(midsummerDay(Number(day.slice(0, 4))), -1);
  return day === midsummerEve || day.endsWith('-12-24') || day.endsWith('-12-31');
}

function midsummerDay(year: number): string {
  return saturdayFrom(`${year}-06-20`);
}

function saturdayFrom(day: string): string {
  return addDays(day, 6 - new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The anonymous Gregorian algorithm with its letters (Nature, 20 April 1876; Meeus, Astronomical Algorithms, 8). */
function easterDay(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${year}-03-22`, h + l - 7 * m);
}
