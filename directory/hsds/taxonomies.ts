import { hsdsId } from './ids';
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from './objects';
import { ownFields } from './ownFields';
import { wordList, wordSchemas, type WordListName } from './wordLists';

/** A word list, or `field` for the fields of our own that hold a text. */
export type TaxonomyName = WordListName | 'field';

/** Our word lists. */
export function taxonomies(): readonly HsdsTaxonomy[] {
  return lists.map(({ taxonomy }) => taxonomy);
}

/** Every word of our lists, with its meaning in Swedish. */
export function taxonomyTerms(): readonly HsdsTaxonomyTerm[] {
  return lists.flatMap(({ terms }) => terms);
}

/** The term for a word of a list. Throws when the list lacks it. */
export function termOf(name: TaxonomyName, code: string): HsdsTaxonomyTerm {
  const term = byWord.get(keyOf(name, code));
  if (!term) throw new TypeError(`The list "${name}" has no such word.`);
  return term;
}

interface List {
  readonly taxonomy: HsdsTaxonomy;
  readonly terms: readonly HsdsTaxonomyTerm[];
}

const source = 'vagvisaren';

const lists: readonly List[] = [
  ...(Object.keys(wordSchemas) as WordListName[]).map((name) => {
    const { title, words } = wordList(name);
    const terms = words.map(({ word, meaning }) => ({
      code: word,
      name: meaning,
      description: `${title}: ${meaning}`,
    }));
    return listOf(name, title, terms);
  }),
  listOf(
    'field',
    'Fält som HSDS inte har',
    Object.entries(ownFields).map(([code, [name, description]]) => ({ code, name, description })),
  ),
];

const byWord: ReadonlyMap<string, HsdsTaxonomyTerm> = new Map(
  lists.flatMap(({ taxonomy, terms }) => terms.map((term) => [keyOf(taxonomy.name, term.code), term])),
);

function listOf(
  name: TaxonomyName,
  description: string,
  terms: readonly Pick<HsdsTaxonomyTerm, 'code' | 'name' | 'description'>[],
): List {
  const taxonomy = { id: hsdsId('taxonomy', name), name, description };
  const common = { taxonomy: source, taxonomy_id: taxonomy.id, language: 'sv' };
  return {
    taxonomy,
    terms: terms.map((term) => ({ id: hsdsId('taxonomy_term', name, term.code), ...term, ...common })),
  };
}

function keyOf(name: string, code: string): string {
  return `${name}/${code}`;
}
