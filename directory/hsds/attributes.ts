import { hsdsId } from './ids';
import type { HsdsAttribute } from './objects';
import type { OwnField } from './ownFields';
import { termOf, type TaxonomyName } from './taxonomies';
import type { WordListName } from './wordLists';

/** What an attribute says something of. */
export interface Owner {
  readonly id: string;
  readonly entity: HsdsAttribute['link_entity'];
}

/** Words of a list, said of an object; in their order. */
export function wordAttributes(owner: Owner, name: WordListName, words: readonly string[]): readonly HsdsAttribute[] {
  return words.map((word, at) => attribute(owner, name, word, at));
}

/** A text of a field of our own, said of an object; nothing when there is none. */
export function textAttribute(owner: Owner, field: OwnField, text: string | undefined): readonly HsdsAttribute[] {
  return text === undefined ? [] : [{ ...attribute(owner, 'field', field, 0), value: text }];
}

/** The attributes that hold words of a list. */
export function attributesIn(attributes: readonly HsdsAttribute[], name: WordListName): readonly HsdsAttribute[] {
  return attributes.filter(({ link_type }) => link_type === name);
}

/** The words of a list that are said of an object, in their order. */
export function wordsIn(attributes: readonly HsdsAttribute[], name: WordListName): readonly string[] {
  return attributesIn(attributes, name).map(({ taxonomy_term }) => taxonomy_term.code);
}

/** The text of a field of our own. */
export function textIn(attributes: readonly HsdsAttribute[], field: OwnField): string | undefined {
  return attributes.find(({ link_type, taxonomy_term }) => link_type === 'field' && taxonomy_term.code === field)
    ?.value;
}

function attribute({ id, entity }: Owner, name: TaxonomyName, code: string, at: number): HsdsAttribute {
  const taxonomy_term = termOf(name, code);
  return {
    id: hsdsId(id, 'attributes', name, ...(name === 'field' ? [code] : []), at),
    link_id: id,
    link_entity: entity,
    link_type: name,
    taxonomy_term_id: taxonomy_term.id,
    taxonomy_term,
  };
}
