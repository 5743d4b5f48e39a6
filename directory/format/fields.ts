import { z } from 'zod';
import { isDay } from './days';

/** Characters; a longer text is read by nobody, and keeps the checks busy for seconds. */
const longestText = 1_000;

/**
 * The kinds of value a staff file is made of. Everything arrives as text, because the YAML is read with the failsafe
 * schema. Titles, descriptions and examples are in Swedish: an editor shows them to staff through schema.json.
 */
export const text = z.string().trim().min(1).max(longestText);

/** What an editor says of a value of the wrong form: its own words are English, and show the pattern. */
export function editorSays(message: string): { readonly errorMessage: string; readonly patternErrorMessage: string } {
  return { errorMessage: message, patternErrorMessage: message };
}

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({
    ...editorSays('Skriv med små bokstäver a–z, siffror och bindestreck.'),
    title: 'Postens namn i katalogen',
    description: 'Små bokstäver a–z, siffror och bindestreck. Ändras aldrig och används aldrig igen.',
    examples: ['exempelby-relationsvald'],
  });

export const kommun = z
  .string()
  .regex(/^(\d{4}|SE)$/)
  .meta({
    ...editorSays('Skriv koden med fyra siffror inom citattecken: "2480".'),
    title: 'Kommunkod',
    description: 'Fyra siffror inom citattecken, som i geography/kommuner.csv. SE är hela landet.',
    examples: ['2480'],
  });

/** A kommun, a whole län, or the country. */
export const area = z
  .string()
  .regex(/^(\d{4}|SE|län \d{2})$/)
  .meta({
    title: 'Område',
    description: 'En kommunkod, ett län ("län 01") eller SE för hela landet. Inom citattecken.',
    examples: ['0184', 'län 01', 'SE'],
  });

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .meta({
    ...editorSays('Skriv dagen inom citattecken: "2026-11-01".'),
    title: 'Dag',
    description: 'År, månad och dag inom citattecken.',
    examples: ['2026-11-01'],
  });

export const opens_at = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({
    ...editorSays('Skriv klockslaget med fyra siffror och kolon: "08:00".'),
    title: 'Öppnar',
    description: 'Klockslag med kolon, svensk tid.',
    examples: ['08:00'],
  });

export const closes_at = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .meta({
    ...editorSays('Skriv klockslaget med fyra siffror och kolon: "16:30".'),
    title: 'Stänger',
    description: 'Klockslag med kolon, svensk tid. Ett tidigare klockslag än "opens_at" är nästa dag.',
    examples: ['16:30', '24:00', '02:00'],
  });

/** Only an address that a browser opens safely: never `javascript:`, `data:` or plain http. */
export const url = z
  .url({ protocol: /^https$/ })
  // The standard's own parser takes blanks and a slash too few.
  .regex(/^https:\/\/[^\s/]+\.\S+$/)
  .meta({
    ...editorSays('Skriv hela adressen. Den börjar med https://.'),
    title: 'Webbadress',
    description: 'Hela adressen. Den börjar med https://.',
    examples: ['https://example.org/stod'],
  });

export const email = z
  .email()
  .meta({ title: 'E-post', description: 'Hellre en funktionsbrevlåda än en persons.', examples: ['stod@example.org'] });

/**
 * What a word list allows, each word with its meaning in Swedish. The meanings stand beside the words in an editor;
 * `hint` says what the choice decides.
 */
export function words<const W extends Readonly<Record<string, string>>>(
  title: string,
  meanings: W,
  hint?: string,
): z.ZodType<keyof W & string, keyof W & string> {
  const names = Object.keys(meanings) as [keyof W & string, ...(keyof W & string)[]];
  const said = {
    title,
    errorMessage: `Skriv ett av: ${names.join(', ')}.`,
    ...(hint !== undefined && { description: hint }),
    enumDescriptions: Object.values(meanings),
  };
  return z.enum(names).meta(said);
}
