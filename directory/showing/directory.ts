import type { Contact } from '../format/schema';
import type { Hit } from './search';
import type { ShownService } from './service';
import type { View } from './shown';
import type { ShownClaim, ShownContact } from './work';

export type ShownRecord = ShownService | ShownClaim | ShownContact;

/** A snapshot of everything staff have published. Every answer passes the rule of the shown number. */
export interface Directory {
  /** The services that help people in one kommun, by kommun code; national ones are not among them. */
  readonly helpIn: (code: string, view: View) => readonly ShownService[];
  /** The national services with these ids, in this order; those that may not be shown are left out. */
  readonly national: (ids: readonly string[], view: View) => readonly ShownService[];
  /** Records that a question names, best first; with a code only those that concern that kommun or the country. */
  readonly search: (question: string, code: string | undefined, view: View) => readonly Hit<ShownRecord>[];
  /** The records with these ids, in this order, as the kommun tells them; those that may not be shown are left out. */
  readonly byId: (ids: readonly string[], code: string | undefined, view: View) => readonly ShownRecord[];
  /** Who answers about the work in a kommun. */
  readonly contactsIn: (code: string, audience: Contact['audience'], view: View) => readonly ShownContact[];
  /**
   * Every service that may be shown, one version for each part of the country that tells it otherwise; each is made when
   * it is asked for, so that all of them can be gone through between residents' turns.
   */
  readonly services: (view: View) => Iterable<ShownService>;
  /** The kommun codes that have a file. */
  readonly codes: ReadonlySet<string>;
}
