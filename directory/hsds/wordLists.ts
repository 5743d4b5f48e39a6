import { z } from 'zod';
import { recordSchemas } from '../format/schema';

const { shape } = recordSchemas.services;
const phone = shape.phones.unwrap().element.shape;
const schedule = shape.schedules.unwrap().element.shape;

/** The word lists that a service is described with, and that leave the house with it. */
export const wordSchemas = {
  type: shape.type,
  who_for: shape.who_for.element,
  reach: shape.reach.unwrap().element.shape.kind,
  anonymous: shape.anonymous.unwrap(),
  assurance: shape.assurance,
  appears_on_bill: phone.appears_on_bill.unwrap(),
  holidays: schedule.holidays.unwrap(),
  eves: schedule.eves.unwrap(),
} as const;
/** HSDS has these words itself, as text. */
export const phoneTypes = phone.type.unwrap();
export type WordListName = keyof typeof wordSchemas;

export interface WordList {
  readonly title: string;
  readonly words: readonly { readonly word: string; readonly meaning: string }[];
}

const read = z.object({ title: z.string(), enum: z.array(z.string()), enumDescriptions: z.array(z.string()) });

/** A word list as the format of the files explains it, so that no meaning stands in two places. */
export function wordList(name: WordListName): WordList {
  const { title, enum: words, enumDescriptions } = read.parse(z.toJSONSchema(wordSchemas[name]));
  return {
    title,
    words: words
      .map((word, at) => ({ word, meaning: enumDescriptions[at] ?? word }))
      .filter(({ word }) => !neverLeaves.has(word)),
  };
}

/** Words of `assurance` whose records stay in the house. */
const neverLeaves: ReadonlySet<string> = new Set(['draft', 'named']);
