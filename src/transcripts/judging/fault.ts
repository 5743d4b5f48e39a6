import type { Place } from '../format/model';

/** Something that did not come as written. Plain data, so that it can cross from one thread to another. */
export interface Fault {
  /** Where it is written. */
  readonly place: Place;
  readonly field: FaultField;
  readonly expected: string;
  readonly came: string;
  /** Where both are texts that can be laid beside each other; absent where one of them is told in plain words. */
  readonly exact?: Exact;
}

/** What it is that did not come as written; a `reply` is a whole one: missing, too many, or in another order. */
export type FaultField =
  | 'reply'
  | 'text'
  | 'suggestions'
  | 'card'
  | 'card.title'
  | 'card.subtitle'
  | 'card.text'
  | 'card.tel'
  | 'card.buttons'
  | 'event'
  | 'locale'
  | 'silence'
  | 'tap'
  | 'time'
  | 'visits'
  | 'safety'
  | 'crash'
  /** A matcher in `{{ }}` that cannot be followed, such as a field that the directory does not have. */
  | 'field';

/**
 * How much of an expected text must stand just so in the one that came: so many characters from its start, and so many
 * from its end. Both are its whole length when it holds no matcher that stands for several texts.
 */
export interface Exact {
  readonly start: number;
  readonly end: number;
}

/** A fault whose place is known to whoever asked. */
export type Unplaced = Omit<Fault, 'place'>;
