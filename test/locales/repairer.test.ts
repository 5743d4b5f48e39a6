import Fuse from 'fuse.js';
import { loadKommuner } from '../../directory/reading/load';
import { editDistance } from '../../locales/editDistance';
import { comparableWords, createRepairer } from '../../locales/words';

/** Nearly three hundred words, some of which are near each other. */
const vocabulary = [...new Set(loadKommuner('directory').flatMap(({ name }) => comparableWords(name)))];

/** As one would say it: fuse.js looks through all words, and of those it finds the one of fewest edits is meant. */
function plainRepair(word: string): string {
  const limit = word.length > 7 ? 2 : 1;
  const found = fuse.search(word).flatMap(({ item }) => {
    const edits = editDistance(word, item);
    const isNear = item[0] === word[0] && Math.abs(item.length - word.length) <= limit && edits <= limit;
    return isNear ? [{ item, edits }] : [];
  });
  return found.sort((one, other) => one.edits - other.edits)[0]?.item ?? word;
}
// Of two that are found alike the shorter one is meant.
const byLength = [...vocabulary].sort((one, other) => one.length - other.length);
const fuse = new Fuse(byLength, { threshold: 0.34, distance: 8, ignoreFieldNorm: true });

test('a misspelt word becomes what a fuzzy search of the whole vocabulary finds for it', () => {
  const repair = createRepairer(vocabulary);
  const known = new Set(vocabulary);
  const slips = vocabulary
    .filter((word, at) => word.length > 4 && at % 2 === 0)
    .flatMap((word) => [word.slice(0, 2) + word.slice(3), `${word.slice(0, -1)}q`, `${word}a`])
    .filter((slip) => !known.has(slip));
  expect(slips.length).toBeGreaterThan(200);
  const repaired = slips.map(repair);
  expect(repaired.filter((word) => known.has(word)).length).toBeGreaterThan(slips.length / 2);
  expect(repaired).toEqual(slips.map(plainRepair));
});
