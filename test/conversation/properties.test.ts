import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { intents } from '../../dialogs/understanding/intents';
import { whatMayBeShown } from '../../directory/showing/assurance';
import { loadDirectory } from '../../directory/reading/load';
import { telephoneLink } from '../../directory/format/telephone';
import { loadPhraseBanks } from '../../locales/load';
import { guessLocale } from '../../locales/signs';
import { createTranslator, locales, spokenIn, type Locale } from '../../locales/translator';
import { callsOf, piecesOf, type Heard, type Message } from '../../src/transcripts/playing/heard';
import { safetyFaults } from '../../src/transcripts/judging/safety';
import { createStages, usualNow } from '../../src/transcripts/running/stage';
import { forbiddenCount, holdsForbidden } from './forbidden';
import { beginTalk } from './talk';

jest.setTimeout(120_000);

const { bot, clock, facts } = createStages().of();
const banks = loadPhraseBanks('locales');
const translator = createTranslator();
const { files } = loadDirectory('directory');

/** What a resident may say: known phrases, buttons, kommuner, the names of all records, and anything at all. */
const spoken = (locale: Locale): readonly string[] => {
  const bank = banks.find(({ language }) => language === spokenIn(locale))!;
  const t = translator(locale);
  return [
    ...intents.flatMap((intent) => (bank.intents.get(intent) ?? []).map(({ text }) => text)),
    ...['findHelp', 'forms', 'concern', 'perpetrator', 'contact', 'skip', 'restart', 'changeKommun'].map((id) =>
      t(`prompts:choice.${id as 'findHelp'}`),
    ),
    ...files.map(({ name }) => name),
    ...files.flatMap((file) => [
      ...file.services.map(({ name }) => name),
      ...file.contacts.flatMap(({ name, title }) => [title, ...(name === undefined ? [] : [name])]),
    ]),
    'Umeå',
    'Borås',
    'Helsingborg',
    'Smedjebacken',
  ];
};

/** The numbers that may be shown at the tests' clock, by the one rule. */
const mayBeDialled = new Set([
  'tel:112',
  ...files
    .flatMap((file) => [...file.services, ...file.contacts])
    .map((record) => whatMayBeShown(record, 'help', usualNow))
    .flatMap((shown) => (shown.kind === 'ways' ? shown.phones.map(({ number }) => telephoneLink(number)) : [])),
]);

const dialledIn = ({ messages }: Heard): readonly string[] =>
  messages
    .flatMap((message) => [...message.offered, ...message.cards.flatMap(callsOf)])
    .filter(({ type }) => type === 'call')
    .map(({ value }) => String(value));

const talkIn = (locale: Locale): fc.Arbitrary<readonly string[]> =>
  fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...spoken(locale)) },
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ),
    { minLength: 1, maxLength: 5 },
  );

async function hold(locale: Locale, texts: readonly string[]): Promise<readonly { said: string; heard: Heard }[]> {
  clock.now = usualNow;
  const talk = beginTalk(bot, locale);
  const turns = [{ said: '', heard: await talk.greeting() }];
  for (const said of texts) turns.push({ said, heard: await talk.say(said) });
  return turns;
}

const played = {
  turn: { place: { line: 1, column: 1 }, before: [], act: { kind: 'arrive' }, replies: [], checks: [], loose: true },
  missedTap: undefined,
  broke: undefined,
} as const;

const shownIn = ({ messages }: Heard): readonly string[] =>
  messages.flatMap((message) => [
    ...piecesOf(message),
    ...message.offered.map(({ title, value }) => `${title} ${value as string}`),
  ]);

test('knows the 14 numbers and 4 addresses it must refuse', () => {
  expect(forbiddenCount).toEqual({ numbers: 14, addresses: 4 });
});

test('no file of the directory or the locales holds one of them', () => {
  expect(files).toHaveLength(13);
  for (const file of files) expect(holdsForbidden(JSON.stringify(file))).toBe(false);
  for (const locale of locales) expect(holdsForbidden(readFileSync(`locales/${locale}/help.json`, 'utf8'))).toBe(false);
});

describe.each(locales)('whatever is said in %s', (locale) => {
  const other = spokenIn(locale) === 'sv' ? 'en' : 'sv';

  test('every turn is answered, carries 112 and the exit, and shows only numbers that stand in the directory', async () => {
    await fc.assert(
      fc.asyncProperty(talkIn(locale), async (texts) => {
        for (const { said, heard } of await hold(locale, texts)) {
          expect(safetyFaults({ ...played, locale, said, heard }, facts)).toEqual([]);
          expect(dialledIn(heard).filter((link) => !mayBeDialled.has(link))).toEqual([]);
          expect(heard.messages.length).toBeGreaterThan(0);
          expect(shownIn(heard).filter(holdsForbidden)).toEqual([]);
        }
      }),
      { numRuns: 120, seed: 1 },
    );
  });

  test('no reply is in the wrong language', async () => {
    const stays = spoken(locale).filter((text) => guessLocale(text) !== other);
    const notTranslated = translator(locale)('common:onlySwedish');
    const wrong = ({ text, cards }: Message): readonly string[] =>
      [text, ...cards.flatMap((card) => (card.text?.includes(notTranslated) ? [] : [card.text ?? '']))].filter(
        (piece) => guessLocale(piece) === other,
      );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...stays), { minLength: 1, maxLength: 4 }), async (texts) => {
        const turns = await hold(
          locale,
          texts.filter((text) => !['English', 'Svenska', 'Lättläst'].includes(text)),
        );
        for (const { heard } of turns) for (const message of heard.messages) expect(wrong(message)).toEqual([]);
      }),
      { numRuns: 120, seed: 2 },
    );
  });
});
