import { MemoryStorage } from 'botbuilder';
import { loadDirectory, loadGeography } from '../../directory/reading/load';
import { understoodIn } from '../../locales/otherLanguages';
import { localeFrom, locales } from '../../locales/translator';
import { composeBot } from '../../src/compose';
import { piecesOf } from '../../src/transcripts/playing/heard';
import { usualNow } from '../../src/transcripts/running/stage';
import { createListener } from '../../src/transcripts/coverage/listener';
import { createDice, nextWords, pick } from './randomTalk';
import { beginTalk } from './talk';

jest.setTimeout(180_000);

/** Rule C19: every sentence that goes out is a text of the locales or a field of the directory. */
const spoken = new Set<string>();

const { bot } = composeBot({
  directoryFolder: 'directory',
  localesFolder: 'locales',
  storage: new MemoryStorage(),
  now: () => usualNow,
  translator: createListener((_, __, text) => spoken.add(text.trim())),
});

const fields = [
  ...new Set([...stringsIn(loadDirectory('directory').files), ...stringsIn(loadGeography('directory'))]),
].filter((text) => text.length > 1);
const understood = (['fi', 'ar', 'so', 'fa', 'uk'] as const).map(understoodIn);

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What is left of a piece when everything that has a source is taken out of it, the longest first. */
function untraced(piece: string): string {
  const sources = [...spoken, ...understood, ...fields].filter((source) => source !== '' && piece.includes(source));
  return sources
    .sort((one, other) => other.length - one.length)
    .reduce((left, source) => left.split(source).join(' '), piece);
}

test('1,000 random turns: nothing is said that no text and no record says', async () => {
  const dice = createDice(5);
  const strange: string[] = [];
  let turns = 1000;
  while (turns > 0) {
    const start = pick(locales, dice);
    const talk = beginTalk(bot, start);
    let heard = await talk.greeting();
    for (let step = 8; step > 0; step -= 1, turns -= 1) {
      const said = nextWords(heard, localeFrom(heard.messages.at(-1)?.locale) ?? start, dice);
      spoken.clear();
      heard = await talk.say(said);
      const left = heard.messages
        .flatMap(piecesOf)
        .map(untraced)
        .filter((rest) => /\p{L}{2}/u.test(rest));
      strange.push(...left.map((rest) => `${said} -> ${JSON.stringify(rest)}`));
    }
  }
  expect(strange).toEqual([]);
});

test('a sentence of no source would be found', () => {
  spoken.clear();
  spoken.add('Hjälp för hela landet:');
  expect(untraced('Hjälp för hela landet: Kvinnofridslinjen')).not.toMatch(/\p{L}/u);
  expect(untraced('Hjälp för hela landet: gå hem nu')).toContain('gå hem nu');
});
