import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../locales/en';
import enReview from '../../locales/en/review.json';
import { keyProblems, sentencesOf } from '../../locales/keys';
import { loadPhraseBanks } from '../../locales/load';
import { sv } from '../../locales/sv';
import { locales, texts } from '../../locales/translator';
import easyReview from '../../locales/sv-x-lattlast/review.json';
import svReview from '../../locales/sv/review.json';

test('the locales hold the same keys and values, and no number but 112', () => {
  expect(keyProblems(texts)).toEqual([]);
});

test.each([
  [{ a: { b: 'x' } }, { a: {} }, 'en a:b saknas. Skriv den i locales/en/.'],
  [{ a: {} }, { a: { b: 'x' } }, 'sv a:b saknas. Skriv den i locales/sv/.'],
  [{ a: { b: '{{x}}' } }, { a: { b: '{{y}}' } }, 'en a:b: ska ha {{ }} för x, har y.'],
  [{ a: { b: ' ' } }, { a: { b: 'x' } }, 'sv a:b: texten är tom.'],
  [{ a: { b: 'ring 020-50 50 50' } }, { a: { b: 'x' } }, 'sv a:b: ett nummer hör hemma i katalogen.'],
])('%j and %j: %s', (one, other, problem) => {
  expect(keyProblems({ sv: one, en: other, 'sv-x-lattlast': one })).toContain(problem);
});

test.each(locales)('the words for leaving are the same on the page and in the bot (%s)', (locale) => {
  const onPage = texts[locale].page.client.exitWords.split('|');
  const inBot = new Set(loadPhraseBanks('locales').flatMap(({ commands }) => commands['leave'] ?? []));
  expect(onPage.filter((word) => !inBot.has(word))).toEqual([]);
  expect(onPage.length).toBeGreaterThan(5);
});

test.each([
  ['sv', sv, svReview],
  ['en', en, enReview],
  ['sv-x-lattlast', texts['sv-x-lattlast'], easyReview],
])('%s: every namespace has its reviewer and date, both or neither', (_, texts, review) => {
  expect(Object.keys(review).sort()).toEqual(Object.keys(texts).sort());
  for (const { reviewer, date } of Object.values(review)) expect(reviewer === '').toBe(date === '');
});

test('every key is used somewhere', () => {
  const files = ['dialogs', 'src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  // What stands in the place of another sentence is named beside the sentences.
  files.push(readFileSync(join('locales', 'carried.ts'), 'utf8'));
  const written = [
    ...files
      .join('\n')
      .matchAll(/(?:common|safety|help|forms|prompts|page|child|flags|practical|followUp|talk):[\w.${}|' ]*/g),
  ].map(([key]) => key);
  const used = (key: string): boolean =>
    written.some((found) => {
      const start = found.replace(/\$\{.*$/, '').replace(/[' ].*$/, '');
      return found.includes('${') ? key.startsWith(start) : key === start || key.startsWith(`${start}.`);
    });
  expect([...sentencesOf(sv).keys()].filter((key) => !used(key))).toEqual([]);
});
