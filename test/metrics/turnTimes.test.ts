import { createTurnTimes } from '../../src/metrics/turnTimes';

const anHour = 3_600_000;

function timed() {
  let now = Date.UTC(2026, 10, 26, 12, 30);
  const given: number[] = [];
  const times = createTurnTimes(
    () => new Date(now),
    (seconds) => given.push(seconds),
  );
  const turns = (count: number): void => {
    for (let one = 0; one < count; one += 1) times.add(0.1);
  };
  const after = (hours: number): number => {
    now += hours * anHour;
    times.give();
    return given.length;
  };
  return { turns, after };
}

test('one conversation in an hour is not shown before its day has ended', () => {
  const { turns, after } = timed();
  turns(7);
  expect([after(0), after(1), after(9), after(2)]).toEqual([0, 0, 0, 7]);
});

test('a few turns wait for the next day, until they are not one alone', () => {
  const { turns, after } = timed();
  turns(4);
  expect(after(24)).toBe(0);
  turns(1);
  expect(after(24)).toBe(5);
});

test('many turns in an hour are shown when the hour has ended', () => {
  const { turns, after } = timed();
  turns(20);
  expect([after(0.4), after(0.2)]).toEqual([0, 20]);
});
