import { z } from 'zod';
import { tellingWordIn } from '../client/tellingWords';
import { colour, isColour } from './colour';

const colourText = z
  .string()
  .refine(isColour, {
    error: ({ input }) => (isColour(`#${String(input)}`) ? 'saknar tecknet #.' : 'går inte att läsa som färg.'),
  })
  .transform((text) => colour(text).toHex());

const chosen = { main: colourText, urgent: colourText, background: colourText };

/** The colours of one scheme, whatever else stands beside them. */
export const schemeSchema = z.object(chosen);

/** A file beside the look's own, so that none can be reached that is not meant for the page. */
export const logoSchema = z.string().regex(/^(|[\p{L}\d_][\p{L}\d_. -]*\.(svg|png))$/iu);

const neutralLine = (least: number, most: number): z.ZodString =>
  z
    .string()
    .regex(/^\P{C}*$/u)
    .trim()
    .min(least)
    .max(most)
    .refine((text) => tellingWordIn(text) === undefined, {
      error: ({ input }) =>
        `har ordet "${tellingWordIn(String(input)) ?? ''}", som berättar för den som ser skärmen vad sidan handlar om.`,
    });

/** The whole file. Where a field says what is wrong with it, the message goes on from its name; `hints` end it. */
export const lookSchema = z.strictObject({
  name: neutralLine(1, 40),
  organization: neutralLine(0, 60).default(''),
  logo: logoSchema.default(''),
  colours: z.strictObject({ light: z.strictObject(chosen), dark: z.strictObject(chosen) }),
});

const colours = '{ main: "#22504d", urgent: "#9c1f2b", background: "#f5f3ee" }';
const oneColour = 'Skriv # och sex tecken inom citattecken, till exempel "#22504d".';

/** What to write, by the name of the field. */
export const hints: Readonly<Record<string, string>> = {
  name: 'Skriv ett neutralt namn på en rad, högst 40 tecken, till exempel "Vägvisaren".',
  organization: 'Skriv kommunens namn på en rad, högst 60 tecken, till exempel "Exempelby kommun", eller "".',
  logo: 'Skriv namnet på en .svg eller .png i samma mapp, till exempel "kommun.svg", eller "".',
  colours: 'Skriv light: och dark: på varsin rad under, så som i look.yaml som följer med.',
  light: `Skriv light: ${colours}.`,
  dark: 'Skriv dark: { main: "#9fd3cd", urgent: "#ffa8a8", background: "#12191a" }.',
  main: oneColour,
  urgent: oneColour,
  background: oneColour,
};
