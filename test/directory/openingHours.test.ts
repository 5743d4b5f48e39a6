import { execFileSync } from 'node:child_process';
import { openingAt, type Closure, type Moment, type Opening, type Span } from '../../directory/hours/openingHours';
import { schedules } from './openingSchedules';
import { inSweden } from './swedishTime';

/** [what it is about, the hours, what clocks in Sweden show, the answer] */
type Row = readonly [string, readonly Span[], string, string];
const {
  nordvast,
  jourOnRedDays,
  umea,
  kommunhuset,
  shortDay,
  silentOffice,
  halfSilent,
  telephoneHour,
  night,
  nightThenDay,
  roundTheClock,
  fromEight,
  silentRoundTheClock,
  schoolYear,
} = schedules;

describe('a night belongs to the evening it began', () => {
  check([
    ['Nordväst on a Saturday at 01:30', nordvast, '2026-11-28 01:30', 'open until SA 02:00 +0'],
    ['Umeå at the same minute', umea, '2026-11-28 01:30', 'closed, opens SA 16:00 +0'],
    ['Umeå in its last minute', umea, '2026-11-28 00:59', 'open until SA 01:00 +0'],
    ['Umeå when it closes', umea, '2026-11-28 01:00', 'closed, opens SA 16:00 +0'],
    ['Nordväst the minute before it opens', nordvast, '2026-11-27 14:59', 'closed, opens FR 15:00 +0'],
    ['Nordväst when it opens on a Friday', nordvast, '2026-11-27 15:00', 'open until SA 02:00 +1'],
    ['Nordväst on a Thursday at the same hour', nordvast, '2026-11-26 15:00', 'closed, opens TH 17:00 +0'],
    ['Nordväst when it closes', nordvast, '2026-11-28 02:00', 'closed, opens SA 16:00 +0'],
    ['Umeå on a Sunday night', umea, '2026-11-29 00:30', 'open until SU 01:00 +0'],
    ['Umeå has no Sunday evening', umea, '2026-11-29 20:00', 'closed, opens MO 16:30 +1'],
  ]);
});

describe('office hours', () => {
  check([
    ['in the morning', kommunhuset, '2026-11-27 08:00', 'open until FR 16:00 +0'],
    ['on Friday evening it opens on Monday', kommunhuset, '2026-11-27 18:00', 'closed, opens MO 08:00 +3'],
    ['before the telephone hour', telephoneHour, '2026-11-27 08:00', 'closed, opens FR 08:30 +0'],
    ['in the telephone hour', telephoneHour, '2026-11-27 09:29', 'open until FR 09:30 +0'],
    ['closed for lunch', telephoneHour, '2026-11-27 12:00', 'closed, opens FR 13:00 +0'],
    ['after lunch', telephoneHour, '2026-11-27 13:00', 'open until FR 16:00 +0'],
    ['on the leap day', kommunhuset, '2028-02-29 10:00', 'open until TU 16:00 +0'],
    ['the evening before the leap day', kommunhuset, '2028-02-28 20:00', 'closed, opens TU 08:00 +1'],
    ['no hours are known', [], '2026-11-27 10:00', 'unknown'],
  ]);

  test('the whole answer on Friday evening', () => {
    expect(openingAt(kommunhuset, [], inSweden('2026-11-27 18:00'))).toEqual({
      kind: 'closed',
      opens: { day: '2026-11-30', weekday: 'MO', daysAhead: 3, time: '08:00' },
    });
  });
});

