import fc from 'fast-check';
import { openingAt, type Closure, type Moment, type Opening, type Span } from '../../directory/hours/openingHours';
import { swedishClock } from './swedishTime';

type Special = 'HOLIDAY' | 'EVE' | 'DAY_BEFORE_HOLIDAY';
type Judgement = 'begins' | 'mayBegin' | 'no';

/** The special days of March 2026 to January 2027, written by hand. */
const almanac: ReadonlyMap<string, Special> = new Map([
  ...listed('HOLIDAY', '2026-04-03 2026-04-05 2026-04-06 2026-05-01 2026-05-14 2026-05-24 2026-06-06 2026-06-20'),
  ...listed('HOLIDAY', '2026-10-31 2026-12-25 2026-12-26 2027-01-01 2027-01-06'),
  ...listed('EVE', '2026-06-19 2026-12-24 2026-12-31'),
  ...listed('DAY_BEFORE_HOLIDAY', '2026-04-02 2026-04-04 2026-04-30 2026-05-13 2026-05-23 2026-06-05 2026-10-30'),
  ...listed('DAY_BEFORE_HOLIDAY', '2027-01-05'),
]);

function listed(special: Special, days: string): readonly (readonly [string, Special])[] {
  return days.split(' ').map((day) => [day, special]);
}

/** A slow second way to the same answers, which shares nothing with the module: it steps through the minutes. */
class PatientWatcher {
  readonly #spans: readonly Span[];
  readonly #closures: readonly Closure[];
  readonly #judged = new Map<string, Record<'yesterday' | 'today', readonly Judgement[]>>();

  constructor(spans: readonly Span[], closures: readonly Closure[]) {
    this.#spans = spans;
    this.#closures = closures;
  }

  answer(day: string, time: string): Opening {
    const kind = this.#kindAt(day, time);
    if (kind === 'unknown') return { kind };
    return kind === 'open' ? { kind, until: this.#until(day, time) } : { kind, opens: this.#opens(day, time) };
  }

  #until(today: string, now: string): Moment | undefined {
    for (let daysAhead = 0; daysAhead <= 8; daysAhead++) {
      const day = later(today, daysAhead);
      const time = times.find((each) => (daysAhead > 0 || each > now) && this.#kindAt(day, each) !== 'open');
      // Midnight is told as the end of the day before.
      if (time === '00:00') return moment(today, daysAhead - 1, '24:00');
      if (time !== undefined) return moment(today, daysAhead, time);
    }
    return undefined;
  }

  #opens(today: string, now: string): Moment | undefined {
    for (let daysAhead = 0; daysAhead <= 14; daysAhead++) {
      const day = later(today, daysAhead);
      if (this.#isUncertain(day)) return undefined;
      const time = times.find((each) => (daysAhead > 0 || each > now) && this.#kindAt(day, each) === 'open');
      if (time !== undefined) return moment(today, daysAhead, time);
    }
    return undefined;
  }

  #kindAt(day: string, time: string): Opening['kind'] {
    const { yesterday, today } = this.#judge(day);
    const covering = this.#spans.flatMap(({ opens_at, closes_at }, index) => {
      const isOvernight = closes_at <= opens_at;
      return [
        isOvernight && time < closes_at ? yesterday[index] : 'no',
        opens_at <= time && (isOvernight || time < closes_at) ? today[index] : 'no',
      ];
    });
    if (covering.includes('begins')) return 'open';
    if (this.#spans.length === 0)
      return this.#closures.some(({ from, until }) => day >= from && day <= until) ? 'closed' : 'unknown';
    return covering.includes('mayBegin') || this.#isUncertain(day) ? 'unknown' : 'closed';
  }

