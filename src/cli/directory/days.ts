import { InvalidArgumentError } from 'commander';
import { isDay } from '../../../directory/format/days';

/** The value of `--now`: noon of the day, in Sweden the same day all the year round. */
export function readNow(text: string): Date {
  if (!isDay(text)) throw new InvalidArgumentError('');
  return new Date(`${text}T12:00:00Z`);
}

/** The value of `--days`: a whole number of days, at most ten years. */
export function readDays(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) > 3650) throw new InvalidArgumentError('');
  return Number(text);
}

/** A day as staff read it: `1 december 2026`. */
export function dayText(day: string): string {
  return longDay.format(new Date(day));
}

const longDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'long' });
