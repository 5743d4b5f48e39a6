import type { Locale } from './translator';

/** How hard a text may be at most (LIX). Easy Swedish and standard Swedish by rule C17; English is held to the same. */
export const hardest: Readonly<Record<Locale, number>> = { sv: 40, en: 40, 'sv-x-lattlast': 30 };

/** A shorter text is a label or a half sentence, of which LIX says nothing: one long word would decide. */
const fewestWords = 8;
const longWord = 7;

/**
 * LIX (Björnsson 1968): words a sentence, and the share of words with more than six letters in percent; undefined for a
 * text of fewer than eight words. A value to be filled in counts as one short word.
 */
function lixOf(text: string): number | undefined {
  const words = text.replace(/\{\{\w+\}\}/g, 'ort').match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  const sentences = Math.max(1, (text.match(/[.!?:]+(?=\s|$)/g) ?? []).length);
  const long = words.filter((word) => word.length >= longWord).length;
  return words.length / sentences + (100 * long) / words.length;
}

/** A text and how hard it is. */
export interface Hardness {
  readonly key: string;
  readonly lix: number;
}

/** The texts that can be measured, hardest first. Lists of words that are never shown are none. */
export function hardnessOf(sentences: ReadonlyMap<string, string>): readonly Hardness[] {
  return [...sentences]
    .filter(([key]) => !key.endsWith('.exitWords') && key !== 'common:otherScript')
    .flatMap(([key, text]) => {
      const lix = lixOf(text);
      return lix === undefined ? [] : [{ key, lix }];
    })
    .sort((one, other) => other.lix - one.lix);
}
