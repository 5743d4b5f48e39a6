import { whatMayBeShown, type Asker, type Basis } from './assurance';
import type { Claim, Contact, Phone, Reach, Schedule, Service } from '../format/schema';
import { telephoneLink } from '../format/telephone';

/** A language that records can be told in; what has no translation is told in Swedish and says so. */
type Language = 'sv' | 'en';

/** Who asks, in which language, and when: everything that decides what is shown. */
export interface View {
  readonly asker: Asker;
  readonly language: Language;
  readonly now: Date;
}

export interface ShownPhone {
  readonly number: string;
  /** The link that dials it, such as `tel:+4684650040`. */
  readonly link: string;
  readonly appears_on_bill: Phone['appears_on_bill'];
  /** A text number is told by its card and never dialled. */
  readonly type: Phone['type'];
}

interface ShownBase {
  readonly id: string;
  readonly basis: Basis;
  readonly standing: Service['standing'];
  /** True when the text had to be told in Swedish in another language. */
  readonly only_swedish: boolean;
  /** Kommun codes, or `SE` for the whole country. */
  readonly service_areas: readonly string[];
}

/** A place to turn to, with no more in it than this asker may see now. */
export interface ShownService extends ShownBase {
  readonly kind: 'service';
  readonly name: string;
  readonly type: Service['type'];
  readonly description: string;
  readonly eligibility_description: string | undefined;
  readonly who_for: Service['who_for'];
  readonly phones: readonly ShownPhone[];
  readonly schedules: readonly Schedule[];
  readonly reach: readonly Reach[];
  readonly free: boolean;
  readonly anonymous: boolean;
}

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
}

export function showService(service: Service, view: View): ShownService | undefined {
  const shown = whatMayBeShown(service, view.asker, view.now);
  if (shown.kind === 'nothing') return undefined;
  const told = service.translations?.[view.language as 'en'];
  return {
    kind: 'service',
    ...baseOf(service, shown.basis, view),
    name: service.name,
    type: service.type,
    description: told?.description ?? service.description,
    eligibility_description: told?.eligibility_description ?? service.eligibility_description,
    who_for: service.who_for,
    phones: shown.kind === 'number' ? shown.phones.map(showPhone) : [],
    schedules: shown.kind === 'number' ? shown.schedules : [],
    reach: service.reach ?? [],
    free: shown.kind === 'number' && /^(kostar inget|gratis)/i.test(service.fees_description ?? ''),
    anonymous: shown.kind === 'number' && service.anonymous === 'possible',
  };
}

export function showClaim(claim: Claim, view: View): ShownClaim | undefined {
  const shown = whatMayBeShown(claim, view.asker, view.now);
  if (shown.kind === 'nothing') return undefined;
  const told = claim.translations?.[view.language as 'en'];
  return {
    kind: 'claim',
    ...baseOf(claim, shown.basis, view),
    name: told?.name ?? claim.name,
    description: told?.description ?? claim.description,
  };
}

export function showContact(contact: Contact, view: View): ShownContact | undefined {
  const shown = whatMayBeShown(contact, view.asker, view.now);
  if (shown.kind === 'nothing') return undefined;
  return {
    kind: 'contact',
    ...baseOf(contact, shown.basis, view),
    name: contact.name,
    title: contact.translations?.[view.language as 'en']?.title ?? contact.title,
    department: contact.department,
    phones: shown.kind === 'number' ? shown.phones.map(showPhone) : [],
  };
}

function baseOf(record: Service | Claim | Contact, basis: Basis, view: View): ShownBase {
  const only_swedish = view.language !== 'sv' && record.translations?.[view.language] === undefined;
  return { id: record.id, basis, standing: record.standing, only_swedish, service_areas: record.service_areas ?? [] };
}

function showPhone(phone: Phone): ShownPhone {
  const { number, appears_on_bill, type } = phone;
  return { number, link: telephoneLink(number), appears_on_bill, type };
}
