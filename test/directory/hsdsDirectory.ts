import { recordSchemas, type DirectoryFile, type Service } from '../../directory/format/schema';
import { areaNames } from '../../directory/hsds/places';
import type { HsdsService } from '../../directory/hsds/objects';
import { publicServices } from '../../directory/hsds/publicService';
import { toHsds } from '../../directory/hsds/toHsds';
import type { Directory } from '../../directory/showing/directory';
import { createDirectory } from '../../directory/showing/make';
import { checkedOn, claim, contact, file, kommuner, noon, service as someService } from './inventedDirectory';

/** The day of the tests. */
export const today = noon('2026-11-24');
export const nameOf = areaNames(kommuner);

const verified = checkedOn('2026-11-01', '2027-05-01');
type Fields = Parameters<typeof someService>[1];
const service = (id: string, change: Fields): NonNullable<Fields> => someService(id, { status: 'active', ...change });
const documented = { assurance: 'documented' };
const printed = (date: string, publisher = 'Ekdals kommun'): object => ({ title: 'Stöd', publisher, date });
const number = (last: string): string => `08-465 004 ${last}`;
const phones = (last: string): readonly object[] => [{ number: number(last) }];

/** One service with every field that there is. */
const everything = service('ekdal-allt', {
  ...verified,
  name: 'Relationsvåldsenheten i Ekdal',
  alternate_name: 'RVE',
  type: 'familjeradgivning',
  organization: { name: 'Ekdals kommun', description: 'En kommun.' },
  description: 'Stöd för var och en i familjen.',
  eligibility_description: 'Den som bor i Ekdal',
  not_for: 'pågående våld',
  who_for: ['utsatt', 'anhorig', 'hbtqi'],
  phones: [
    {
      number: number('00'),
      extension: '012',
      type: 'voice',
      description: 'Mottagning',
      menu_choice: '2',
      languages: [{ code: 'sv' }, { code: 'ar' }],
      appears_on_bill: 'yes',
    },
    { number: number('01'), extension: '12', type: 'text' },
  ],
  reach: [
    { kind: 'via_switchboard', ask_for: 'socialjouren' },
    { kind: 'chat', url: 'https://example.org/chatt' },
  ],
  email: 'stod@example.org',
  url: 'https://example.org/stöd',
  schedules: [
    { byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '16:30', holidays: 'closed' },
    { byday: 'SA,SU,HOLIDAY', opens_at: '10:00', closes_at: '14:00', valid_from: '2026-06-01', valid_to: '2026-12-31' },
    { byday: 'EVE,DAY_BEFORE_HOLIDAY', opens_at: '20:00', closes_at: '02:00' },
  ],
  notices: [
    { text: 'Vi har flyttat.', from: '2026-11-01', until: '2026-11-30' },
    { text: 'Öppet som vanligt i receptionen.', from: '2026-11-24', until: '2026-11-24' },
    { text: 'Stängt i juli.', from: '2027-07-01', until: '2027-07-31', hours: 'closed' },
  ],
  languages: [{ code: 'sv' }, { code: 'mul', note: 'tolk bokas' }],
  interpretation_services: 'Tolk bokas utan kostnad.',
  application_process: 'Ring så bokar vi en tid.',
  fees_description: 'Gratis',
  anonymous: 'possible',
  anonymous_description: 'Säg inte ditt namn.',
  minimum_age: '18',
  maximum_age: '64',
  visit: 'by_appointment',
  location: {
    addresses: [{ address_1: 'Exempelgatan 1', postal_code: '999 99', city: 'Ekdal' }],
    accessibility: [{ description: 'Hiss finns.' }],
  },
});

/** Records that stay in the house, each with a name and a number of its own. */
const keptServices = [
  service('hemlig-namnd', { name: 'Bara nämnd', phones: phones('50') }),
  service('hemlig-intern', { ...verified, name: 'Intern enhet', audience: 'internal', phones: phones('51') }),
  service('hemlig-utgangen', { ...checkedOn('2025-11-01', '2026-05-01'), name: 'Utgången koll', phones: phones('54') }),
  service('hemlig-gammal', {
    ...documented,
    name: 'Gammal källa',
    source: printed('2020-01-01'),
    phones: phones('55'),
  }),
  service('hemlig-stangd', { ...verified, name: 'Stängd enhet', status: 'temporarily closed', phones: phones('57') }),
  service('hemlig-vilande', { ...verified, name: 'Vilande enhet', status: 'inactive', phones: phones('58') }),
  service('hemlig-nedlagd', { ...verified, name: 'Nedlagd enhet', status: 'defunct', phones: phones('59') }),
  service('hemlig-planerad', { ...verified, name: 'Planerad enhet', standing: 'planned', phones: phones('60') }),
  service('hemlig-forr', { ...verified, name: 'Enhet förr', standing: 'historical', phones: phones('61') }),
  service('hemlig-forbi', { ...verified, name: 'Försök förbi', valid_to: '2026-11-24', phones: phones('62') }),
  service('hemlig-framtid', { ...checkedOn('2026-12-01', '2027-05-01'), name: 'Framtida koll', phones: phones('63') }),
  service('hemlig-utkast', {
    ...{ assurance: 'draft', name: 'Ett utkast', as_printed: { number: number('64'), quote: 'Ring oss.' } },
  }),
];
const keptContacts = [
  contact('hemlig-kontakt', { ...verified, title: 'Hemlig samordnare', name: 'Kim Exempel', phones: phones('65') }),
  contact('hemlig-talesperson', { ...verified, title: 'Talesperson', audience: 'press', phones: phones('66') }),
];
const keptClaims = [claim('hemlig-uppgift', { ...documented, name: 'Uppgift om arbetet' })];

