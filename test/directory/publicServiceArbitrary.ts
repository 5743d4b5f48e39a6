import fc from 'fast-check';
import type { PublicBasis, PublicPhone, PublicSchedule, PublicService } from '../../directory/hsds/publicService';
import { uriOf } from '../../directory/hsds/uri';
import { phoneTypes, wordList, wordSchemas, type WordListName } from '../../directory/hsds/wordLists';

const codesOf = (name: WordListName): fc.Arbitrary<string> =>
  fc.constantFrom(...wordList(name).words.map(({ word }) => word));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** fast-check's own records have no prototype, which a strict comparison minds. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });

/** What staff may write in a field: anything but blanks alone. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((written) => written.trim())
  .filter((written) => written !== '');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const url = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }).map(uriOf);
const kommun = fc.constantFrom('2480', '1490', '0184', '0183', 'SE', 'län 01');
const language = fc.constantFrom('sv', 'en', 'ar', 'so', 'fa', 'mul', 'sgn', 'sv-x', 'prs');

/** Only from the ranges that are reserved for fiction. */
const number = fc
  .tuple(fc.constantFrom('08-465 004', '031-390 06', '040-628 04'), fc.integer({ min: 0, max: 99 }))
  .map(([range, last]) => `${range} ${String(last).padStart(2, '0')}`);

const phone: fc.Arbitrary<PublicPhone> = record({
  number,
  type: fc.constantFrom('voice', 'text', 'textphone').map((word) => phoneTypes.parse(word)),
  description: maybe(text),
  extension: maybe(fc.stringMatching(/^\d{1,6}$/)),
  menu_choice: maybe(fc.constantFrom('0', '2', '*', '#')),
  languages: fc.array(language, { maxLength: 2 }),
  appears_on_bill: codesOf('appears_on_bill').map((word) => wordSchemas.appears_on_bill.parse(word)),
});

const schedule: fc.Arbitrary<PublicSchedule> = record({
  byday: fc
    .shuffledSubarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU', 'HOLIDAY', 'EVE', 'DAY_BEFORE_HOLIDAY'], {
      minLength: 1,
    })
    .map((days) => days.join(',')),
  opens_at: time,
  closes_at: fc.oneof(time, fc.constant('24:00')),
  holidays: codesOf('holidays').map((word) => wordSchemas.holidays.parse(word)),
  eves: codesOf('eves').map((word) => wordSchemas.eves.parse(word)),
  valid_from: maybe(day),
  valid_to: maybe(day),
});

const basis: fc.Arbitrary<PublicBasis> = fc.oneof(
  record({
    assurance: fc.constant('verified' as const),
    publisher: text,
    date: day,
    may_have_changed: fc.constant(false),
  }),
  record({
    assurance: fc.constant('documented' as const),
    publisher: text,
    date: fc.oneof(day, fc.constantFrom('2026', '2026-11', 'unknown')),
    may_have_changed: fc.boolean(),
  }),
);

/** Any service that may leave the house. */
export const anyPublicService: fc.Arbitrary<PublicService> = record({
  id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
  told_in: maybe(fc.constantFrom('2480', '1490')),
  name: text,
  type: codesOf('type').map((word) => wordSchemas.type.parse(word)),
  organization: text,
  description: text,
  eligibility_description: maybe(text),
  minimum_age: maybe(fc.integer({ min: 0, max: 999 })),
  maximum_age: maybe(fc.integer({ min: 0, max: 999 })),
  not_for: maybe(text),
  who_for: fc.array(
    codesOf('who_for').map((word) => wordSchemas.who_for.parse(word)),
    { minLength: 1, maxLength: 3 },
  ),
  phones: fc.array(phone, { maxLength: 3 }),
  email: maybe(fc.constantFrom('stod@example.org', 'umea.ifo@example.se')),
  url: maybe(url),
  reach: fc.array(
    record({
      kind: codesOf('reach').map((word) => wordSchemas.reach.parse(word)),
      ask_for: maybe(text),
      url: maybe(url),
    }),
    { maxLength: 3 },
  ),
  schedules: fc.array(schedule, { maxLength: 3 }),
  alert: maybe(text),
  languages: fc.array(record({ code: language, note: maybe(text) }), { maxLength: 3 }),
  interpretation_services: maybe(text),
  application_process: maybe(text),
  fees_description: maybe(text),
  anonymous: maybe(codesOf('anonymous').map((word) => wordSchemas.anonymous.parse(word))),
  anonymous_description: maybe(text),
  location: maybe(
    record({
      addresses: fc.array(record({ address_1: text, postal_code: fc.constant('999 99'), city: text }), {
        minLength: 1,
        maxLength: 2,
      }),
      accessibility: fc.array(text, { maxLength: 2 }),
    }),
  ),
  service_areas: fc.uniqueArray(kommun, { minLength: 1, maxLength: 3 }),
  basis,
});
