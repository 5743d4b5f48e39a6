import type { Phone, Reach, Schedule, Service } from '../format/schema';
import type { Directory } from '../showing/directory';
import type { AddressParts, ShownService } from '../showing/service';
import type { ShownPhone } from '../showing/shown';
import { uriOf } from './uri';

/**
 * What may leave the house of a service: only what a resident may be told now, and only of one that is checked, or
 * documented and in date. Every field is picked by name, so a new field of a record leaves only when it is added here.
 */
export interface PublicService {
  readonly id: string;
  /** The kommun whose own version of a shared record this is. */
  readonly told_in: string | undefined;
  readonly name: string;
  readonly type: Service['type'];
  readonly organization: string;
  readonly description: string;
  readonly eligibility_description: string | undefined;
  readonly minimum_age: number | undefined;
  readonly maximum_age: number | undefined;
  readonly not_for: string | undefined;
  readonly who_for: Service['who_for'];
  readonly phones: readonly PublicPhone[];
  readonly email: string | undefined;
  readonly url: string | undefined;
  readonly reach: readonly PublicReach[];
  readonly schedules: readonly PublicSchedule[];
  /** Today's notices. */
  readonly alert: string | undefined;
  readonly languages: readonly PublicLanguage[];
  readonly interpretation_services: string | undefined;
  readonly application_process: string | undefined;
  readonly fees_description: string | undefined;
  readonly anonymous: Service['anonymous'];
  readonly anonymous_description: string | undefined;
  readonly location: PublicLocation | undefined;
  /** Kommun codes, or `SE` for the whole country. */
  readonly service_areas: readonly string[];
  readonly basis: PublicBasis;
}

export interface PublicPhone {
  readonly number: string;
  readonly type: Phone['type'];
  readonly description: string | undefined;
  readonly extension: string | undefined;
  readonly menu_choice: string | undefined;
  /** Language codes. */
  readonly languages: readonly string[];
  readonly appears_on_bill: Phone['appears_on_bill'];
}

export interface PublicReach {
  readonly kind: Reach['kind'];
  readonly ask_for: string | undefined;
  readonly url: string | undefined;
}

export interface PublicSchedule {
  readonly byday: string;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly holidays: Schedule['holidays'];
  readonly eves: Schedule['eves'];
  readonly valid_from: string | undefined;
  readonly valid_to: string | undefined;
}

export interface PublicLanguage {
  readonly code: string;
  readonly note: string | undefined;
}

/** A place that may be visited. */
export interface PublicLocation {
  readonly addresses: readonly AddressParts[];
  readonly accessibility: readonly string[];
}

/** Who says so and when; the day of the check when verified, otherwise the source's own date. */
export interface PublicBasis {
  readonly assurance: 'verified' | 'documented';
  readonly publisher: string;
  readonly date: string;
  readonly may_have_changed: boolean;
}

/** Every service that may leave the house now, as a resident who asks for help in Swedish is told of it. */
export function* publicServices(directory: Directory, now: Date): Iterable<PublicService> {
  for (const shown of directory.services({ asker: 'help', language: 'sv', now })) {
    const service = publicService(shown);
    if (service) yield service;
  }
}

/** What may leave the house of a service that a resident is shown; undefined when it is only named, or holds nowhere. */
function publicService(shown: ShownService): PublicService | undefined {
  const { assurance, publisher, date, may_have_changed } = shown.basis;
  if (assurance === 'named' || shown.standing !== 'exists' || shown.service_areas.length === 0) return undefined;
  return {
    id: shown.id,
    told_in: shown.told_in,
    name: shown.name,
    type: shown.type,
    organization: shown.organization,
    description: shown.description,
    eligibility_description: shown.eligibility_description,
    minimum_age: shown.minimum_age,
    maximum_age: shown.maximum_age,
    not_for: shown.not_for,
    who_for: shown.who_for,
    phones: shown.phones.map(publicPhone),
    email: shown.email,
    url: shown.url === undefined ? undefined : uriOf(shown.url),
    reach: shown.reach.map(({ kind, ask_for, url }) => ({ kind, ask_for, url })),
    schedules: shown.schedules.map(publicSchedule),
    alert: shown.notices.length === 0 ? undefined : shown.notices.join(' '),
    languages: shown.languages.map(({ code, note }) => ({ code, note })),
    interpretation_services: shown.interpretation_services,
    application_process: shown.application_process,
    fees_description: shown.fees_description,
    anonymous: shown.anonymous,
    anonymous_description: shown.anonymous_description,
    location: publicLocation(shown),
    service_areas: shown.service_areas,
    basis: { assurance, publisher, date, may_have_changed },
  };
}

function publicPhone(phone: ShownPhone): PublicPhone {
  const { number, type, description, extension, menu_choice, languages, appears_on_bill } = phone;
  return { number, type, description, extension, menu_choice, languages, appears_on_bill };
}

function publicSchedule(schedule: Schedule): PublicSchedule {
  const { byday, opens_at, closes_at, holidays, eves, valid_from, valid_to } = schedule;
  return { byday, opens_at, closes_at, holidays, eves, valid_from, valid_to };
}

function publicLocation({ address_parts: addresses, accessibility }: ShownService): PublicLocation | undefined {
  return addresses.length === 0 ? undefined : { addresses, accessibility };
}
