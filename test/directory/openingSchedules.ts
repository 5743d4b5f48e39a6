import type { Span } from '../../directory/hours/openingHours';

const span = (byday: string, opens_at: string, closes_at: string, rest: Partial<Span> = {}): Span => ({
  byday,
  opens_at,
  closes_at,
  ...rest,
});
const daysOff = { holidays: 'closed', eves: 'closed' } as const;
const everyDay = { holidays: 'open', eves: 'open' } as const;

/** Hours as services print them, for the tests of opening hours. */
export const schedules = {
  /** Says nothing about red days. */
  nordvast: [span('MO,TU,WE,TH', '17:00', '02:00'), span('FR', '15:00', '02:00'), span('SA,SU', '16:00', '02:00')],
  jourOnRedDays: [
    span('MO,TU,WE,TH', '17:00', '02:00'),
    span('FR', '15:00', '02:00'),
    span('SA,SU,EVE,HOLIDAY', '16:00', '02:00'),
  ],
  umea: [span('MO,TU,WE,TH', '16:30', '23:00'), span('FR', '16:00', '01:00'), span('SA', '16:00', '01:00')],
  kommunhuset: [span('MO,TU,WE,TH,FR', '08:00', '16:00', daysOff)],
  shortDay: [span('MO,TU,WE,TH,FR', '08:00', '16:00', daysOff), span('DAY_BEFORE_HOLIDAY', '08:00', '12:00')],
  silentOffice: [span('MO,TU,WE,TH,FR', '08:00', '16:00')],
  halfSilent: [span('MO,TU,WE,TH,FR', '08:00', '12:00', everyDay), span('MO,TU,WE,TH,FR', '13:00', '16:00')],
  telephoneHour: [span('MO,TU,WE,TH,FR', '08:30', '09:30', daysOff), span('MO,TU,WE,TH,FR', '13:00', '16:00', daysOff)],
  night: [span('MO,TU,WE,TH,FR,SA,SU', '22:00', '06:00', everyDay)],
  nightThenDay: [
    span('MO,TU,WE,TH,FR', '08:00', '16:00', everyDay),
    span('MO,TU,WE,TH,FR', '16:00', '24:00', everyDay),
    span('TU,WE,TH,FR,SA', '00:00', '02:00', everyDay),
  ],
  roundTheClock: [span('MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00', everyDay)],
  fromEight: [span('MO,TU,WE,TH,FR,SA,SU', '08:00', '08:00', everyDay)],
  silentRoundTheClock: [span('MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00')],
  schoolYear: [
    span('MO,TU,WE,TH,FR', '08:00', '16:00', { ...daysOff, valid_from: '2026-09-01', valid_to: '2027-05-31' }),
  ],
} as const satisfies Record<string, readonly Span[]>;
