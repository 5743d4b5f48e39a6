import Holidays from 'date-holidays';
import { addDays } from '../../directory/format/days';
import { kindOfDay, type DayKind } from '../../directory/hours/holidays';

const almanac = new Holidays('SE', { languages: ['sv'], timezone: 'Europe/Stockholm' });
const years = Array.from({ length: 26 }, (_, index) => 2020 + index);

test.each(years)('the red days of %i are those of the almanac', (year) => {
  const red = almanac.getHolidays(year).filter(({ type }) => type === 'public');
  expect(red).toHaveLength(13);
  expect(daysOf(year).filter((day) => kindOfDay(day) === 'holiday')).toEqual(dates(red));
});

test.each(years)('the eves of %i are midsommarafton, julafton and nyårsafton', (year) => {
  const eves = almanac
    .getHolidays(year)
    .filter(({ name }) => ['midsommarafton', 'julafton', 'nyårsafton'].includes(name));
  expect(eves).toHaveLength(3);
  expect(daysOf(year).filter((day) => kindOfDay(day) === 'eve')).toEqual(dates(eves));
});

test('the days before red days in 2026, and no others', () => {
  expect(daysOf(2026).filter((day) => kindOfDay(day) === 'dayBeforeHoliday')).toEqual([
    '2026-01-05', // trettondagsafton
    '2026-04-02', // skärtorsdagen
    '2026-04-04', // påskafton
    '2026-04-30', // valborgsmässoafton
    '2026-05-13', // the day before Kristi himmelsfärdsdag
    '2026-05-23', // pingstafton
    '2026-06-05', // the day before nationaldagen
    '2026-10-30', // the day before alla helgons dag
  ]);
});

/** [the day, its name, what it is] */
const table: readonly (readonly [string, string, DayKind])[] = [
  ['2026-12-24', 'julafton is an eve, although a red day follows', 'eve'],
  ['2026-12-25', 'juldagen is red, although a red day follows', 'holiday'],
  ['2026-12-27', 'a plain Sunday', 'ordinary'],
  ['2026-12-31', 'nyårsafton, although the red day is in another year', 'eve'],
  ['2026-06-18', 'the day before midsommarafton', 'ordinary'],
  ['2026-05-25', 'annandag pingst, red until 2004', 'ordinary'],
  ['2028-02-29', 'the leap day', 'ordinary'],
  ['2008-05-01', 'första maj and Kristi himmelsfärdsdag on one day', 'holiday'],
  ['1900-04-15', 'the first påskdag that is promised', 'holiday'],
  ['2200-04-06', 'the last påskdag that is promised', 'holiday'],
  ['1943-04-25', 'the latest påskdag there can be', 'holiday'],
  ['1961-04-02', 'påskdagen of 1961, from the printed rule', 'holiday'],
];

test.each(table)('%s: %s', (day, _name, kind) => {
  expect(kindOfDay(day)).toBe(kind);
});

/** The church's full moons for 1900–2199, by the year's place in the moon's circle of 19 years. */
const paschalMoons =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27';

test('from 1900 to 2199 the red days of spring lie around the Sunday after the paschal moon', () => {
  const wrong = Array.from({ length: 300 }, (_, index) => 1900 + index).filter((year) => {
    const moon = `${year}-${paschalMoons.split(' ')[year % 19]!}`;
    const sunday = addDays(moon, 7 - new Date(moon).getUTCDay());
    const spring = daysOf(year).filter((day) => `${year}-03-20` <= day && day <= `${year}-04-28`);
    return spring.filter(isRed).join() !== [-2, 0, 1].map((days) => addDays(sunday, days)).join();
  });
  expect(wrong).toEqual([]);
});

function isRed(day: string): boolean {
  return kindOfDay(day) === 'holiday';
}

function dates(holidays: readonly { readonly date: string }[]): readonly string[] {
  return [...new Set(holidays.map(({ date }) => date.slice(0, 10)))].sort();
}

function daysOf(year: number): readonly string[] {
  const all = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
  return all.filter((day) => day.startsWith(String(year)));
}
