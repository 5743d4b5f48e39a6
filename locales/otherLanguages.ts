import ar from './ar/language.json';
import fa from './fa/language.json';
import fi from './fi/language.json';
import type { Language } from './languages';
import so from './so/language.json';
import uk from './uk/language.json';
import type { Spoken } from './translator';

/** A language that is understood but not answered in. */
export type OtherLanguage = Exclude<Language, Spoken>;

const texts: Readonly<Record<OtherLanguage, { readonly understood: string }>> = { fi, ar, so, fa, uk };

/**
 * What is said to somebody who writes in such a language, in it: that the answer comes in Swedish or English, 112, and
 * that there is somebody to talk to with an interpreter. Not reviewed by a native speaker (`review.json`).
 */
export function understoodIn(language: OtherLanguage): string {
  return texts[language].understood;
}
