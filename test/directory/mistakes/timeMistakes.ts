/** Days, times and weekdays. */
import { team, intake, duty, womens, childrens, counselling, change, switchboard, press, typed } from './typing';
import type { Mistake } from './typing';

export const dates: readonly Mistake[] = [
  typed('a date as people say it', team, 'assured_date: "2026-11-01"', 'assured_date: 1 nov 2026'),
  typed('a month that does not exist', intake, 'review_by: "2027-04-30"', 'review_by: "2027-13-04"'),
  typed('the 31st of February', team, 'date: "2026-10-15"', 'date: "2026-02-31"'),
  typed('the 29th of February in a year without', team, 'valid_to: "2028-12-31"', 'valid_to: "2027-02-29"'),
  typed('day/month year', team, 'valid_to: "2028-12-31"', 'valid_to: 31/12 2028'),
  typed('a year of two digits', childrens, 'assured_date: "2026-11-01"', 'assured_date: "26-11-01"'),
  typed('a day of one digit', counselling, 'assured_date: "2026-11-01"', 'assured_date: "2026-11-1"'),
  typed('a date without dashes', switchboard, 'assured_date: "2026-11-01"', 'assured_date: 20261101'),
  typed('long dashes in a date, from autocorrect', duty, 'assured_date: "2026-11-01"', 'assured_date: "2026–11–01"'),
  typed('a month and a year in words', womens, 'date: "2026-06-10"', 'date: juni 2026'),
  typed('a season as the date of the source', change, 'date: "2024"', 'date: hösten 2024'),
  typed('the Swedish word for unknown', press, 'date: unknown', 'date: okänt'),
  typed('a notice with a day in words', womens, 'from: "2026-12-21"', 'from: 21 december'),
  typed('a notice without its last day', team, ', until: "2026-12-10"', '', 'Stängt för utbildning.'),
  typed('a notice that ends before it begins', womens, 'until: "2027-01-06"', 'until: "2026-01-06"'),
  typed('season that ends before it begins', womens, 'valid_to: "2027-05-31"', 'valid_to: "2026-05-31"'),
];

export const hours: readonly Mistake[] = [
  typed('a time with a dot', intake, 'opens_at: "08:30"', 'opens_at: 8.30'),
  typed('a time with a dot and quotes', team, 'closes_at: "16:30"', 'closes_at: "16.30"'),
  typed('a time without its zero', team, 'opens_at: "08:00"', 'opens_at: "8:00"'),
  typed('a span in one field', intake, 'opens_at: "08:30", closes_at: "16:00"', 'opens_at: 8-16', 'opens_at: 8-16'),
  typed('25 o’clock', duty, 'closes_at: "24:00"', 'closes_at: "25:00"'),
  typed('60 minutes', team, 'closes_at: "15:00"', 'closes_at: "14:60"'),
  typed('kl before the time', womens, 'opens_at: "18:00"', 'opens_at: "kl. 18:00"'),
  typed('closes when it opens', intake, 'closes_at: "16:00"', 'closes_at: "08:30"'),
  typed('no closing time', team, ', closes_at: "11:30"', '', 'DAY_BEFORE_HOLIDAY'),
  typed('Swedish weekdays', intake, '"MO,TU,WE,TH,FR"', '"Mån,Tis,Ons,Tors,Fre"'),
  typed('one Swedish weekday', womens, 'byday: "SU"', 'byday: Sön'),
  typed('weekdays with a dash', intake, '"MO,TU,WE,TH,FR"', '"MO-FR"'),
  typed('small letters', womens, '"FR,SA"', '"fr,sa"'),
  typed('a blank after the comma', duty, '"SA,SU"', '"SA, SU"'),
  typed('weekdays as a list', duty, '"SA,SU"', '[SA, SU]'),
  typed('weekdays without quotes between braces', womens, '"FR,SA"', 'FR,SA'),
  typed('vardagar', intake, '"MO,TU,WE,TH,FR"', 'vardagar'),
  typed('three letters of English', team, 'byday: "FR"', 'byday: "FRI"'),
  typed(
    'opening hours as text',
    intake,
    'schedules:\n      - { byday: "MO,TU,WE,TH,FR", opens_at: "08:30", closes_at: "16:00", holidays: closed, eves: closed }',
    'schedules: vardagar 8.30-16',
  ),
  typed('closed in Swedish', team, 'holidays: closed', 'holidays: stängt'),
  typed('closed in Swedish in a notice', team, 'hours: closed', 'hours: stängt'),
  typed('open in Swedish', womens, 'eves: open', 'eves: öppet'),
];
