import { z } from 'zod';
import { isDay } from './days';
import { isSwedish } from './telephone';

/**
 * The shape of the files staff keep: Open Referral HSDS 3.x names, plus our own fields for who may see what
 * (see directory/README.md). Everything arrives as text, because the YAML is read with the failsafe schema.
 */
const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const code = z.string().regex(/^(\d{4}|SE)$/);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** A day, a month, a year, or `unknown`: what the source itself prints. */
const source_date = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/)
  .refine((date) => date === 'unknown' || isDay(`${date}-01-01`.slice(0, 10)));

const source = z.strictObject({ title: text, publisher: text, date: source_date, url: z.url().optional() });

/** What a member of staff did to check a record; all four or none. */
const verified = z.strictObject({ assured_date: day, assurer_role: text, assurance_method: text, review_by: day });

const translation = z.strictObject({
  name: text.optional(),
  description: text.optional(),
  eligibility_description: text.optional(),
  title: text.optional(),
});

/** What every record says about itself, whatever it is. */
const record = {
  id,
  standing: z.enum(['exists', 'planned', 'historical']),
  audience: z.enum(['resident', 'questions', 'press', 'internal']),
  assurance: z.enum(['draft', 'named', 'documented', 'verified']),
  source,
  also_printed_by: z.array(text).optional(),
  valid_to: day.optional(),
  verified: verified.optional(),
  service_areas: z.array(code).min(1).optional(),
  keywords: z.array(text).optional(),
  translations: z.strictObject({ en: translation }).partial().optional(),
};

const phone = z.strictObject({
  number: z
    .string()
    .regex(/^[+0-9][0-9 –-]*$/)
    .refine(isSwedish),
  type: z.enum(['voice', 'text']).default('voice'),
  description: text.optional(),
  menu_choice: text.optional(),
  appears_on_bill: z.enum(['yes', 'no', 'unknown']).default('unknown'),
});

const schedule = z.strictObject({
  byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
  opens_at: time,
  closes_at: time,
});

/** A way in without a number of its own. */
const reach = z.strictObject({
  kind: z.enum(['via_112', 'via_switchboard', 'chat', 'sms', 'walk_in']),
  ask_for: text.optional(),
});

const who_for = [
  'utsatt',
  'barn',
  'ung',
  'anhorig',
  'valdsutovare',
  'man',
  'hbtqi',
  'heder',
  'funktionsnedsattning',
  'aldre',
  'alla',
] as const;

const serviceSchema = z.strictObject({
  ...record,
  name: text,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']).default('active'),
  type: z.enum([
    'nodnummer',
    'nationell_linje',
    'socialtjanst',
    'socialjour',
    'kvinnojour',
    'specialenhet',
    'skyddat_boende',
    'stod',
    'vaxel',
    'vard',
    'polis',
  ]),
  organization: z.strictObject({ name: text }),
  alternate_name: text.optional(),
  former_names: z.array(text).optional(),
  description: text,
  eligibility_description: text.optional(),
  who_for: z.array(z.enum(who_for)).min(1),
  phones: z.array(phone).optional(),
  reach: z.array(reach).optional(),
  schedules: z.array(schedule).optional(),
  languages: z.array(z.strictObject({ code: text, note: text.optional() })).optional(),
  fees_description: text.optional(),
  anonymous: z.enum(['possible', 'not_possible', 'ask']).optional(),
  visit: z.enum(['by_appointment', 'drop_in', 'confidential', 'none']).default('none'),
});

/** Something a source says about the work: a campaign, a plan, a method, a fact. Never a place to turn to. */
const claimSchema = z.strictObject({
  ...record,
  kind: z.enum(['campaign', 'project', 'plan', 'method', 'fact', 'training', 'review', 'definition']),
  name: text,
  description: text,
});

/** A person or role that answers about the work. Another type than a service: it can never be given as help. */
const contactSchema = z.strictObject({
  ...record,
  audience: z.enum(['questions', 'press', 'internal']),
  title: text,
  department: text.optional(),
  name: text.optional(),
  phones: z.array(phone).optional(),
  email: z.email().optional(),
});

/** A file without its records, which are read one by one: a slip in one hides no other. */
export const fileSchema = z.strictObject({
  kommun: code,
  name: text,
  services: z.array(z.unknown()).default([]),
  claims: z.array(z.unknown()).default([]),
  contacts: z.array(z.unknown()).default([]),
  end: code,
});

/** The shape of the records in each list of a file. */
export const recordSchemas = { services: serviceSchema, claims: claimSchema, contacts: contactSchema } as const;

/** What one staff file says. */
export interface DirectoryFile {
  readonly kommun: string;
  readonly name: string;
  readonly services: readonly Service[];
  readonly claims: readonly Claim[];
  readonly contacts: readonly Contact[];
}

export type Service = z.infer<typeof serviceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Phone = z.infer<typeof phone>;
export type Schedule = z.infer<typeof schedule>;
export type Reach = z.infer<typeof reach>;
export type WhoFor = (typeof who_for)[number];
/** What the rule of the shown number needs to know of a record. */
export type DirectoryRecord = Service | Claim | Contact;
