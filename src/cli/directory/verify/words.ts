import { asciiName } from '../../../../directory/staff/asciiName';
import type { Reading } from './question';

/** What the words of an answer mean; written without å, ä, ö and blanks, so that they are found however typed. */
export type Choices<T> = Readonly<Record<string, T>>;

export const yesNo: Choices<boolean> = { ja: true, j: true, yes: true, nej: false, n: false, no: false };

/** Yes, no, or nobody knows. */
export const sure: Choices<'yes' | 'no' | 'unknown'> = {
  ...{ ja: 'yes', j: 'yes', yes: 'yes', nej: 'no', n: 'no', no: 'no' },
  ...{ 'vet-inte': 'unknown', v: 'unknown', unknown: 'unknown' },
};

export const anonymity: Choices<'possible' | 'not_possible' | 'ask'> = {
  ...{ ja: 'possible', j: 'possible', possible: 'possible' },
  ...{ nej: 'not_possible', n: 'not_possible', 'not-possible': 'not_possible' },
  ...{ fraga: 'ask', f: 'ask', ask: 'ask' },
};

export const methods: Choices<string> = {
  ...{ 'ringde-numret': 'ringde numret', ringde: 'ringde numret', telefon: 'ringde numret' },
  mejl: 'mejl',
  mote: 'möte',
  'egen-verksamhet': 'egen verksamhet',
};

/** Whether somebody said yes or no where a text was asked for; it would be shown as it stands. */
export function isYesOrNo(typed: string): boolean {
  return asciiName(typed) in sure;
}

/** Reads one of some words. */
export function choice<T>(choices: Choices<T>, shown: string): (typed: string) => Reading<T> {
  return (typed) => {
    const value = choices[asciiName(typed)];
    return value === undefined ? { mend: `Svara ${shown}.` } : { value };
  };
}

/** The word staff use for a value. */
export function wordOf<T>(choices: Choices<T>, value: T): string {
  const word = Object.entries(choices).find(([, meaning]) => meaning === value)?.[0] ?? '';
  return { 'vet-inte': 'vet inte', fraga: 'fråga' }[word] ?? word;
}

const swedishNames = new Intl.DisplayNames(['sv'], { type: 'language' });

/** The languages that staff are likely to write by name. */
const languageCodes: ReadonlyMap<string, string> = new Map(
  'sv en ar so fa prs ps ti am ku ckb kmr tr uk ru pl fi fit es pt fr de it bs hr sr sq mk ro rom th zh vi ur hi bn ta sw da nb no is et lv lt hu el se mul'
    .split(' ')
    .map((code) => [asciiName(swedishNames.of(code) ?? code), code]),
);

const known = new Set(languageCodes.values());

/** Reads languages by name or code, with commas between. */
export function readLanguages(typed: string): Reading<readonly string[]> {
  const words = typed.split(/[,;]| och /).map((word) => word.trim());
  const codes = words.filter(Boolean).map((word) => {
    const name = asciiName(word);
    return languageCodes.get(name) ?? (known.has(name) ? name : undefined);
  });
  if (codes.length === 0 || codes.includes(undefined))
    return { mend: 'Skriv språken med komma emellan, till exempel: svenska, engelska, arabiska.' };
  return { value: [...new Set(codes.filter((code) => code !== undefined))] };
}

/** A language as staff read it. */
export function languageText(code: string): string {
  return swedishNames.of(code) ?? code;
}
