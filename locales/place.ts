import en from './en/place.json';
import sv from './sv/place.json';
import { fold } from './words';

type PlaceWords = Readonly<Record<keyof typeof sv, readonly string[]>>;

/** The words of all locales that help or hinder reading a place in a sentence, folded. */
export function placeWords(): PlaceWords {
  const both = (list: keyof typeof sv): readonly string[] => [...sv[list], ...en[list]].map(fold);
  return {
    prepositions: both('prepositions'),
    after: both('after'),
    negations: both('negations'),
    instead: both('instead'),
    ordinary: both('ordinary'),
  };
}