  #isUncertain(day: string): boolean {
    return this.#judge(day).today.includes('mayBegin');
  }

  #judge(day: string): Record<'yesterday' | 'today', readonly Judgement[]> {
    const judged = this.#judged.get(day) ?? {
      yesterday: this.#spans.map((span) => this.#judgeSpan(span, later(day, -1))),
      today: this.#spans.map((span) => this.#judgeSpan(span, day)),
    };
    this.#judged.set(day, judged);
    return judged;
  }

  #judgeSpan(span: Span, day: string): Judgement {
    if (this.#closures.some(({ from, until }) => day >= from && day <= until)) return 'no';
    if (isOutOfSeason(span, day)) return 'no';
    const special = almanac.get(day);
    const inSeason = this.#spans.filter((each) => !isOutOfSeason(each, day));
    const isDayOff =
      special === 'DAY_BEFORE_HOLIDAY' &&
      ['SA', 'SU'].includes(weekday(day)) &&
      !inSeason.some((each) => names(each, weekday(day)));
    if (special !== undefined && !isDayOff && inSeason.some((each) => names(each, special)))
      return names(span, special) ? 'begins' : 'no';
    if (!names(span, weekday(day))) return 'no';
    if (special === undefined || special === 'DAY_BEFORE_HOLIDAY') return 'begins';
    const said = special === 'HOLIDAY' ? span.holidays : span.eves;
    return said === 'open' ? 'begins' : said === 'closed' ? 'no' : 'mayBegin';
  }
}

const times = Array.from({ length: 1440 }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((value) => String(value).padStart(2, '0')).join(':'),
);

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

function moment(today: string, daysAhead: number, time: string): Moment {
  const day = later(today, daysAhead);
  return { day, weekday: weekday(day), daysAhead, time };
}

function names({ byday }: Span, day: string): boolean {
  return `,${byday},`.includes(`,${day},`);
}

function weekday(day: string): Moment['weekday'] {
  return weekdays[new Date(day).getUTCDay()]!;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function isOutOfSeason({ valid_from, valid_to }: Span, day: string): boolean {
  return (valid_from !== undefined && day < valid_from) || (valid_to !== undefined && day > valid_to);
}

const turningDays = ['2026-03-27', '2026-04-01', '2026-04-29', '2026-06-17', '2026-10-23', '2026-12-22', '2026-12-30'];
const minutes = fc.oneof(
  fc.nat({ max: 5 * 1440 }),
  fc.nat({ max: 5 * 24 }).map((hours) => hours * 60), // where hours begin and end
);
const instants = fc
  .tuple(fc.constantFrom('2026-05-05', '2026-09-10', ...turningDays), minutes)
  .map(([day, after]) => new Date(Date.parse(day) + after * 60_000));
const roundHours = fc.constantFrom('00:00', '02:00', '06:00', '08:00', '12:00', '17:00', '22:00');
const opens = fc.oneof(roundHours, fc.constantFrom(...times));
const closes = fc.oneof(roundHours, fc.constantFrom('24:00', ...times), fc.constant('24:00'));
const rule = fc.constantFrom('open', 'open', 'closed', 'unknown', undefined);
const byday = fc.oneof(
  fc.constantFrom('MO,TU,WE,TH,FR', 'SA,SU,HOLIDAY', 'MO,TU,WE,TH,FR,SA,SU'),
  fc.subarray([...weekdays, 'HOLIDAY', 'EVE', 'DAY_BEFORE_HOLIDAY'], { minLength: 1 }).map((days) => days.join()),
);
const nearby = (day: string): fc.Arbitrary<string> => fc.integer({ min: -3, max: 12 }).map((days) => later(day, days));
const season = (day: string): fc.Arbitrary<string | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: nearby(day) });
const spansNear = (day: string): fc.Arbitrary<Span[]> =>
  fc.array(
    fc.record({
      byday,
      opens_at: opens,
      closes_at: closes,
      holidays: rule,
      eves: rule,
      valid_from: season(day),
      valid_to: season(day),
    }),
    { maxLength: 5 },
  );
const closuresNear = (day: string): fc.Arbitrary<Closure[]> =>
  fc.array(
    fc.tuple(nearby(day), fc.nat({ max: 2 })).map(([from, days]) => ({ from, until: later(from, days) })),
    { maxLength: 1 },
  );
const worlds = instants.chain((now) => {
  const [day = '', time = ''] = swedishClock(now).split(' ');
  return fc.record({
    now: fc.constant(now),
    day: fc.constant(day),
    time: fc.constant(time),
    spans: spansNear(day),
    closures: closuresNear(day),
  });
});

test('whatever the hours, it closes and opens at the minute that a patient watcher of the clock writes down', () => {
  fc.assert(
    fc.property(worlds, ({ now, day, time, spans, closures }) => {
      expect(openingAt(spans, closures, now)).toEqual(new PatientWatcher(spans, closures).answer(day, time));
    }),
    { numRuns: 250, seed: 4 },
  );
});
