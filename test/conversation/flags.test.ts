import verify from '../../locales/verify.json';
import { createStages } from '../../src/transcripts/running/stage';
import { usualNow } from '../../src/transcripts/running/stage';
import type { Locale } from '../../locales/translator';
import { texts } from '../../locales/translator';
import { sentencesOf } from '../../locales/keys';
import { createDice, nextWords } from './randomTalk';
import { phrasesIn } from './sets/sets';
import { beginTalk } from './talk';

jest.setTimeout(180_000);

const { bot, clock } = createStages().of();
const flags = phrasesIn('redflags');
const dice = createDice(11);

/** A conversation that has come somewhere: up to four random turns. */
async function somewhere(locale: Locale): Promise<ReturnType<typeof beginTalk>> {
  clock.now = usualNow;
  const talk = beginTalk(bot, locale);
  let heard = await talk.greeting();
  for (let left = Math.floor(dice() * 5); left > 0; left -= 1) heard = await talk.say(nextWords(heard, locale, dice));
  return talk;
}

test('there are 300 of them and more, in seven languages', () => {
  expect(flags.length).toBeGreaterThanOrEqual(300);
  expect(new Set(flags.map(({ language }) => language)).size).toBe(7);
});

test.each([1, 2])('112 stands first in the answer to every red flag, in any state (walk %i)', async () => {
  const missed: string[] = [];
  for (const { text, label, language } of flags) {
    const talk = await somewhere(language === 'en' ? 'en' : 'sv');
    const { messages } = await talk.say(text);
    if (!/\b112\b/.test(messages[0]?.text ?? '')) missed.push(`${language} ${label}: ${text} -> ${messages[0]?.text}`);
  }
  expect(missed).toEqual([]);
});

test('harmless sentences that share words with them are mostly not taken for one', async () => {
  const near = phrasesIn('redflags-near');
  const taken: string[] = [];
  const firsts = ['sv', 'en'].flatMap((locale) =>
    [...sentencesOf(texts[locale as Locale])].filter(([key]) => /^flags:.*first$/.test(key)).map(([, text]) => text),
  );
  for (const { text, language } of near) {
    const { messages } = await beginTalk(bot, language as Locale).say(text);
    if (firsts.includes(messages[0]?.text ?? '')) taken.push(text);
  }
  expect(taken.length / near.length).toBeLessThan(0.05);
});

test('every red flag is on the list of what a professional must verify, and each thing on it is a text', () => {
  const keys = [...sentencesOf(texts.sv).keys()];
  const listed = Object.keys(verify);
  const names = [...new Set(keys.filter((key) => key.startsWith('flags:')).map((key) => key.split('.')[0]))];
  expect(names.filter((name) => !listed.includes(name ?? ''))).toEqual([]);
  expect(listed.filter((entry) => !keys.some((key) => key.startsWith(entry)))).toEqual([]);
});
