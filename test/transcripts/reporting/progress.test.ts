import { progressLine } from '../../../src/transcripts/reporting/progress';

const progress = { done: 12, of: 240, failed: 2 };

test('the line says how far it has come, and fills the terminal but for its last column', () => {
  expect(progressLine(progress, 40)).toBe(`12 av 240 klara, 2 med fel${' '.repeat(13)}`);
});

test.each([
  [20, '12/240, 2 fel      '],
  [8, '12/240,'],
  [1, ''],
  [0, ''],
])('in a terminal of %i columns it is shorter', (width, line) => {
  expect(progressLine(progress, width)).toBe(line);
});
