import { digitsOf } from './assurance';

/** The `tel:` link of a Swedish number: short numbers as dialled, others in E.164 form. */
export function telephoneLink(number: string): string {
  const digits = digitsOf(number);
  if (number.trim().startsWith('+')) return `tel:+${digits}`;
  return digits.startsWith('0') ? `tel:+46${digits.slice(1)}` : `tel:${digits}`;
}
