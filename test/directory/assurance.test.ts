import { serviceCard } from '../../dialogs/saying/cards';
import { whatMayBeShown } from '../../directory/showing/assurance';
import type { ShownService } from '../../directory/showing/service';
import type { ShownPhone } from '../../directory/showing/shown';
import type { ShownContact } from '../../directory/showing/work';
import type { Translate } from '../../locales/translator';
import { recordSchemas, type Contact, type Draft, type Phone, type Service } from '../../directory/format/schema';
import { dayOf, addMonths } from '../../directory/format/days';

/** A service of an invented kommun; numbers from the range reserved for fiction. */
function service(change: Record<string, unknown> = {}): Service {
  return recordSchemas.services.parse({
    id: 'exempelby-relationsvald',
    name: 'Relationsvåldsteamet (EXEMPEL)',
    status: 'active',
    type: 'specialenhet',
    organization: { name: 'Exempelby kommun' },
    description: 'Råd och stöd.',
    who_for: ['utsatt'],
    service_areas: ['9999'],
    standing: 'exists',
    audience: 'resident',
    assurance: 'documented',
    source: { title: 'Stöd', publisher: 'Exempelby kommun', date: '2026-01-15' },
    phones: [{ number: '08-465 004 00' }],
    schedules: [{ byday: 'MO', opens_at: '08:00', closes_at: '16:00' }],
    ...change,
  }) as Service;
}
const verified = {
  assured_date: '2026-05-01',
  assurer_role: 'Enhetschef',
  assurance_method: 'ringde numret',
  review_by: '2026-11-01',
};
const national = { service_areas: ['SE'], organization: { name: 'Linjen (EXEMPEL)' } };
const from = (date: string, publisher = 'Exempelby kommun'): object => ({ source: { title: 'Stöd', publisher, date } });
const nationalFrom = (date: string, more: object = {}): object => ({
  ...national,
  ...from(date, 'Linjen (EXEMPEL)'),
  ...more,
});

/** [what it is, the record, the day, what is shown] – the rule of the shown number, row by row. */
const table: readonly (readonly [string, object, string, 'ways' | 'name' | 'nothing'])[] = [
  ['an internal record, never', { audience: 'internal' }, '2026-02-01', 'nothing'],
  ['a service that has closed', { status: 'defunct' }, '2026-02-01', 'nothing'],
  ['verified, the day it was checked', { assurance: 'verified', verified }, '2026-05-01', 'ways'],
  ['verified, the day before it was checked', { assurance: 'verified', verified }, '2026-04-30', 'name'],
  ['verified, its last day', { assurance: 'verified', verified }, '2026-11-01', 'ways'],
  ['verified, the day after', { assurance: 'verified', verified }, '2026-11-02', 'name'],
  [
    'verified with a review too far away: six months for a phone',
    { assurance: 'verified', verified: { ...verified, review_by: '2027-04-30' } },
    '2026-11-02',
    'name',
  ],
  ['once checked, it never slides back to documented', { assurance: 'documented', verified }, '2026-06-01', 'name'],
  ['documented by its own publisher, 24 months later', {}, '2028-01-15', 'ways'],
  ['documented, the day after 24 months', {}, '2028-01-16', 'name'],
  ['documented by somebody else', from('2026-01-15', 'En blogg'), '2026-02-01', 'name'],
  ['documented with a year: its earliest day counts', from('2026'), '2028-01-01', 'ways'],
  ['documented with a year, a day later', from('2026'), '2028-01-02', 'name'],
  ['an unknown date is never documented', from('unknown'), '2026-02-01', 'name'],
  ['a date in the future is not believed', from('2026-03-01'), '2026-02-28', 'name'],
  ['national, 36 months later', nationalFrom('2024-04-16'), '2027-04-16', 'ways'],
  ['national, the day after 36 months', nationalFrom('2024-04-16'), '2027-04-17', 'name'],
  [
    'printed alike by two, 72 months later',
    nationalFrom('2024-04-16', { also_printed_by: ['En kommun'] }),
    '2030-04-16',
    'ways',
  ],
  [
    'printed alike by two, the day after',
    nationalFrom('2024-04-16', { also_printed_by: ['En kommun'] }),
    '2030-04-17',
    'name',
  ],
  ['past the last day its own source names', { valid_to: '2026-06-30' }, '2026-07-01', 'name'],
  ['from the last day its own source names', { valid_to: '2026-06-30' }, '2026-06-30', 'name'],
  ['before the last day its own source names', { valid_to: '2026-06-30' }, '2026-06-29', 'ways'],
  ['closed for now', { status: 'temporarily closed' }, '2026-02-01', 'name'],
  ['planned is not existing', { standing: 'planned' }, '2026-02-01', 'name'],
  ['2012 is not now', { standing: 'historical' }, '2026-02-01', 'name'],
  ['named has no number', { assurance: 'named' }, '2026-02-01', 'name'],
  [
    'an assigned number does not lapse',
    { ...nationalFrom('unknown'), id: 'polisen-114-14', phones: [{ number: '114 14' }] },
    '2046-01-01',
    'ways',
  ],
  [
    'an assigned number belongs to its service',
    { ...nationalFrom('unknown'), id: 'jourhavande-prast', phones: [{ number: '112' }] },
    '2026-01-01',
    'name',
  ],
  [
    'an assigned id with another number',
    { ...nationalFrom('unknown'), id: 'bris', phones: [{ number: '08-465 004 00' }] },
    '2026-01-01',
    'name',
  ],
];

