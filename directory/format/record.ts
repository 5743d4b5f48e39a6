import { z } from 'zod';
import { area, day, text, words } from './fields';
import { isDay } from './days';

/** A day, a month, a year, or `unknown`: what the source itself prints. */
const source_date = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/)
  .refine((date) => date === 'unknown' || isDay(`${date}-01-01`.slice(0, 10)))
  .meta({
    title: 'Källans datum',
    description: 'Dagen, månaden eller året som källan själv anger. unknown om den inte anger något.',
    examples: ['2026-11-01', '2026-11', '2026', 'unknown'],
  });

const source = z
  .strictObject({
    title: text.meta({ title: 'Källans rubrik', examples: ['Stöd vid våld'] }),
    publisher: text.meta({
      title: 'Vem som har skrivit källan',
      description: 'För "documented": exakt samma namn som i "organization".',
      examples: ['Exempelby kommun'],
    }),
    date: source_date,
    // A source is named to staff and never opened by a resident, so an old page without https may stand here.
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ title: 'Källans adress', description: 'Hela adressen. Ta bort raden om den inte är känd.' }),
  })
  .meta({ title: 'Källa', description: 'Var uppgiften står. Sägs till den som frågar.' });

/** What a member of staff did to check a record; all four or none. */
const verified = z
  .strictObject({
    assured_date: day.meta({ title: 'Kontrollerad', description: 'Dagen någon ringde eller frågade.' }),
    assurer_role: text.meta({
      title: 'Vem som kontrollerade',
      description: 'En roll, aldrig ett namn.',
      examples: ['Enhetschef IFO'],
    }),
    assurance_method: text.meta({
      title: 'Hur det kontrollerades',
      description: 'En webbsida som går att öppna är ingen kontroll.',
      examples: ['ringde numret', 'mejl', 'möte', 'egen verksamhet'],
    }),
    review_by: day.meta({
      title: 'Nästa kontroll',
      description:
        'Sista dagen uppgiften gäller utan ny kontroll: högst 6 månader efter när posten har ett nummer, annars högst 12.',
      examples: ['2027-05-01'],
    }),
    numbers: z.array(text).optional().meta({
      doNotSuggest: true,
      title: 'Numren som kontrollerades',
      description: 'Skrivs av verify, så att det märks om ett nummer ändras utan ny kontroll.',
    }),
  })
  .meta({ title: 'Kontrollen', description: 'Alla fyra raderna, eller ingen.' });

const english = (title: string): z.ZodOptional<z.ZodString> => text.optional().meta({ title: `${title} på engelska` });

const translation = z
  .strictObject({
    description: english('Beskrivning'),
    eligibility_description: english('Vem som får komma'),
    not_for: english('Inte till för'),
    application_process: english('Hur det går till'),
    fees_description: english('Kostnad'),
    interpretation_services: english('Tolk'),
    anonymous_description: english('Hur man är anonym'),
    name: english('Namn'),
    title: english('Roll'),
  })
  .meta({ title: 'Texter på engelska', description: 'Namn på verksamheter översätts inte.' });

const standing = words('Finns det?', {
  exists: 'finns nu',
  planned: 'planeras',
  historical: 'fanns då',
});

const assurance = words(
  'Hur säkert det är',
  {
    draft: 'ett utkast, visas aldrig',
    named: 'nämnd i en källa, visas utan nummer',
    documented: 'verksamheten skriver det själv, med datum',
    verified: 'kontrollerad av kommunen; kräver fältet "verified"',
  },
  'Avgör om ett nummer visas.',
);

/** What every record says about itself, whatever it is; its id comes first, as its writer thinks of it first. */
export const record = {
  standing,
  audience: words('Vem posten är till för', {
    resident: 'den som söker hjälp eller undrar',
    questions: 'den som frågar om arbetet',
    press: 'journalister',
    internal: 'visas aldrig',
  }),
  assurance,
  source,
  also_printed_by: z.array(text).optional().meta({
    doNotSuggest: true,
    title: 'Trycks också av',
    description: 'Andra utgivare som skriver samma nummer. Bara för hela landet.',
  }),
  valid_to: day.optional().meta({ title: 'Gäller till', description: 'Från den dagen visas posten bara med namn.' }),
  verified: verified.optional(),
  service_areas: z.array(area).min(1).optional().meta({
    title: 'Kommuner den gäller',
    description: 'Bara om den gäller fler än filens egen kommun. Skriv då alla.',
  }),
  keywords: z
    .array(text)
    .optional()
    .meta({ title: 'Sökord', description: 'Ord som människor skriver, på svenska och engelska.' }),
  translations: z.strictObject({ en: translation, 'sv-x-lattlast': translation }).partial().optional().meta({
    title: 'Översättningar',
    description: 'en är engelska, sv-x-lattlast är lättläst svenska. Det som saknas sägs på vanlig svenska.',
  }),
  as_printed: z
    .strictObject({
      number: text.optional(),
      hours: text.optional(),
      languages: text.optional(),
      anonymous: text.optional(),
      who_for: text.optional(),
      quote: text.optional(),
    })
    .optional()
    .meta({
      doNotSuggest: true,
      title: 'Så står det i källan',
      description: 'Bara för utkast: visas aldrig. Tas bort när posten kontrolleras.',
    }),
};