/** What the check of the files would refuse, and the rule too. */
const refused = [
  service('hemlig-annans', {
    ...{ ...documented, name: 'Annans källa', source: printed('2026-01-01', 'En blogg'), phones: phones('56') },
  }),
  service('hemlig-press', { ...verified, name: 'Nyhetsenheten', phones: phones('53') }),
  service('hemlig-fragor', { ...verified, name: 'Frågeenheten', phones: phones('52') }),
]
  .map((record) => recordSchemas.services.parse(record))
  .map((record, at) => (at === 0 ? record : { ...record, audience: at === 1 ? 'press' : 'questions' })) as Service[];

/** What no answer may hold: names and numbers of what stays in the house. */
export const kept: readonly string[] = [
  ...[...keptServices, ...keptClaims].map((record) => String(record['name'])),
  ...refused.map(({ name }) => name),
  ...keptContacts.map((record) => String(record['title'])),
  ...['Kim Exempel', 'Enhetschef', 'ringde numret', 'Ring oss', 'RVE', 'Stängt i juli', 'Interngatan', 'Hemliga gatan'],
  ...Array.from({ length: 50 }, (_, at) => number(String(50 + at))),
];

/** Services of places that must never be told, with a place that slipped in: the check of the files would refuse it. */
const secret = [
  { id: 'skyddet', name: 'Skyddade boendet i Ekdal', type: 'skyddat_boende' },
  { id: 'jouren', name: 'Jouren i Ekdal', type: 'kvinnojour' },
  { id: 'gomd', name: 'Gömda enheten', type: 'stod', visit: 'confidential' },
].map((change, at) =>
  recordSchemas.services.parse(
    service(change.id, {
      ...{ ...verified, ...change, phones: phones(`1${at}`) },
      location: {
        addresses: [{ address_1: 'Hemliga gatan 7', postal_code: '999 98', city: 'Hemligstad' }],
        accessibility: [{ description: 'Ring på vid Hemliga gatan.' }],
      },
    }),
  ),
) as Service[];

const both = { service_areas: ['9997', '9998'] };
const regional = [
  service('regionen-jour', { ...verified, ...both, name: 'Regionens jour', phones: phones('20') }),
  service('regionen-egen', { ...verified, ...both, name: 'Regionens enhet', phones: phones('21') }),
];
const national = [
  service('linjen', {
    ...{ ...documented, name: 'Linjen', service_areas: ['SE'], organization: { name: 'Linjen' }, phones: phones('30') },
    ...{ source: printed('2022-03-01', 'Linjen'), also_printed_by: ['Ekdals kommun'] },
  }),
  service('lanets-enhet', { ...verified, name: 'Länets enhet', service_areas: ['län 99'], phones: phones('31') }),
];

/** Staff files with everything that may leave the house, and everything that may not. */
export const files: readonly DirectoryFile[] = [
  file('SE', { services: national }),
  file('9997', {
    services: [everything, ...regional, ...keptServices],
    claims: keptClaims,
    contacts: keptContacts,
    overrides: [{ id: 'regionen-egen', ...verified, source: printed('2026-01-01'), phones: phones('22') }],
  }),
  file('9998', {
    overrides: [
      { id: 'regionen-jour', ...verified, source: printed('2026-01-01', 'Granby kommun'), phones: phones('23') },
      { id: 'regionen-egen', audience: 'internal' },
      { id: 'lanets-enhet', assurance: 'draft', phones: phones('67') },
    ],
  }),
].map((one) => (one.kommun === '9997' ? { ...one, services: [...one.services, ...secret, ...refused] } : one));

/** A directory of staff files; nothing is searched for here. */
export function directoryOf(some: readonly DirectoryFile[], places = kommuner): Directory {
  return createDirectory(some, { words: { of: () => [], repairer: () => (word) => word }, kommuner: places });
}

/** What leaves the house of them today. */
export const invented = [...publicServices(directoryOf(files), today)];
export const inventedHsds = invented.map((service) => toHsds(service, nameOf));

/** An object as it is after a journey over the wire. */
export function sent<T>(object: T): T {
  return JSON.parse(JSON.stringify(object)) as T;
}

/** The invented service of a name, as it arrives. */
export function onlyNamed(name: string): HsdsService {
  const found = inventedHsds.filter((service) => service.name === name);
  expect(found).toHaveLength(1);
  return sent(found[0]!);
}