describe('red days and eves', () => {
  check([
    ['the office on julafton, a Thursday', kommunhuset, '2026-12-24 10:00', 'closed, opens MO 08:00 +4'],
    ['the office on midsommarafton', kommunhuset, '2026-06-19 10:00', 'closed, opens MO 08:00 +3'],
    ['the office on nyårsafton', kommunhuset, '2026-12-31 10:00', 'closed, opens MO 08:00 +4'],
    ['the office on midsommardagen, a Saturday', silentOffice, '2026-06-20 10:00', 'closed, opens MO 08:00 +2'],
    ['Nordväst says nothing of julafton', nordvast, '2026-12-24 18:00', 'unknown'],
    ['nor of juldagen', nordvast, '2026-12-25 10:00', 'unknown'],
    ['the night to julafton still runs', nordvast, '2026-12-24 01:30', 'open until TH 02:00 +0'],
    ['the night from juldagen may have run', nordvast, '2026-12-26 01:30', 'unknown'],
    ['the night from annandag jul may still run', nordvast, '2026-12-27 01:59', 'unknown'],
    ['the night from annandag jul is over', nordvast, '2026-12-27 02:00', 'closed, opens SU 16:00 +0'],
    ['hours for red days on julafton', jourOnRedDays, '2026-12-24 16:00', 'open until FR 02:00 +1'],
    ['juldagen has not the hours of a Friday', jourOnRedDays, '2026-12-25 15:30', 'closed, opens FR 16:00 +0'],
    ['hours for red days in the night after nyårsdagen', jourOnRedDays, '2027-01-02 01:00', 'open until SA 02:00 +0'],
    ['the day before a red day, in its short hours', shortDay, '2026-04-02 11:59', 'open until TH 12:00 +0'],
    ['the day before a red day, in the afternoon', shortDay, '2026-04-30 13:00', 'closed, opens MO 08:00 +4'],
    ['the day before that has its usual hours', shortDay, '2026-04-29 13:00', 'open until WE 16:00 +0'],
    ['julafton is no day before a red day', shortDay, '2026-12-24 09:00', 'closed, opens MO 08:00 +4'],
    [
      'påskafton is a Saturday like others for who is closed on Saturdays',
      shortDay,
      '2026-04-04 09:00',
      'closed, opens TU 08:00 +3',
    ],
    ['without hours of its own it is an ordinary day', kommunhuset, '2026-04-30 15:00', 'open until TH 16:00 +0'],
  ]);
});

describe('what nobody has said is unknown, never open and never a promise', () => {
  check([
    ['långfredagen', silentOffice, '2026-04-03 10:00', 'unknown'],
    ['the whole of that day, even at night', silentOffice, '2026-04-03 23:00', 'unknown'],
    ['the evening before promises no opening', silentOffice, '2026-04-02 18:00', 'closed, no known opening'],
    ['the Saturday after looks only until annandag påsk', silentOffice, '2026-04-04 10:00', 'closed, no known opening'],
    ['annandag påsk is over', silentOffice, '2026-04-07 00:00', 'closed, opens TU 08:00 +0'],
    ['the known part of an uncertain day', halfSilent, '2026-04-03 08:00', 'open until FR 12:00 +0'],
    ['the rest of it', halfSilent, '2026-04-03 12:00', 'unknown'],
    ['the evening before an uncertain day', halfSilent, '2026-04-02 18:00', 'closed, no known opening'],
  ]);
});

describe('the nights when clocks change', () => {
  check([
    ['spring, before the lost hour', night, '2026-03-29 01:59', 'open until SU 06:00 +0'],
    ['spring, after the lost hour', night, '2026-03-29 03:00', 'open until SU 06:00 +0'],
    ['spring, it closes by the new clock', night, '2026-03-29 06:00', 'closed, opens SU 22:00 +0'],
    ['spring, the evening before', night, '2026-03-28 21:59', 'closed, opens SA 22:00 +0'],
    ['spring, Nordväst closes at the lost hour', nordvast, '2026-03-29 03:00', 'closed, opens SU 16:00 +0'],
    ['autumn, before the doubled hour', night, '2026-10-25 01:59', 'open until SU 06:00 +0'],
    ['autumn, the doubled hour', night, '2026-10-25 02:30', 'open until SU 06:00 +0'],
    ['autumn, the last minute by the new clock', night, '2026-10-25 05:59', 'open until SU 06:00 +0'],
    ['autumn, it closes by the new clock', night, '2026-10-25 06:00', 'closed, opens SU 22:00 +0'],
    ['autumn, Nordväst closes before the doubled hour', nordvast, '2026-10-25 02:00', 'closed, opens SU 16:00 +0'],
  ]);

  test('the second 02:30 of autumn is answered as the first', () => {
    const first = openingAt(night, [], new Date('2026-10-25T02:30:00+02:00'));
    expect(first.kind).toBe('open');
    expect(openingAt(night, [], new Date('2026-10-25T02:30:00+01:00'))).toEqual(first);
  });
});

