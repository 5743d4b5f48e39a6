import { z } from 'zod';
import { closes_at, day, editorSays, opens_at, text, words } from './fields';

const weekdays = 'MO|TU|WE|TH|FR|SA|SU|HOLIDAY|EVE|DAY_BEFORE_HOLIDAY';
const dayOff = { open: 'öppet som vanligt', closed: 'stängt', unknown: 'vet inte' };

export const schedule = z
  .strictObject({
    byday: z
      .string()
      .regex(new RegExp(`^(${weekdays})(,(${weekdays}))*$`))
      .meta({
        ...editorSays('Skriv dagarna så här: "MO,TU,WE,TH,FR".'),
        title: 'Dagar',
        description:
          'MO,TU,WE,TH,FR,SA,SU. Särskilda tider: HOLIDAY (röd dag), EVE (midsommar-, jul- och nyårsafton), DAY_BEFORE_HOLIDAY (dag före röd dag).',
        examples: ['MO,TU,WE,TH,FR', 'SA,SU'],
      }),
    opens_at,
    closes_at,
    holidays: words('På röda dagar', dayOff).default('unknown'),
    eves: words('På midsommar-, jul- och nyårsafton', dayOff).default('unknown'),
    valid_from: day
      .optional()
      .meta({ title: 'Första dagen', description: 'Bara för tider som gäller en del av året.' }),
    valid_to: day.optional().meta({ title: 'Sista dagen', description: 'Bara för tider som gäller en del av året.' }),
  })
  .meta({ title: 'Öppettid', description: 'Flera rader för flera tider samma dag. Svensk tid.' });

export const notice = z
  .strictObject({
    text: text.meta({ title: 'Meddelande', examples: ['Stängt för flytt.'] }),
    from: day,
    until: day,
    hours: words('Öppettider under tiden', { normal: 'som vanligt', closed: 'stängt' }).default('normal'),
  })
  .meta({ title: 'Tillfälligt', description: 'Visas från och med "from" till och med "until" och försvinner sedan.' });
