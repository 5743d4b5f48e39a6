import { z } from 'zod';
import { editorSays, text, words } from './fields';
import { isSwedish } from './telephone';

export const languages = z
  .array(
    z.strictObject({
      code: z
        .string()
        .regex(/^[a-z]{2,3}$/)
        .meta({
          title: 'Språkkod',
          description: 'mul betyder många språk.',
          examples: ['sv', 'en', 'ar', 'so', 'fa', 'mul'],
        }),
      note: text.optional().meta({ title: 'Upplysning', examples: ['tolk bokas'] }),
    }),
  )
  .meta({ title: 'Språk' });

export const phone = z
  .strictObject({
    number: z
      .string()
      .regex(/^(0[1-9]|\+46 ?[1-9]|1|9)[0-9 –-]*$/)
      .refine(isSwedish)
      .meta({
        ...editorSays('Skriv hela numret med riktnummer inom citattecken: "08-465 004 00".'),
        title: 'Telefonnummer',
        description: 'Skriv det så som det ska visas, inom citattecken.',
        examples: ['08-465 004 00', '112'],
      }),
    extension: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional()
      .meta({ title: 'Anknytning', examples: ['12'] }),
    type: words('Sorts nummer', { voice: 'samtal', text: 'sms', textphone: 'texttelefon' }).default('voice'),
    description: text.optional().meta({ title: 'Vad numret är till', examples: ['Mottagning'] }),
    menu_choice: z
      .string()
      .regex(/^[0-9*#]$/)
      .optional()
      .meta({ title: 'Knappval', description: 'Siffran man trycker när någon har svarat.', examples: ['2'] }),
    languages: languages.optional(),
    appears_on_bill: words('Syns på telefonräkningen', {
      yes: 'ja',
      no: 'nej; skriv det bara om ni vet',
      unknown: 'vet inte',
    }).default('unknown'),
  })
  .meta({ title: 'Nummer' });
