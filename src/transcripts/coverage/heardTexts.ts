import { locales, type Locale, type Translator } from '../../../locales/translator';
import type { Verdict } from '../running/run';
import { piecesOf } from '../playing/heard';
import { createListener } from './listener';
import type { IsTold } from './keys';

/** Hears which texts reach whoever reads: the bot asks for more of them than it tells. */
export interface HeardTexts {
  readonly translator: Translator;
  /** Forgets what was asked for and has been read in no reply, so that it is not taken for told later. */
  readonly begin: () => void;
  /** Notes what was asked for since then and stands in a reply or on a button of it. */
  readonly read: (verdicts: readonly Pick<Verdict, 'played'>[]) => void;
  readonly isTold: IsTold;
}

export function createHeardTexts(): HeardTexts {
  const told = new Map(locales.map((locale) => [locale, new Set<string>()]));
  const asked = new Map<string, { readonly locale: Locale; readonly key: string; readonly text: string }>();
  return {
    translator: createListener((locale, key, text) => {
      if (!told.get(locale)?.has(key)) asked.set(`${locale} ${key} ${text}`, { locale, key, text: text.trim() });
    }),
    begin: () => {
      asked.clear();
    },
    read: (verdicts) => {
      const messages = verdicts.flatMap(({ played }) => played.flatMap(({ heard }) => heard.messages));
      for (const locale of locales) {
        const own = messages.filter((message) => message.locale === locale);
        const said = own.flatMap((message) => [...piecesOf(message), ...message.offered.map(({ title }) => title)]);
        for (const { locale: of, key, text } of asked.values())
          if (of === locale && said.some((piece) => piece.includes(text))) told.get(locale)?.add(key);
      }
    },
    isTold: (locale, key) => told.get(locale)?.has(key) === true,
  };
}
