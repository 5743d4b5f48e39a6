import { digitsOf } from './telephone';

/** Numbers assigned by law or numbering plan do not lapse; they belong to the service and its number together. */
const assigned: ReadonlyMap<string, string> = new Map([
  ['larm-112', '112'],
  ['sms-112', '112'],
  ['polisen-114-14', '11414'],
  ['1177', '1177'],
  ['bris', '116111'],
  ['brottsofferjouren', '116006'],
]);

/** Whether a number is assigned to its service by law or numbering plan. */
export function isAssigned({ id, phones }: Numbered): boolean {
  const number = assigned.get(id);
  return number !== undefined && phones !== undefined && phones.every((phone) => digitsOf(phone.number) === number);
}

interface Numbered {
  readonly id: string;
  readonly phones?: readonly { readonly number: string }[] | undefined;
}
