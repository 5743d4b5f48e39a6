import { z } from 'zod';
import { email, id, text, url, words } from './fields';
import { notice, schedule } from './hours';
import { languages, phone } from './phone';
import { record } from './record';
import { newService } from './snippets';

export const reach = z
  .strictObject({
    kind: words('Sätt att nå', {
      via_112: 'ring 112',
      via_switchboard: 'ring växeln',
      chat: 'chatt på webben',
      sms: 'sms',
      walk_in: 'gå dit',
    }),
    ask_for: text.optional().meta({ title: 'Be om', examples: ['socialjouren'] }),
    url: url.optional(),
  })
  .meta({ title: 'Sätt att nå utan eget nummer' });

const address = z.strictObject({
  address_1: text.meta({ title: 'Gata och nummer', examples: ['Exempelgatan 1'] }),
  postal_code: z
    .string()
    .regex(/^\d{3} ?\d{2}$/)
    .meta({ title: 'Postnummer', examples: ['123 45'] }),
  city: text.meta({ title: 'Ort' }),
});

const location = z
  .strictObject({
    addresses: z.array(address).min(1).meta({ title: 'Adresser' }),
    accessibility: z
      .array(z.strictObject({ description: text.meta({ title: 'Hur det är' }) }))
      .optional()
      .meta({ title: 'Tillgänglighet' }),
  })
  .meta({ title: 'Besöksadress', description: 'Aldrig för skyddat boende, kvinnojour eller hemlig adress.' });

const who_for = words('Vem den är till för', {
  utsatt: 'den som utsätts',
  barn: 'barn',
  ung: 'unga',
  anhorig: 'närstående',
  valdsutovare: 'den som vill sluta göra någon illa',
  man: 'män',
  hbtqi: 'hbtqi-personer',
  heder: 'den som utsätts för hedersvåld',
  funktionsnedsattning: 'personer med funktionsnedsättning',
  missbruk: 'den som har ett missbruk',
  aldre: 'äldre',
  alla: 'alla',
});
export type WhoFor = z.infer<typeof who_for>;

const age = z
  .string()
  .regex(/^\d{1,3}$/)
  .meta({ title: 'Ålder', examples: ['18'] });

const type = words('Sorts verksamhet', {
  nodnummer: 'nödnummer',
  nationell_linje: 'stödlinje för hela landet',
  socialtjanst: 'socialtjänstens mottagning',
  socialjour: 'socialjour',
  kvinnojour: 'kvinno- eller tjejjour',
  specialenhet: 'enhet för våld i nära relation',
  skyddat_boende: 'skyddat boende',
  barnahus: 'barnahus',
  familjeradgivning: 'familjerådgivning; kräver "not_for"',
  stod: 'annat stöd',
  vaxel: 'kommunens växel',
  vard: 'vård',
  polis: 'polis',
});

const description = text.meta({ title: 'Beskrivning', description: 'En eller två korta meningar, skrivna av er.' });

/** The fields of a service that a kommun may say otherwise for its own residents, beside its description. */
const localFields = {
  eligibility_description: text.optional().meta({ title: 'Vem som får komma' }),
  not_for: text.optional().meta({ title: 'Inte till för', examples: ['pågående våld'] }),
  phones: z.array(phone).min(1).max(20).optional().meta({ title: 'Nummer' }),
  reach: z.array(reach).min(1).max(20).optional().meta({ title: 'Sätt att nå utan eget nummer' }),
  email: email.optional(),
  url: url.optional(),
  schedules: z.array(schedule).min(1).max(60).optional().meta({ title: 'Öppettider' }),
  notices: z.array(notice).min(1).max(20).optional().meta({ title: 'Tillfälliga meddelanden' }),
  languages: languages.optional(),
  interpretation_services: text.optional().meta({ title: 'Tolk', examples: ['Tolk bokas utan kostnad.'] }),
  application_process: text.optional().meta({ title: 'Hur det går till', examples: ['Ring så bokar vi en tid.'] }),
  fees_description: text.optional().meta({ title: 'Kostnad', examples: ['Gratis'] }),
  anonymous: words('Kan man vara anonym?', {
    possible: 'ja',
    not_possible: 'nej',
    ask: 'fråga när du ringer',
  }).optional(),
  anonymous_description: text.optional().meta({ title: 'Hur man är anonym', examples: ['Säg inte ditt namn.'] }),
};

const status = words('Läge', {
  active: 'i gång',
  'temporarily closed': 'stängd för en tid, visas med namn',
  inactive: 'vilande, visas inte',
  defunct: 'nedlagd, visas inte',
});

const organization = z
  .strictObject({
    name: text.meta({ title: 'Namn' }),
    description: text.optional().meta({ title: 'Vad den är' }),
    url: url.optional(),
  })
  .meta({ title: 'Vem som driver verksamheten' });

export const serviceSchema = z
  .strictObject({
    id,
    name: text.meta({ title: 'Namn', description: 'Så som verksamheten själv skriver det.' }),
    status,
    type,
    organization,
    description,
    who_for: z
      .array(who_for)
      .min(1)
      .meta({ title: 'Vem den är till för', description: 'Avgör vem som får se posten.' }),
    ...record,
    audience: words('Vem posten är till för', { resident: 'den som söker hjälp', internal: 'visas aldrig' }),
    alternate_name: text.optional().meta({ title: 'Annat namn', description: 'Går att söka på.' }),
    former_names: z.array(text).optional().meta({ title: 'Gamla namn', description: 'Går att söka på.' }),
    ...localFields,
    minimum_age: age.optional(),
    maximum_age: age.optional(),
    visit: words('Besök', {
      by_appointment: 'efter bokning',
      drop_in: 'utan bokning',
      confidential: 'hemlig adress',
      none: 'inga besök',
    }).default('none'),
    location: location.optional(),
  })
  .meta({ title: 'Verksamhet', description: 'Ett ställe att vända sig till.', defaultSnippets: [newService] });

/** What one kommun says otherwise of a record that several share. */
export const overrideSchema = z
  .strictObject({
    id: id.meta({ title: 'Den gemensamma postens id' }),
    audience: words('Vem posten är till för', {
      resident: 'den som söker hjälp',
      internal: 'visas inte i den här kommunen',
    }).optional(),
    standing: record.standing.optional(),
    assurance: record.assurance.optional(),
    source: record.source.optional(),
    verified: record.verified,
    valid_to: record.valid_to,
    translations: record.translations,
    ...z.strictObject({ description, ...localFields }).partial().shape,
  })
  .meta({ title: 'Avvikelse', description: 'Det som är annorlunda här för en post som flera kommuner delar.' });
