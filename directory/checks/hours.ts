import type { Read } from './read';
import { error, warning, type Slip } from './slip';

/** Opening hours and notices that cannot be so. */
export function hoursSlips({ schedules = [], notices = [] }: Read<'services'> | Read<'overrides'>): readonly Slip[] {
  return [
    ...schedules.flatMap((schedule, at) => scheduleSlips(schedule, ['schedules', at])),
    ...overlaps(schedules),
    ...notices.flatMap(({ from, until }, at) =>
      until < from
        ? [error(['notices', at, 'until'], 'endsBeforeStart', 'Sista dagen ligger före den första. Kontrollera båda.')]
        : [],
    ),
  ];
}

type Schedule = NonNullable<Read<'services'>['schedules']>[number];

function scheduleSlips(schedule: Schedule, path: Slip['path']): readonly Slip[] {
  const { opens_at, closes_at, valid_from, valid_to, byday, holidays } = schedule;
  const days = byday.split(',');
  const roundTheClock = opens_at === '00:00' && closes_at === '24:00' && days.length >= 7;
  return [
    ...(opens_at === closes_at
      ? [
          error(
            [...path, 'closes_at'],
            'noLength',
            'Öppnar och stänger samtidigt. Dygnet runt skrivs "00:00" till "24:00".',
          ),
        ]
      : []),
    ...(valid_from !== undefined && valid_to !== undefined && valid_to < valid_from
      ? [error([...path, 'valid_to'], 'endsBeforeStart', 'Sista dagen ligger före den första. Kontrollera båda.')]
      : []),
    ...(new Set(days).size < days.length
      ? [error([...path, 'byday'], 'sameDay', 'Samma dag står två gånger. Ta bort den ena.')]
      : []),
    ...(isLongNight(schedule)
      ? [warning(path, 'longSpan', 'Öppet från dagen och hela natten? Halv fem på eftermiddagen skrivs "16:30".')]
      : []),
    ...(roundTheClock && holidays === 'unknown'
      ? [
          warning(
            path,
            'holidaysUnknown',
            'Dygnet runt, men också på röda dagar? Skriv holidays: open och eves: open om det är så.',
          ),
        ]
      : []),
  ];
}

/** Half past four in the afternoon, typed as on a clock face, makes a night of a day. */
function isLongNight({ opens_at, closes_at }: Schedule): boolean {
  return closes_at < opens_at && opens_at < '15:00' && closes_at >= '01:00';
}

/** Two spans of one day that cover the same hours: one of them is most likely wrong. */
function overlaps(schedules: readonly Schedule[]): readonly Slip[] {
  return schedules.flatMap((schedule, at) =>
    schedules.slice(0, at).some((earlier) => doOverlap(earlier, schedule))
      ? [
          warning(
            ['schedules', at],
            'overlap',
            'Tiderna går in i en tidigare rad för samma dag. Kontrollera vilken som gäller.',
          ),
        ]
      : [],
  );
}

function doOverlap(one: Schedule, other: Schedule): boolean {
  const sameDay = one.byday.split(',').some((day) => other.byday.split(',').includes(day));
  const inSeason =
    (one.valid_to ?? '9999') >= (other.valid_from ?? '') && (other.valid_to ?? '9999') >= (one.valid_from ?? '');
  return sameDay && inSeason && one.opens_at < endOf(other) && other.opens_at < endOf(one);
}

/** A span past midnight ends after its own day. */
function endOf({ opens_at, closes_at }: Schedule): string {
  return closes_at <= opens_at ? '24:00' : closes_at;
}
