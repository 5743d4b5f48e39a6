import ar from './ar/place.json';
import en from './en/place.json';
import fa from './fa/place.json';
import fi from './fi/place.json';
import so from './so/place.json';
import sv from './sv/place.json';
import uk from './uk/place.json';
import type { Language } from './languages';
import { fold } from './words';

type WordList = keyof typeof sv;
type Joined = 'endings' | 'beginnings';
type PlaceWords = Readonly<Record<Joined, readonly string[]> & Record<Exclude<WordList, Joined>, ReadonlySet<string>>>;

const lists: Readonly<Record<Language, Readonly<Record<WordList, readonly string[]>>>> = { sv, en, fi, ar, so, fa, uk };

/**
 * The words of all languages that help or hinder reading a place in a sentence, folded. `alsoOrdinary` adds words
 * that are no places, such as those of the phrase banks.
 */
export function placeWords(alsoOrdinary: readonly string[] = []): PlaceWords {
  const all = (list: WordList): readonly string[] => Object.values(lists).flatMap((words) => words[list].map(fold));
  return {
    prepositions: new Set(all('prepositions')),
    loose: new Set(all('loose')),
    after: new Set(all('after')),
    living: new Set(all('living')),
    negations: new Set(all('negations')),
    instead: new Set(all('instead')),
    endings: all('endings'),
    beginnings: all('beginnings'),
    ordinary: new Set([...all('ordinary').flatMap((line) => line.split(' ')), ...alsoOrdinary]),
  };
}
