import type { DueReason } from '../../../directory/staff/dueReason';
import type { DueItem } from '../../../directory/staff/due';
import { dayText } from './days';

const reasons: Readonly<Record<DueReason, string>> = {
  checkLapsed: 'kontrollen har gått ut',
  checkLapses: 'kontrollen går snart ut',
  documentedLapsed: 'källan är för gammal',
  documentedLapses: 'källan blir snart för gammal',
  unchecked: 'ingen har ringt: ring och kontrollera',
  onlyNamed: 'visas bara med namn',
  draft: 'utkast som väntar',
};

/** Why a record is in the list, with its last day when it has one. */
export function reasonText({ reason, last_day, phones }: DueItem): string {
  const lacking = phones.length === 0 ? 'nummer saknas' : 'numret är inte kontrollerat';
  const why = reason === 'onlyNamed' ? `${reasons.onlyNamed}: ${lacking}` : reasons[reason];
  return last_day === undefined ? why : `${why}, sista dag ${dayText(last_day)}`;
}

/** Who checked it last, as a heading. */
export function roleText(role: string | undefined): string {
  return role ?? 'Ingen har kontrollerat';
}

/** Whether somebody has answered for the number: what is only named or a draft may be old. */
export function isUnchecked({ reason }: DueItem): boolean {
  return reason === 'onlyNamed' || reason === 'draft';
}

/** What stands on a number beside its digits. */
export function phoneNote({ description, menu_choice, extension, type }: DueItem['phones'][number]): string {
  return [
    description,
    menu_choice === undefined ? undefined : `knappval ${menu_choice}`,
    extension === undefined ? undefined : `anknytning ${extension}`,
    { voice: undefined, text: 'sms', textphone: 'texttelefon' }[type],
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** What an old page prints as the number, unless the draft itself has it. */
export function printedNumber({ as_printed, phones }: DueItem): string | undefined {
  const number = as_printed?.number;
  return phones.some((phone) => digits(phone.number) === digits(number ?? '')) ? undefined : number;
}

function digits(number: string): string {
  return number.replace(/\D/g, '');
}

/** Where it was read, and when that was written. */
export function sourceText({ source: { title, publisher, date } }: DueItem): string {
  return `${title}, ${publisher}, ${date === 'unknown' ? 'utan datum' : date}`;
}

/** Who answers there: the organization, unless it is called the same. */
export function titleText({ name, organization }: DueItem): string {
  return name === organization ? name : `${name}, ${organization}`;
}
