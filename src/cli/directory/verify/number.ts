import type { DirectoryRecord, Draft, Phone } from '../../../../directory/format/schema';
import { phone as phoneSchema } from '../../../../directory/format/phone';
import { digitsOf, telephoneLink } from '../../../../directory/format/telephone';
import type { Ask, Question, Reading } from './question';

/**
 * The number that was dialled, as it is to be shown; undefined when there is none. Today's number stays by Enter. A
 * number of a draft is never taken over: whoever dialled it writes it, and a new one is written twice.
 */
export async function newNumber(
  ask: Ask,
  record: DirectoryRecord | Draft,
  today: Phone | undefined,
  given: string | undefined,
): Promise<string | undefined> {
  const known = [...numbersIn(record.as_printed?.number ?? ''), ...(today ? [telephoneLink(today.number)] : [])];
  for (let differs = false; ; differs = true) {
    const number = await ask(numberQuestion(record, today, differs), given);
    if (number === undefined || given !== undefined || known.includes(telephoneLink(number))) return number;
    if ((await ask(againQuestion, undefined)) === telephoneLink(number)) return number;
  }
}

/** The numbers in what a page prints, whole: one that lacks a digit is another number. */
function numbersIn(printed: string): readonly string[] {
  return (printed.match(/[+\d](?:[ –-]*\d)+/g) ?? []).map(telephoneLink);
}

const none = ['inget', 'nej', '-'];

function numberQuestion(
  record: DirectoryRecord | Draft,
  today: Phone | undefined,
  differs: boolean,
): Question<string | undefined> {
  const isDraft = record.assurance === 'draft';
  const what = today?.description === undefined ? '' : ` (${today.description})`;
  const how = isDraft
    ? 'Vilket nummer ringde du? Skriv det siffra för siffra, eller "inget".'
    : `Vilket nummer${what}? Skriv det om det är ett nytt${today ? '' : ', eller "inget"'}.`;
  const printed = record.as_printed?.number;
  const before = [
    ...(differs ? ['De två numren var olika.'] : []),
    ...(printed === undefined ? [] : [`Webbsidan skriver: ${printed}`]),
  ];
  const usual = isDraft ? undefined : { shown: today?.number ?? 'inget', value: today?.number };
  return {
    option: 'number',
    text: [...before, how].join('\n'),
    usual,
    read: (typed) => (none.includes(typed.trim().toLowerCase()) ? noNumber(today) : readNumber(typed, record)),
  };
}

function noNumber(today: Phone | undefined): Reading<undefined> {
  return today ? { mend: 'Ta bort numret i filen i stället, om det inte finns längre.' } : { value: undefined };
}

/** Only what the files may hold. 112 is no unit's own number: how one asks for the unit there is written as `reach`. */
function readNumber(typed: string, record: DirectoryRecord | Draft): Reading<string> {
  const number = typed.trim().replace(/\s+/g, ' ').replaceAll('–', '-');
  if (digitsOf(number) === '112' && !('type' in record && record.type === 'nodnummer'))
    return { mend: '112 är nödnumret. Svara "inget", och skriv reach: [{ kind: via_112, ask_for: … }] i filen.' };
  if (phoneSchema.shape.number.safeParse(number).success) return { value: number };
  return { mend: 'Skriv hela numret med riktnummer, siffror och mellanslag, till exempel 08-465 004 00.' };
}

const againQuestion: Question<string> = {
  option: 'number',
  text: 'Det är ett nytt nummer. Skriv det en gång till, siffra för siffra.',
  read: (typed) => ({ value: telephoneLink(typed) }),
};
