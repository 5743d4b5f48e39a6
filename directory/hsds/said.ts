import type { OwnField } from './ownFields';
import type { PublicService } from './publicService';
import { termOf } from './taxonomies';
import type { WordListName } from './wordLists';

/** The words of our lists that are said of a service. */
export function wordsSaidOf({
  type,
  who_for,
  anonymous,
  reach,
  basis,
}: PublicService): readonly (readonly [list: WordListName, words: readonly string[]])[] {
  return [
    ['type', [type]],
    ['who_for', who_for],
    ['anonymous', anonymous === undefined ? [] : [anonymous]],
    ['reach', reach.map(({ kind }) => kind)],
    ['assurance', [basis.assurance]],
  ];
}

/** The texts that are said of a service and that HSDS has no property for. */
export function textsSaidOf({
  id,
  told_in,
  not_for,
  anonymous_description,
  basis,
}: PublicService): readonly (readonly [field: OwnField, text: string | undefined])[] {
  const { assurance, publisher, date, may_have_changed } = basis;
  return [
    ['id', id],
    ['told_in', told_in],
    ['not_for', not_for],
    ['anonymous_description', anonymous_description],
    ['publisher', publisher],
    ['source_date', assurance === 'documented' ? date : undefined],
    ['may_have_changed', may_have_changed ? 'true' : undefined],
  ];
}

/** The ids of the taxonomy terms that are said of a service. */
export function termIdsOf(service: PublicService): ReadonlySet<string> {
  return new Set([
    ...wordsSaidOf(service).flatMap(([list, words]) => words.map((word) => termOf(list, word).id)),
    ...textsSaidOf(service).flatMap(([field, text]) => (text === undefined ? [] : [termOf('field', field).id])),
  ]);
}
