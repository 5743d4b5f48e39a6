import { z } from 'zod';
import { email, id, kommun, text, words } from './fields';
import { record } from './record';
import type { notice, schedule } from './hours';
import { phone } from './phone';
import { overrideSchema, serviceSchema, type reach } from './service';

/**
 * The shape of the files staff keep: Open Referral HSDS 3.x names, plus our own fields for who may see what
 * (see directory/README.md). schema.json is made of it, and every slip in a file is found by it.
 */
const claimSchema = z
  .strictObject({
    id,
    kind: words('Sorts uppgift', {
      campaign: 'kampanj',
      project: 'projekt',
      plan: 'plan',
      method: 'metod',
      fact: 'faktum',
      training: 'utbildning',
      review: 'granskning',
      definition: 'vad ett ord betyder',
    }),
    name: text.meta({ title: 'Namn' }),
    description: text.meta({
      title: 'Beskrivning',
      description: 'Det som planeras finns inte än: skriv "ville" och "skulle".',
    }),
    ...record,
  })
  .meta({ title: 'Uppgift', description: 'Något en källa säger om arbetet. Aldrig ett ställe att vända sig till.' });

/** A person or role that answers about the work. Another type than a service: it can never be given as help. */
const contactSchema = z
  .strictObject({
    id,
    ...record,
    audience: words('Vem kontakten är till för', {
      questions: 'den som frågar om arbetet',
      press: 'journalister',
      internal: 'visas aldrig',
    }),
    title: text.meta({ title: 'Roll', description: 'Rollen först: den finns kvar när personen byts ut.' }),
    department: text.optional().meta({ title: 'Förvaltning eller enhet' }),
    name: text.optional().meta({ title: 'Namn', description: 'Bara om personen har sagt ja.' }),
    phones: z
      .array(phone)
      .min(1)
      .optional()
      .meta({ title: 'Nummer', description: 'Växeln eller en funktion, aldrig en persons mobil.' }),
    email: email.optional(),
  })
  .meta({ title: 'Kontakt', description: 'Svarar på frågor om arbetet. Ges aldrig som hjälp.' });

/** The shape of the records in each list of a file. */
export const recordSchemas = {
  services: serviceSchema,
  claims: claimSchema,
  contacts: contactSchema,
  overrides: overrideSchema,
} as const;
export type RecordList = keyof typeof recordSchemas;

const head = {
  kommun,
  name: text.meta({
    title: 'Kommunens namn',
    description: 'Så som kommunen själv skriver det.',
    examples: ['Umeå kommun'],
  }),
};
const end = kommun.meta({
  title: 'Sista raden',
  description: 'Upprepar kommunkoden, så att en avklippt fil märks.',
  examples: ['2480'],
});

/** Of each kind in one file; more are in two files easier to keep. */
const mostRecords = 300;

/** A file without its records, which are read one by one: a slip in one hides no other. */
export const fileSchema = z.strictObject({
  ...head,
  services: z.array(z.unknown()).max(mostRecords).default([]),
  claims: z.array(z.unknown()).max(mostRecords).default([]),
  contacts: z.array(z.unknown()).max(mostRecords).default([]),
  overrides: z.array(z.unknown()).max(mostRecords).default([]),
  end,
});

/** A whole file, for an editor: schema.json is made of it. */
export const wholeFileSchema = z
  .strictObject({
    ...head,
    services: z.array(serviceSchema).optional().meta({ title: 'Verksamheter' }),
    claims: z.array(claimSchema).optional().meta({ title: 'Uppgifter om arbetet' }),
    contacts: z.array(contactSchema).optional().meta({ title: 'Kontakter' }),
    overrides: z.array(overrideSchema).optional().meta({ title: 'Avvikelser' }),
    end,
  })
  .meta({
    title: 'Kommunens katalog',
    description: 'Vilka som hjälper, var, och hur säkert det är. Se directory/README.md.',
  });

/** A record that is waiting for somebody to check it. Nothing that shows answers takes one. */
type DraftOf<T> = Omit<T, 'assurance'> & { readonly assurance: 'draft' };
/** A record that staff have let go. What may be shown of it is for the rule of the shown number to say. */
type Published<T extends { assurance: string }> = Omit<T, 'assurance'> & {
  readonly assurance: Exclude<T['assurance'], 'draft'>;
};

export type Service = Published<z.infer<typeof serviceSchema>> & {
  /** The kommun whose own version of a shared record this is; no file says it. */
  readonly told_in?: string | undefined;
};
export type Claim = Published<z.infer<typeof claimSchema>>;
export type Contact = Published<z.infer<typeof contactSchema>>;
export type Override = z.infer<typeof overrideSchema>;
export type Draft =
  | DraftOf<z.infer<typeof serviceSchema>>
  | DraftOf<z.infer<typeof claimSchema>>
  | DraftOf<z.infer<typeof contactSchema>>;
export type Phone = z.infer<typeof phone>;
export type Schedule = z.infer<typeof schedule>;
export type Notice = z.infer<typeof notice>;
export type Reach = z.infer<typeof reach>;
export type { WhoFor } from './service';
/** What the rule of the shown number needs to know of a record. */
export type DirectoryRecord = Service | Claim | Contact;

/** What one staff file says. */
export interface DirectoryFile {
  readonly kommun: string;
  readonly name: string;
  readonly services: readonly Service[];
  readonly claims: readonly Claim[];
  readonly contacts: readonly Contact[];
  readonly overrides: readonly Override[];
  readonly drafts: readonly Draft[];
  /** Shared records that are not told here, because what the kommun says otherwise of them has a slip. */
  readonly hidden: readonly string[];
  /** Where each record stands in the text, such as `['services', 2]`. */
  readonly paths: ReadonlyMap<object, readonly [RecordList, number]>;
}
