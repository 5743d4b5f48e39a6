/** One object of a list, and what it is found by. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The ids of the taxonomy terms that are said of it. */
  readonly terms: () => ReadonlySet<string>;
  readonly whole: () => object;
}

/** The objects of a list, by id. */
export type Entries = ReadonlyMap<string, Entry>;

/** How much of each object a list holds. */
export interface Extent {
  readonly minimal: boolean;
  readonly full: boolean;
}

/** An object as it stands in a list: whole, without what it has many of, or its id alone. */
export function contentsOf({ id, whole }: Entry, { minimal, full }: Extent): object {
  if (minimal) return { id };
  const object = whole();
  return full ? object : Object.fromEntries(Object.entries(object).filter(([, value]) => !Array.isArray(value)));
}
