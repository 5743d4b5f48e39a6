/**
 * Mistakes as staff really type them in the file of their kommun: in a hurry, by hand, in a text editor or a word
 * processor. Each is applied to the good file beside this one. Written from the template and the field list alone,
 * without looking at how mistakes are found.
 */
import { kommunAndName, areas, numbers } from './numberMistakes';
import { dates, hours } from './timeMistakes';
import { layout, quotes, pasted } from './writingMistakes';
import { fields, values } from './fieldMistakes';
import { records, checks, ends } from './recordMistakes';
import { links, people, shelters, advice } from './harmMistakes';
import { doubtful } from './doubtfulMistakes';
import type { Mistake } from './typing';

export type { Mistake };

export const mistakes: readonly Mistake[] = [
  ...kommunAndName,
  ...areas,
  ...numbers,
  ...dates,
  ...hours,
  ...layout,
  ...quotes,
  ...pasted,
  ...fields,
  ...values,
  ...records,
  ...checks,
  ...links,
  ...people,
  ...shelters,
  ...advice,
  ...ends,
  ...doubtful,
];
