import { isPoliticalOrPress } from '../../directory/checks/publicRole';
import { linesOf } from '../fixtures/checks/lines';

const politicsAndPress = linesOf('public-roles');
const others = linesOf('other-roles');

it('knows many titles of both kinds', () => {
  expect(politicsAndPress.length).toBeGreaterThanOrEqual(80);
  expect(others.length).toBeGreaterThanOrEqual(80);
});

test.each(politicsAndPress)('"%s" is politics or press', (title) => {
  expect(isPoliticalOrPress(title)).toBe(true);
  expect(isPoliticalOrPress(title.toUpperCase())).toBe(true);
});

test.each(others)('"%s" is not', (title) => {
  expect(isPoliticalOrPress(title)).toBe(false);
});
