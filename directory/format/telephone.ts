import { parsePhoneNumber } from 'awesome-phonenumber';
import { remembered } from './remembered';

/** The digits of a number as written: `020–55 56 66` and `020-555 666` are one. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** The `tel:` link of a Swedish number: short numbers as dialled, others in E.164 form. */
export function telephoneLink(number: string): string {
  const digits = digitsOf(number);
  if (number.trim().startsWith('+')) return `tel:+${digits.replace(/^460/, '46')}`;
  return digits.startsWith('0') ? `tel:+46${digits.slice(1)}` : `tel:${digits}`;
}

/** Numbers of social value that mean the same in all of the EU (Commission Decision 2007/116/EC). */
const europeWide = /^116\d{3}$/;

/**
 * Whether a number is one of Sweden: a short number, or one that begins with 0 or +46 and is in the numbering plan.
 * A number that lost its first zero is none.
 */
export const isSwedish = remembered((number: string): boolean => {
  const parsed = parsePhoneNumber(number, { regionCode: 'SE' });
  if (!/^(0[1-9]|\+46)/.test(number)) return parsed.shortValid === true || europeWide.test(digitsOf(number));
  return parsed.valid && parsed.countryCode === 46;
});

/** Whether a number is a mobile telephone, which belongs to one person. */
export function isMobile(number: string): boolean {
  return /^tel:\+467[02369]/.test(telephoneLink(number));
}
