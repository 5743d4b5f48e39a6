import type { Claim, Contact } from '../format/schema';
import { whatMayBeShown } from './assurance';
import { showBase, showPhone, type ShownBase, type ShownPhone, type Translated, type View } from './shown';

/** Something a source says about the work. */
export interface ShownClaim extends ShownBase {
  readonly kind: 'claim';
  readonly name: string;
  readonly description: string;
}

/** Somebody who answers about the work; never an answer to a need for help. */
export interface ShownContact extends ShownBase {
  readonly kind: 'contact';
  readonly name: string | undefined;
  readonly title: string;
  readonly department: string | undefined;
  readonly phones: readonly ShownPhone[];
  readonly email: string | undefined;
}

/** What this asker may be told of a claim now; undefined when it is nothing. */
export function showClaim(claim: Claim, view: View): ShownClaim | undefined {
  const shown = whatMayBeShown(claim, view.asker, view.now);
  if (shown.kind === 'nothing') return undefined;
  const told = claim.translations?.[view.language as Translated];
  return {
    kind: 'claim',
    ...showBase(claim, shown.basis, view),
    name: told?.name ?? claim.name,
    description: told?.description ?? claim.description,
  };
}

/** What this asker may be told of a contact now; undefined when it is nothing. */
export function showContact(contact: Contact, view: View): ShownContact | undefined {
  const shown = whatMayBeShown(contact, view.asker, view.now);
  if (shown.kind === 'nothing') return undefined;
  return {
    kind: 'contact',
    ...showBase(contact, shown.basis, view),
    name: contact.name,
    title: contact.translations?.[view.language as Translated]?.title ?? contact.title,
    department: contact.department,
    phones: shown.kind === 'ways' ? shown.phones.map(showPhone) : [],
    email: shown.kind === 'ways' ? shown.email : undefined,
  };
}
