import fc from 'fast-check';
import { outcomes, topics, type Answered } from '../../dialogs/turn/statistics';
import { createCells } from '../../src/metrics/cells';

const noon = Date.UTC(2026, 10, 26, 12);
const aDay = 86_400_000;
const kommuner = new Set(['Bjurholm', 'Upplands Väsby']);
const answered: Answered = { topic: 'help', kommun: 'Bjurholm', outcome: 'local' };

/** Cells with a day that is moved by hand and a lot that is drawn by hand. */
function daily(lot = (fives: number): number => fives) {
  let now = noon;
  const cells = createCells({ now: () => new Date(now), kommuner, lot });
  return { ...cells, nextDay: () => void (now += aDay), at: (time: number) => void (now = time) };
}

/** The count shown of the one cell after each day, when so many are counted on each and the lot frees so many fives. */
function pagesOf(days: readonly number[], lots: (day: number) => number): readonly number[] {
  let today = 0;
  const { count, shown, nextDay } = daily((fives) => Math.min(fives, lots(today)));
  return days.map((times, day) => {
    today = day;
    for (let one = 0; one < times; one += 1) count(answered);
    nextDay();
    return shown()[0]?.count ?? 0;
  });
}

const kinds = fc.record({
  topic: fc.constantFrom(...topics),
  kommun: fc.constantFrom('Bjurholm', 'Upplands Väsby', 'zebra-7431', undefined),
  outcome: fc.constantFrom(...outcomes),
});
const histories = fc.array(fc.oneof(kinds, fc.constant('day' as const), fc.constant('look' as const)), {
  maxLength: 300,
});

test('no cell under five is ever shown, each step is five or more, and none comes before the day has ended', () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat(3)), (history, lots) => {
      const { count, shown, nextDay } = daily(() => Number(lots.next().value));
      const counted = new Map<string, number>();
      let before = new Map<string, number>();
      let ended = false;
      for (const step of [...history, 'look' as const]) {
        if (step === 'day') {
          nextDay();
          ended = true;
        } else if (step === 'look') {
          const page = new Map(shown().map(({ count: seen, ...kind }) => [JSON.stringify(Object.values(kind)), seen]));
          for (const [cell, seen] of page) {
            expect(seen % 5).toBe(0);
            expect(seen).toBeLessThanOrEqual(counted.get(cell) ?? 0);
            expect(seen).toBeGreaterThanOrEqual(before.get(cell) ?? 5);
          }
          if (!ended) expect(page).toEqual(before);
          before = page;
          ended = false;
        } else {
          count(step);
          const { topic, kommun, outcome } = step;
          const place = kommun !== undefined && kommuner.has(kommun) ? kommun : 'none';
          const cell = JSON.stringify([topic, outcome, place]);
          counted.set(cell, (counted.get(cell) ?? 0) + 1);
        }
      }
    }),
  );
});

test('no sequence of pages reveals a single answer: each step of a quiet cell may as well be of other days', () => {
  const quiet = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(quiet, fc.array(fc.nat(2), { minLength: 80, maxLength: 80 }), (days, lots) => {
      const history = [...Array<number>(20).fill(0), ...days];
      const seen = pagesOf(history, (day) => lots[day] ?? 0);
      const steps = seen.flatMap((count, day) => (count > (seen[day - 1] ?? 0) ? [day] : []));
      for (const step of steps) {
        // The same answers, but none on the day of the step: they came on a quiet day long before.
        const other = history.map((count, day) => (day === step ? 0 : day === 0 ? (history[step] ?? 0) : count));
        expect(pagesOf(other, (day) => ((seen[day] ?? 0) - (seen[day - 1] ?? 0)) / 5)).toEqual(seen);
      }
    }),
  );
});

test('five on one day are shown when it has ended, in Sweden, and not at the whole hour before', () => {
  const { count, shown, at } = daily(() => 0);
  for (let one = 0; one < 7; one += 1) count(answered);
  at(Date.UTC(2026, 10, 26, 22, 59));
  expect(shown()).toEqual([]);
  at(Date.UTC(2026, 10, 26, 23, 1));
  expect(shown()).toEqual([{ topic: 'help', kommun: 'Bjurholm', outcome: 'local', count: 5 }]);
});

test('the five of many days wait for their lot', () => {
  expect(pagesOf([1, 1, 1, 1, 1, 0, 0, 1], (day) => (day > 6 ? 1 : 0))).toEqual([0, 0, 0, 0, 0, 0, 0, 5]);
  expect(pagesOf([4, 0, 0], () => 9)).toEqual([0, 0, 0]);
});

test('a name that is no kommun is counted as none, and a kind that is not in the lists is not counted', () => {
  const { count, shown, nextDay } = daily();
  for (let one = 0; one < 5; one += 1) count({ ...answered, kommun: 'zebra-7431' });
  for (let one = 0; one < 5; one += 1) count({ ...answered, topic: 'zebra' as never });
  nextDay();
  expect(shown()).toEqual([{ topic: 'help', kommun: 'none', outcome: 'local', count: 5 }]);
});
