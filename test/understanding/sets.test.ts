import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phrasesOf } from '../../dialogs/understanding/learned';
import { parseGeography } from '../../directory/place/kommunNames';
import { loadGeography } from '../../directory/reading/load';
import { loadPhraseBanks } from '../../locales/load';
import { foldedWords } from '../../locales/words';
import { rowsOf, type Row } from './sets';

const sets = { dev: rowsOf('dev'), blind: rowsOf('blind') };
const all = [...sets.dev, ...sets.blind];
const phrases = phrasesOf(loadPhraseBanks('locales')).map(({ text }) => foldedWords(text));

/** One or two words are the same in everybody's mouth. */
const fewestWords = 3;
const isLong = (row: Row): boolean => foldedWords(row.text).split(' ').length >= fewestWords;

test('every row has an id of its own and the split of its file', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const [split, rows] of Object.entries(sets)) expect(rows.filter((row) => row.split !== split)).toEqual([]);
});

test('nobody has written for two splits', () => {
  const dev = new Set(sets.dev.map(({ writer }) => writer));
  expect(sets.blind.filter(({ writer }) => dev.has(writer)).map(({ id }) => id)).toEqual([]);
});

test('no text that measures is one that teaches', () => {
  const known = new Set(phrases);
  const { names } = parseGeography(loadGeography('directory'));
  for (const { name } of names) known.add(foldedWords(name));
  expect(all.filter((row) => isLong(row) && known.has(foldedWords(row.text))).map(({ id }) => id)).toEqual([]);
});

test('hardly any text that measures is nearly one that teaches', () => {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases)
    for (const word of new Set(phrase.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  const near = all.filter((row) => isLong(row) && isNear(foldedWords(row.text), byWord));
  expect(near.length / all.length).toBeLessThan(0.003);
});

test('no blind text stands in a transcript', () => {
  const folders = ['seeds', 'paths'].map((name) => join('test', 'transcripts', name));
  const lines = folders
    .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')))
    .flatMap((text) => text.split('\n'))
    .map((line) => foldedWords(line.replace(/^\w+: /, '')));
  const said = new Set(lines);
  expect(sets.blind.filter((row) => isLong(row) && said.has(foldedWords(row.text))).map(({ id }) => id)).toEqual([]);
});

/** Four of five words the same; looked for among the phrases that share the text's rarest word. */
function isNear(text: string, byWord: ReadonlyMap<string, readonly string[]>): boolean {
  const words = new Set(text.split(' '));
  const shelves = [...words].map((word) => byWord.get(word) ?? []).sort((one, other) => one.length - other.length);
  return shelves.slice(0, 2).some((shelf) =>
    shelf.some((phrase) => {
      const others = new Set(phrase.split(' '));
      const both = [...words].filter((word) => others.has(word)).length;
      return both / (words.size + others.size - both) >= 0.8;
    }),
  );
}
