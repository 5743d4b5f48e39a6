import { readFileSync } from 'node:fs';
import { MemoryStorage } from 'botbuilder';
import { composeBot } from '../../../src/compose';

/** `npm run eval:asides`: how many of the asides that nobody tuned on are given the right kind. */
const { recognize } = composeBot({
  directoryFolder: 'directory',
  localesFolder: 'locales',
  storage: new MemoryStorage(),
  now: () => new Date(0),
});
const lines = readFileSync('test/understanding/asides/blind.jsonl', 'utf8').trim().split('\n');
const phrases = lines.map((line) => JSON.parse(line) as { text: string; aside: string; language: string });

for (const language of ['sv', 'en']) {
  const own = phrases.filter((phrase) => phrase.language === language);
  const kinds = own.filter(({ aside }) => aside !== 'none');
  const right = kinds.filter(({ text, aside }) => kindsIn(text).includes(aside));
  const others = own.filter(({ aside }) => aside === 'none');
  const taken = others.filter(({ text }) => kindsIn(text).length > 0);
  console.log(
    `${language}: ${right.length} of ${kinds.length} right, ${taken.length} of ${others.length} others taken for one`,
  );
}

function kindsIn(text: string): readonly string[] {
  return Object.values(recognize(text).asides);
}
