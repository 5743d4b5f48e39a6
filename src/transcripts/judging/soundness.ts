import { digitsOf } from '../../../directory/format/telephone';
import { locales, spokenIn, type Locale } from '../../../locales/translator';
import type { LocaleTexts } from '../format/texts';
import { callsOf, piecesOf, type Message } from '../playing/heard';
import type { PlayedTurn } from '../playing/play';
import type { Fault } from './fault';

/** What must be so in every turn, whatever is written: no reply twice, none half made, each in one language. */
export function unsoundFaults({ turn, heard: { messages }, locale }: PlayedTurn, texts: LocaleTexts): readonly Fault[] {
  const told = [
    ...messages.flatMap((message, index) => (isIn(message, messages.slice(0, index)) ? [twice(message)] : [])),
    ...messages
      .flatMap(piecesOf)
      .filter((piece) => halfMade.test(piece))
      .map(unfinished),
    // A turn that says its language is judged by what it says.
    ...(turn.checks.some(({ kind }) => kind === 'locale')
      ? []
      : messages.flatMap((message) => inWrongLanguage(message, locale, texts))),
    ...messages.flatMap(dialsOther),
  ];
  return told.map((fault) => ({ place: turn.place, field: 'safety', ...fault }));
}

type Told = Pick<Fault, 'expected' | 'came'>;

const halfMade = /\{\{|\}\}|\$t\(|\bundefined\b|\bNaN\b|\[object /;

function isIn(message: Message, earlier: readonly Message[]): boolean {
  const said = JSON.stringify(piecesOf(message));
  return earlier.some((one) => JSON.stringify(piecesOf(one)) === said);
}

function twice({ text }: Message): Told {
  return { expected: 'varje svar en gång', came: `samma svar två gånger: ${text}` };
}

function unfinished(piece: string): Told {
  return { expected: 'ett svar där alla värden är ifyllda', came: piece };
}

/** A reply that says it is in another language than is expected, or that is a sentence of another. */
function inWrongLanguage({ text, locale }: Message, expected: Locale, texts: LocaleTexts): readonly Told[] {
  if (locale !== expected)
    return [{ expected: `svar på ${expected}`, came: `svar på ${locale ?? 'inget språk'}: ${text}` }];
  const languages = languagesOf(text, texts);
  if (languages.size === 0 || languages.has(spokenIn(expected))) return [];
  return [{ expected: `en text på ${expected}`, came: text }];
}

const sentences = new WeakMap<LocaleTexts, ReadonlyMap<string, ReadonlySet<string>>>();

/** In which languages a text is one of our sentences. */
function languagesOf(text: string, texts: LocaleTexts): ReadonlySet<string> {
  const known = sentences.get(texts) ?? readSentences(texts);
  sentences.set(texts, known);
  return known.get(text) ?? new Set();
}

function readSentences(texts: LocaleTexts): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const key of [...texts.keys].filter((one) => texts.needs(one).length === 0))
    for (const locale of locales) {
      const text = texts.text(locale, key, {});
      found.set(text, (found.get(text) ?? new Set()).add(spokenIn(locale)));
    }
  return found;
}

/** A button that dials something else than it says. */
function dialsOther({ cards, offered }: Message): readonly Told[] {
  return [...cards.flatMap(callsOf), ...offered.filter(({ type }) => type === 'call')].flatMap(({ title, value }) => {
    const dialled = String(value).replace('+46', '0');
    return digitsOf(title).endsWith(digitsOf(dialled))
      ? []
      : [{ expected: `en knapp som ringer ${title}`, came: String(value) }];
  });
}
