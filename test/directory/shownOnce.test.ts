import { shownOnce } from '../../directory/showing/shownOnce';
import type { View } from '../../directory/showing/shown';

const at = (time: string): View => ({ asker: 'help', language: 'sv', now: new Date(`2026-11-24T${time}Z`) });

/** Counts how often a record is looked at. */
function counted(): { readonly show: (record: string, view: View) => string; readonly looks: () => number } {
  let looks = 0;
  const show = shownOnce((record: string, { asker, language, now }: View) => {
    looks += 1;
    return [record, asker, language, now.toISOString().slice(0, 16)].join(' ');
  });
  return { show, looks: () => looks };
}

test('a record is decided on once in a minute, and anew in the next and in the one before', () => {
  const { show, looks } = counted();
  expect(show('jouren', at('15:58:30'))).toBe(show('jouren', at('15:58:59')));
  expect(looks()).toBe(1);
  expect(show('jouren', at('15:59:00'))).toBe('jouren help sv 2026-11-24T15:59');
  expect(show('jouren', at('15:58:59'))).toBe('jouren help sv 2026-11-24T15:58');
});

test('who asks, and in which language, is never mixed up', () => {
  const { show } = counted();
  show('jouren', at('12:00:00'));
  expect(show('jouren', { ...at('12:00:00'), asker: 'work' })).toBe('jouren work sv 2026-11-24T12:00');
  expect(show('jouren', { ...at('12:00:00'), language: 'en' })).toBe('jouren help en 2026-11-24T12:00');
  expect(show('boendet', at('12:00:00'))).toBe('boendet help sv 2026-11-24T12:00');
});

test('of ten thousand records few are remembered', () => {
  const { show, looks } = counted();
  for (let record = 0; record < 10_000; record += 1) show(`post ${record}`, at('12:00:00'));
  show('post 0', at('12:00:00'));
  expect(looks()).toBe(10_001);
});