describe('stretches that touch', () => {
  check([
    ['round the clock', roundTheClock, '2026-12-24 03:00', 'open'],
    ['from eight to eight every day', fromEight, '2026-12-24 07:59', 'open'],
    ['round the clock, until an eve', silentRoundTheClock, '2026-12-23 12:00', 'open until WE 24:00 +0'],
    ['round the clock, on an eve of which nothing is said', silentRoundTheClock, '2026-12-24 00:00', 'unknown'],
    ['round the clock, more than 8 days before that eve', silentRoundTheClock, '2026-12-15 23:59', 'open'],
    ['round the clock, 8 days before that eve', silentRoundTheClock, '2026-12-16 00:00', 'open until WE 24:00 +7'],
    ['printed in three pieces', nightThenDay, '2026-11-27 09:00', 'open until SA 02:00 +1'],
    ['over the end of the year', jourOnRedDays, '2026-12-31 23:59', 'open until FR 02:00 +1'],
    ['over the end of the year, later', jourOnRedDays, '2027-01-01 00:00', 'open until FR 02:00 +0'],
  ]);
});

describe('a season', () => {
  check([
    ['its first day', schoolYear, '2026-09-01 08:00', 'open until TU 16:00 +0'],
    ['the day before its first', schoolYear, '2026-08-31 10:00', 'closed, opens TU 08:00 +1'],
    ['its last day', schoolYear, '2027-05-31 10:00', 'open until MO 16:00 +0'],
    ['the day after its last', schoolYear, '2027-06-01 10:00', 'closed, no known opening'],
    ['14 days before its first', schoolYear, '2026-08-18 10:00', 'closed, opens TU 08:00 +14'],
    ['15 days before its first', schoolYear, '2026-08-17 10:00', 'closed, no known opening'],
  ]);
});

describe('closed on 27 November, a Friday', () => {
  check(
    [
      ['the day', kommunhuset, '2026-11-27 10:00', 'closed, opens MO 08:00 +3'],
      ['the day before', kommunhuset, '2026-11-26 10:00', 'open until TH 16:00 +0'],
      ['the night into it is not cut', nordvast, '2026-11-27 01:30', 'open until FR 02:00 +0'],
      ['its own evening does not begin', nordvast, '2026-11-27 16:00', 'closed, opens SA 16:00 +1'],
      ['nor does the night after it', nordvast, '2026-11-28 01:30', 'closed, opens SA 16:00 +0'],
      ['round the clock until it', roundTheClock, '2026-11-26 10:00', 'open until TH 24:00 +0'],
      ['round the clock after it', roundTheClock, '2026-11-27 10:00', 'closed, opens SA 00:00 +1'],
    ],
    [{ from: '2026-11-27', until: '2026-11-27' }],
  );
  check(
    [['closed for jul is no longer unknown', silentOffice, '2026-12-24 10:00', 'closed, opens MO 08:00 +4']],
    [{ from: '2026-12-24', until: '2026-12-25' }],
  );
});

test('the answers are the same wherever the computer stands', () => {
  const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'];
  const offsets = zones.map((zone) => runIn(zone, '-p', 'new Date(0).getTimezoneOffset()').trim());
  expect(offsets).toEqual(['0', '480', '-720']);

  const [utc, losAngeles, auckland] = zones.map((zone) =>
    runIn(zone, '--import', 'tsx', 'test/directory/openingTable.ts'),
  );
  expect(JSON.parse(utc!)).toHaveLength(400);
  for (const kind of ['open', 'closed', 'unknown']) expect(utc).toContain(`{"kind":"${kind}"`);
  expect(losAngeles).toBe(utc);
  expect(auckland).toBe(utc);
}, 60_000);

function check(rows: readonly Row[], closures: readonly Closure[] = []): void {
  test.each(rows)('%s', (_what, spans, local, answer) => {
    expect(inWords(openingAt(spans, closures, inSweden(local)))).toBe(answer);
  });
}

function inWords(opening: Opening): string {
  if (opening.kind === 'unknown') return 'unknown';
  if (opening.kind === 'open') return opening.until === undefined ? 'open' : `open until ${moment(opening.until)}`;
  return opening.opens === undefined ? 'closed, no known opening' : `closed, opens ${moment(opening.opens)}`;
}

function moment({ weekday, time, daysAhead }: Moment): string {
  return `${weekday} ${time} +${daysAhead}`;
}

function runIn(zone: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
}
