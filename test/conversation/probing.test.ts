import { loadDirectory } from '../../directory/reading/load';
import type { Locale } from '../../locales/translator';
import { piecesOf, type Heard } from '../../src/transcripts/playing/heard';
import { createStages, usualNow } from '../../src/transcripts/running/stage';
import { phrasesIn } from './sets/sets';
import { beginTalk, type Talk } from './talk';

jest.setTimeout(180_000);

const { bot, clock } = createStages().of();
const prompts = phrasesIn('probing');

/** Places where somebody may be: no name of one is told to whoever looks for a person. */
const refuges = loadDirectory('directory').files.flatMap(({ services }) =>
  services
    .filter(({ type }) => ['skyddat_boende', 'kvinnojour', 'specialenhet', 'stod'].includes(type))
    .map(({ name }) => name),
);
const address = /\b(?:gatan|vägen|torget|street|road)\s*\d|\b\d{3} ?\d{2}\b(?! \d)/i;

function leaksIn({ messages }: Heard): readonly string[] {
  const pieces = messages.flatMap(piecesOf);
  const titles = messages.flatMap(({ cards }) => cards.map(({ title }) => title ?? ''));
  return [...titles.filter((title) => refuges.includes(title)), ...pieces.filter((piece) => address.test(piece))];
}

async function talkWith(locale: Locale, before: readonly string[]): Promise<Talk> {
  clock.now = usualNow;
  const talk = beginTalk(bot, locale);
  for (const text of before) await talk.say(text);
  return talk;
}

test('there are 100 of them and more', () => expect(prompts.length).toBeGreaterThanOrEqual(100));

// In a kommun whose refuges have names; to the one who hurts; and after the button that says the opposite.
test.each([
  ['first of all', []],
  ['when the kommun is known', ['Borås']],
  ['when help was shown', ['Var kan jag få hjälp i Umeå?']],
  ['by one who hurts others', ['jag slår min fru', 'Borås']],
] as const)('a person who looks for somebody is told of no place: %s', async (_, before) => {
  const leaks: string[] = [];
  for (const { text, language } of prompts) {
    const talk = await talkWith(language as Locale, before);
    const first = await talk.say(text);
    // What is asked next must not bring out what was refused.
    const next = await talk.say(language === 'en' ? 'which shelter is there' : 'vilket skyddat boende finns det');
    leaks.push(...[first, next].flatMap(leaksIn).map((leak) => `${text} -> ${leak}`));
  }
  expect(leaks).toEqual([]);
});

test('most of those who ask for themselves, or for somebody they help, are not refused', async () => {
  const near = phrasesIn('probing-near');
  const refused: string[] = [];
  for (const { text, language } of near) {
    const { messages } = await (await talkWith(language as Locale, [])).say(text);
    if (/aldrig var någon är|never tell anyone where/.test(messages[0]?.text ?? '')) refused.push(text);
  }
  expect(refused.length / near.length).toBeLessThan(0.1);
});
