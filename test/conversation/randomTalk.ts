import { intents } from '../../dialogs/understanding/intents';
import { loadPhraseBanks, parseAsideFiles, readAsideFiles } from '../../locales/load';
import { sentencesOf } from '../../locales/keys';
import { locales, spokenIn, texts, type Locale } from '../../locales/translator';
import { choicesOf, type Heard } from '../../src/transcripts/playing/heard';

/** The same numbers every time (mulberry32): a walk that fails can be walked again. */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of them, by the dice. */
export function pick<T>(from: readonly T[], dice: () => number): T {
  return from[Math.floor(dice() * from.length)]!;
}

const banks = loadPhraseBanks('locales');
const asides = parseAsideFiles(readAsideFiles('locales'));
const phrases = new Map(
  (['sv', 'en'] as const).map((language) => {
    const bank = banks.find((one) => one.language === language)!;
    const own = asides.find((one) => one.language === language)!;
    const known = [...intents, 'ask_about'].flatMap((intent) =>
      (bank.intents.get(intent) ?? []).map(({ text }) => text),
    );
    const short = Object.values(bank.commands).flat();
    return [language, { known, short, aside: [...own.phrases.values()].flat() }] as const;
  }),
);
const foreign = banks
  .filter(({ language }) => language !== 'sv' && language !== 'en')
  .flatMap(({ intents: lists }) => [...lists.values()].flat().map(({ text }) => text));
const places = [
  'Umeå',
  'Borås',
  'jag bor i Helsingborg',
  'Smedjebacken',
  'Solna',
  'Upplands',
  'Sala',
  'visa Borås i stället',
];
const garbage = [
  '',
  '   ',
  '...',
  '?',
  '😢',
  '🆘',
  'asdf qwer',
  '0701234567',
  '{{x}}',
  '<b>x</b>',
  '__proto__',
  'a'.repeat(600),
  '\u202eabc',
  'null',
  '12',
];
const buttons = locales.map((locale) =>
  [...sentencesOf(texts[locale])]
    .filter(([key]) => /^prompts:(?:choice|report)|^forms:.*\.choice$/.test(key))
    .map(([, text]) => text),
);

/** What a resident may do next: mostly a button, else a phrase of the banks, a place, another language, or rubbish. */
export function nextWords(heard: Heard, locale: Locale, dice: () => number): string {
  const offered = choicesOf(heard.messages.at(-1) ?? { text: '', locale, cards: [], pictures: [], offered: [] });
  const own = phrases.get(spokenIn(locale))!;
  const sort = dice();
  if (sort < 0.35 && offered.length > 0) return pick(offered, dice);
  if (sort < 0.6) return pick(own.known, dice);
  if (sort < 0.75) return pick(own.aside, dice);
  if (sort < 0.8) return pick(own.short, dice);
  if (sort < 0.86) return pick(places, dice);
  if (sort < 0.91) return pick(pick(buttons, dice), dice);
  return sort < 0.95 ? pick(foreign, dice) : pick(garbage, dice);
}
