import fc from 'fast-check';
import { editDistance } from '../../locales/editDistance';

const word = fc.string({ unit: fc.constantFrom(...'a b c e i o s k ö å'.split(' ')), maxLength: 9 });
/** A word and one that is near it, or any other. */
const pair = fc.tuple(word, word, fc.nat(8), fc.boolean()).map(([one, other, at, isSlip]): [string, string] => {
  return [one, isSlip ? one.slice(0, at) + other.slice(0, 1) + one.slice(at + 1) : other];
});

test.each([
  ['umea', 'umea', 0],
  ['umae', 'umea', 1],
  ['ume', 'umea', 1],
  ['helsinborg', 'helsingborg', 1],
  ['solna', 'sollna', 0.5],
  ['kristianstad', 'cristianstad', 0.5],
  ['', 'ab', 2],
  ['abc', 'xyz', 3],
])('%s becomes %s by %d edits', (one, other, edits) => {
  expect(editDistance(one, other)).toBe(edits);
});

test('words that are longer than any word are compared as well', () => {
  expect(editDistance('ab'.repeat(100), 'ab'.repeat(99))).toBe(2);
  expect(editDistance('ab'.repeat(100), 'a')).toBe(199);
});

test('a comparison that ends early never takes a near word for a far one, nor a far one for near', () => {
  fc.assert(
    fc.property(pair, fc.nat(8), ([one, other], halves) => {
      const [edits, most] = [editDistance(one, other), halves / 2];
      const early = editDistance(one, other, most);
      if (edits <= most) expect(early).toBe(edits);
      else expect(early).toBeGreaterThan(most);
      expect(editDistance(other, one)).toBe(edits);
    }),
    { numRuns: 5_000 },
  );
});
