import { directionOf } from '../../locales/direction';

test.each([
  ['sv', 'ltr'],
  ['sv-x-lattlast', 'ltr'],
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['AR-EG', 'rtl'],
  ['fa', 'rtl'],
  ['ckb-Arab-IQ', 'rtl'],
  ['', 'ltr'],
])('%j is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});
