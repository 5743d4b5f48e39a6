import { readFileSync } from 'node:fs';
import { locate } from '../../../directory/reading/place';
import { sentencesOf } from '../../../locales/keys';
import { locales, texts, type Locale } from '../../../locales/translator';
import { dimensionOf, type Counted, type Dimension } from './dimension';

/** Texts that no transcript can be told, and why. */
interface Exempt {
  readonly keys: string;
  readonly locales: readonly Locale[];
  readonly count: number;
  readonly why: string;
}

/** The texts told, in every locale. */
export interface KeyCoverage extends Dimension {
  readonly exempt: readonly Exempt[];
}

/** Whether a text has been told: asked for by its key, and read in a reply in that locale. */
export type IsTold = (locale: Locale, key: string) => boolean;

interface Exemption {
  readonly keys: string;
  readonly is: (key: string) => boolean;
  readonly locales: readonly Locale[];
  readonly why: string;
}

const exemptions: readonly Exemption[] = [
  {
    keys: 'page:*',
    is: (key) => key.startsWith('page:'),
    locales,
    why: 'står på webbsidan och sägs inte i samtalet; webbsidans egna prov läser dem',
  },
  {
    keys: 'safety:hiccup, safety:refused.*, safety:carried.*',
    is: (key) => /^safety:(?:hiccup$|refused\.|carried\.)/.test(key),
    locales,
    why: 'sägs när något har gått sönder eller är fullt, eller bara genom Azure; inget samtal får det att hända',
  },
  {
    keys: 'safety:leaveValue',
    is: (key) => key === 'safety:leaveValue',
    locales,
    why: 'är vad knappen Lämna sidan skickar; den som läser ser bara knappens namn',
  },
  {
    keys: 'prompts:choice.press, prompts:choice.neighbour',
    is: (key) => key === 'prompts:choice.press' || key === 'prompts:choice.neighbour',
    locales,
    why: 'är ord som boten känner igen när någon skriver dem; ingen knapp bär dem',
  },
  {
    keys: 'common:onlySwedish',
    is: (key) => key === 'common:onlySwedish',
    locales: ['sv', 'sv-x-lattlast'],
    why: 'sägs bara till den som inte läser svenska',
  },
];

/** Which texts were told in which locale, by the line they stand on in `locales/`. */
export function keyCoverage(isTold: IsTold): KeyCoverage {
  const all = locales.flatMap((locale) => [...sentencesOf(texts[locale]).keys()].map((key) => ({ locale, key })));
  const told = all.filter((text) => !exemptions.some((exemption) => holdsFor(exemption, text)));
  const exempt = exemptions.map(({ is, ...exemption }) => {
    return { ...exemption, count: all.filter((text) => holdsFor({ is, ...exemption }, text)).length };
  });
  const places = placesOf(told);
  const counted = told.map(({ locale, key }): Counted => {
    return {
      file: fileOf(locale, key),
      line: places.get(`${locale} ${key}`) ?? 1,
      what: key,
      met: isTold(locale, key),
    };
  });
  return { ...dimensionOf(counted), exempt };
}

interface Text {
  readonly locale: Locale;
  readonly key: string;
}

function holdsFor({ is, locales: where }: Exemption, { locale, key }: Text): boolean {
  return where.includes(locale) && is(key);
}

function fileOf(locale: Locale, key: string): string {
  return `locales/${locale}/${key.split(':')[0] ?? ''}.json`;
}

/** The line of each text; JSON is YAML too. */
function placesOf(told: readonly Text[]): ReadonlyMap<string, number> {
  const files = [...new Set(told.map(({ locale, key }) => fileOf(locale, key)))];
  return new Map(
    files.flatMap((file) => {
      const inFile = told.filter(({ locale, key }) => fileOf(locale, key) === file);
      const paths = inFile.map(({ key }) => key.slice(key.indexOf(':') + 1).split('.'));
      const lines = locate(readFileSync(file, 'utf8'), paths);
      return inFile.map(({ locale, key }, at) => [`${locale} ${key}`, lines[at]?.line ?? 1] as const);
    }),
  );
}
