import type { Notice, Reach, Schedule, Service } from '../format/schema';
import { hasSecretPlace } from '../checks/secrecy';
import { dayOf } from '../format/days';
import { openingAt, type Opening } from '../hours/openingHours';
import { whatMayBeShown, type Shown } from './assurance';
import { showBase, showPhone, type ShownBase, type ShownPhone, type Translated, type View } from './shown';

/** A place to turn to, with no more in it than this asker may see now. */
export interface ShownService extends ShownBase {
  readonly kind: 'service';
  readonly name: string;
  readonly type: Service['type'];
  readonly organization: string;
  readonly description: string;
  readonly eligibility_description: string | undefined;
  readonly not_for: string | undefined;
  readonly who_for: Service['who_for'];
  readonly phones: readonly ShownPhone[];
  readonly email: string | undefined;
  readonly url: string | undefined;
  readonly reach: readonly Reach[];
  /** Closed for a time, as staff say; its notices are told. */
  readonly closed_for_now: boolean;
  readonly schedules: readonly Schedule[];
  /** Whether it is open now, when its hours may be told. */
  readonly opening: Opening;
  /** Notices that hold today. */
  readonly notices: readonly string[];
  /** Language codes with what is said of them. */
  readonly languages: readonly { readonly code: string; readonly note: string | undefined }[];
  readonly interpretation_services: string | undefined;
  readonly application_process: string | undefined;
  readonly fees_description: string | undefined;
  readonly anonymous: Service['anonymous'];
  readonly anonymous_description: string | undefined;
  readonly addresses: readonly string[];
  /** The same addresses in their parts. */
  readonly address_parts: readonly AddressParts[];
  readonly accessibility: readonly string[];
  readonly minimum_age: number | undefined;
  readonly maximum_age: number | undefined;
  /** The kommun whose own version of a shared record this is. */
  readonly told_in: string | undefined;
}

/** Where to go, as HSDS names its parts. */
export interface AddressParts {
  readonly address_1: string;
  readonly postal_code: string;
  readonly city: string;
}

/** What this asker may be told of a service now; undefined when it is nothing. */
export function showService(service: Service, view: View): ShownService | undefined {
  const shown = whatMayBeShown(service, view.asker, view.now);
  if (shown.kind === 'nothing') return undefined;
  const told = inLanguage(service, view);
  return {
    kind: 'service',
    ...showBase(service, shown.basis, view),
    name: told.name,
    type: told.type,
    organization: told.organization.name,
    description: told.description,
    eligibility_description: told.eligibility_description,
    not_for: told.not_for,
    who_for: told.who_for,
    reach: reachOf(told, shown),
    closed_for_now: told.status === 'temporarily closed',
    ...waysOf(told, shown, view.now),
  };
}

/** Of what is only named, no way in is told but those that others answer for. */
function reachOf({ reach = [], standing, status }: Service, { kind }: Shown): readonly Reach[] {
  if (kind === 'ways') return reach;
  if (standing !== 'exists' || status === 'temporarily closed') return [];
  return reach.filter((way) => way.kind === 'via_112' || way.kind === 'via_switchboard');
}

/** A service with its texts in the language of the talk, where they have been translated; names never are. */
function inLanguage(service: Service, { language }: View): Service {
  const texts = Object.entries(service.translations?.[language as Translated] ?? {});
  return { ...service, ...Object.fromEntries(texts.filter(([field, text]) => text !== undefined && field !== 'name')) };
}

type Ways = Pick<
  ShownService,
  | 'phones'
  | 'email'
  | 'url'
  | 'schedules'
  | 'opening'
  | 'notices'
  | 'languages'
  | 'interpretation_services'
  | 'application_process'
  | 'fees_description'
  | 'anonymous'
  | 'anonymous_description'
  | 'addresses'
  | 'address_parts'
  | 'accessibility'
  | 'minimum_age'
  | 'maximum_age'
  | 'told_in'
>;

const noWays: Ways = {
  phones: [],
  email: undefined,
  url: undefined,
  schedules: [],
  opening: { kind: 'unknown' },
  notices: [],
  languages: [],
  interpretation_services: undefined,
  application_process: undefined,
  fees_description: undefined,
  anonymous: undefined,
  anonymous_description: undefined,
  addresses: [],
  address_parts: [],
  accessibility: [],
  minimum_age: undefined,
  maximum_age: undefined,
  told_in: undefined,
};

/** What is told only of a service that is checked, or documented and in date. */
function waysOf(service: Service, shown: Shown, now: Date): Ways {
  if (shown.kind !== 'ways')
    return service.status === 'temporarily closed' ? { ...noWays, notices: noticesOf(service, now) } : noWays;
  const { notices = [], languages = [] } = service;
  // The check of the files refuses such a record; this holds also where no check was made.
  const location = hasSecretPlace(service) ? undefined : service.location;
  const address_parts = (location?.addresses ?? []).map(partsOf);
  const today = dayOf(now);
  const closures = notices.filter(({ hours }) => hours === 'closed');
  return {
    phones: shown.phones.map(showPhone),
    email: shown.email,
    url: service.url,
    // Hours of a season that is over would be read as those of now.
    schedules: shown.schedules.filter(({ valid_to }) => valid_to === undefined || valid_to >= today),
    opening: openingAt(shown.schedules, closures, now),
    notices: noticesOf(service, now),
    languages: languages.map(({ code, note }) => ({ code, note })),
    interpretation_services: service.interpretation_services,
    application_process: service.application_process,
    fees_description: service.fees_description,
    anonymous: service.anonymous,
    anonymous_description: service.anonymous_description,
    addresses: address_parts.map(({ address_1, postal_code, city }) => `${address_1}, ${postal_code} ${city}`),
    address_parts,
    accessibility: (location?.accessibility ?? []).map(({ description }) => description),
    minimum_age: ageOf(service.minimum_age),
    maximum_age: ageOf(service.maximum_age),
    told_in: service.told_in,
  };
}

function partsOf({ address_1, postal_code, city }: AddressParts): AddressParts {
  return { address_1, postal_code, city };
}

function ageOf(age: string | undefined): number | undefined {
  return age === undefined ? undefined : Number(age);
}

function noticesOf({ notices = [] }: Service, now: Date): readonly string[] {
  return notices.filter((notice) => isOn(notice, dayOf(now))).map(({ text }) => text);
}

function isOn({ from, until }: Notice, today: string): boolean {
  return from <= today && today <= until;
}
