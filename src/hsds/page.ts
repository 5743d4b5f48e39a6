/** A page of a list, with the properties that HSDS prescribes. */
export interface Page<T> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  /** How many objects this page holds. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly T[];
}

/** One page of a list; pages count from 1, and one past the end is empty. */
export function pageOf<T>(items: readonly T[], page_number: number, per_page: number): Page<T> {
  const contents = items.slice((page_number - 1) * per_page, page_number * per_page);
  const total_pages = Math.ceil(items.length / per_page);
  return {
    total_items: items.length,
    total_pages,
    page_number,
    size: contents.length,
    first_page: page_number === 1,
    last_page: page_number >= total_pages,
    empty: contents.length === 0,
    contents,
  };
}