describe('the rule of the shown number', () => {
  it.each(table)('%s', (_, change, day, kind) => {
    expect(whatMayBeShown(service({ ...change }), 'help', new Date(`${day}T12:00:00+02:00`)).kind).toBe(kind);
  });

  it('says "kan ha ändrats" and tells no hours when a number lives on two prints alone', () => {
    const record = service(nationalFrom('2024-04-16', { also_printed_by: ['En kommun'] }) as Record<string, unknown>);
    const shown = whatMayBeShown(record, 'help', new Date('2028-01-01T12:00:00Z'));
    expect(shown).toMatchObject({ kind: 'ways', schedules: [], basis: { may_have_changed: true } });
  });

  it('shows a contact only to somebody who asks about the work, with a number only when checked', () => {
    const contact = recordSchemas.contacts.parse({
      id: 'exempelby-samordnare',
      title: 'Samordnare',
      audience: 'questions',
      standing: 'exists',
      assurance: 'verified',
      verified,
      source: { title: 'Kontakt', publisher: 'Exempelby kommun', date: '2026-05-01' },
      phones: [{ number: '08-465 004 01' }],
    }) as Contact;
    const day = new Date('2026-06-01T12:00:00Z');
    expect(whatMayBeShown(contact, 'help', day).kind).toBe('nothing');
    expect(whatMayBeShown(contact, 'work', day).kind).toBe('ways');
    expect(whatMayBeShown(contact, 'work', new Date('2027-06-01T12:00:00Z')).kind).toBe('name');
  });

  it('counts days in Sweden, over both changes of the clock', () => {
    expect(dayOf(new Date('2026-03-28T23:30:00Z'))).toBe('2026-03-29');
    expect(dayOf(new Date('2026-10-25T22:59:00Z'))).toBe('2026-10-25');
    expect(dayOf(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
  });
});

describe('the types', () => {
  it('keep contacts, raw numbers and drafts from what renders help', () => {
    const t = (() => '') as unknown as Translate;
    // None of these is run: that they do not compile is the test (tsc, in npm run check).
    const refused = [
      // @ts-expect-error A contact is no service.
      (contact: ShownContact) => serviceCard(contact, t, 'sv'),
      // @ts-expect-error A record of the directory has not passed the rule.
      (record: Service) => serviceCard(record, t, 'sv'),
      // @ts-expect-error A number that is only written down is not one that may be shown.
      (shown: ShownService, phone: Phone) => serviceCard({ ...shown, phones: [phone] }, t, 'sv'),
      // @ts-expect-error Not even one that is made to look alike.
      (shown: ShownService) => serviceCard({ ...shown, phones: [{ ...alike, number: '08-465 004 00' }] }, t, 'sv'),
      // @ts-expect-error A draft cannot be asked about.
      (draft: Draft) => whatMayBeShown(draft, 'help', new Date(0)),
    ];
    expect(refused).toHaveLength(5);
  });
});

const alike: Omit<ShownPhone, 'number' | keyof { readonly [index: symbol]: unknown }> = {
  link: 'tel:+46846500400',
  appears_on_bill: 'unknown',
  type: 'voice',
  description: undefined,
  menu_choice: undefined,
  extension: undefined,
  languages: [],
};
