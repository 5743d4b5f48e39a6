import Fuse from 'fuse.js';
import type { Kommun } from '../place/kommunNames';
import { asciiName } from './asciiName';

/** The kommun that a member of staff named, or those that were perhaps meant. */
export type NamedKommun =
  { readonly kind: 'found'; readonly kommun: Kommun } | { readonly kind: 'unknown'; readonly near: readonly Kommun[] };

/** Finds a kommun by its code or its name. A slip is never guessed at: what is found here becomes a file. */
export function kommunNamed(typed: string, kommuner: readonly Kommun[]): NamedKommun {
  const word = typed.normalize('NFC').trim().toLowerCase();
  const exact = kommuner.find(({ code, name, official_name }) =>
    [code, name.toLowerCase(), official_name.toLowerCase()].includes(word),
  );
  if (exact) return { kind: 'found', kommun: exact };
  const plain = asciiName(word);
  const alike = kommuner.filter(({ name, official_name }) => [name, official_name].map(asciiName).includes(plain));
  const [only, other] = alike;
  if (only && !other && plain !== '') return { kind: 'found', kommun: only };
  return { kind: 'unknown', near: [...new Set([...alike, ...nearTo(word, kommuner)])].slice(0, mostNear) };
}

const mostNear = 3;

function nearTo(word: string, kommuner: readonly Kommun[]): readonly Kommun[] {
  const keys = /^\d+$/.test(word) ? ['code'] : ['name', 'official_name'];
  const fuse = new Fuse(kommuner, { keys, threshold: 0.4, ignoreFieldNorm: true });
  return fuse.search(word.slice(0, 40), { limit: mostNear }).map(({ item }) => item);
}
