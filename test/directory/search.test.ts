import fc from 'fast-check';
import { loadDirectory } from '../../directory/reading/load';
import { createPhraseCutter, makeSearch, portionOf, type Row } from '../../directory/showing/search';
import { atOnce } from '../../directory/steps';
import { comparableWords, createRepairer } from '../../locales/words';
import { rowsOf } from '../understanding/sets';
import { plainSearch, rounded } from './plainSearch';

/** What is quick must find what a plain look at every row finds, in the same order. */
const words = { of: comparableWords, repairer: createRepairer };
const cut = createPhraseCutter(words);

function quickSearch(rows: readonly Row<string>[]): ReturnType<typeof plainSearch<string>> {
  const half = Math.floor(rows.length / 2);
  const portions = [rows.slice(0, half), rows.slice(half)].map(portionOf);
  const find = atOnce(makeSearch(portions, words));
  return (question, areas) => [...find(question, areas)].map(({ entry, score }) => ({ entry, score: rounded(score) }));
}

function shippedRows(): readonly Row<string>[] {
  return loadDirectory('directory').files.flatMap(({ kommun, services, claims }) =>
    [...services, ...claims].map(({ id, name, keywords, service_areas }) => ({
      entry: id,
      phrases: cut([name, ...(keywords ?? [])]),
      areas: service_areas ?? [kommun],
    })),
  );
}

test('what residents write finds the same in the shipped directory, in the same order, here and everywhere', () => {
  const rows = shippedRows();
  const [plain, quick] = [plainSearch(rows, words), quickSearch(rows)];
  const names = rows.map(({ entry }) => entry.replaceAll('-', ' '));
  const texts = [...names, ...rowsOf('dev').flatMap(({ text }, at) => (at % 4 === 0 ? [text] : []))];
  const found = texts.map((text) => quick(text));
  expect(found).toEqual(texts.map((text) => plain(text)));
  expect(found.filter(({ length }) => length > 1).length).toBeGreaterThan(20);
  for (const text of texts.filter((_, at) => at % 5 === 0))
    for (const code of ['2480', '1490']) expect(quick(text, [code, 'SE'])).toEqual(plain(text, [code, 'SE']));
});

const word = fc.constantFrom(
  ...'stöd våld nära relation jouren samtal kvinnor barn umeå ale grupp team polisen'.split(' '),
);
const text = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((some) => some.join(' '));
const area = fc.constantFrom('SE', '0184', '2480');
const row = fc.record({
  phrases: fc.array(text(3), { maxLength: 5 }).map((phrases) => cut(phrases)),
  areas: fc.array(area, { minLength: 1, maxLength: 2 }),
});

test('any rows and any questions: the same is found in the same order', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      text(8),
      fc.option(area, { nil: undefined }),
      (made, asked, where) => {
        const rows = made.map(({ phrases, areas }, at) => ({ entry: String(at), phrases, areas }));
        const areas = where === undefined ? undefined : [where, 'SE'];
        expect(quickSearch(rows)(asked, areas)).toEqual(plainSearch(rows, words)(asked, areas));
      },
    ),
    { numRuns: 500 },
  );
});

test('among thousands of rows that hold a word, the one that holds two comes first, then all others in their order', () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => {
    const phrases = cut(at === 4_000 ? ['stöd', 'samtal'] : ['stöd']);
    return { entry: String(at), phrases, areas: ['SE'] };
  });
  const find = atOnce(makeSearch([portionOf(rows)], words));
  const found = [...find('stöd och samtal')].map(({ entry }) => entry);
  expect(found.slice(0, 3)).toEqual(['4000', '0', '1']);
  expect(found).toHaveLength(rows.length);
});
