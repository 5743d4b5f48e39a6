/** The digits of a number as written: `020–55 56 66` and `020-555 666` are one. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** The `tel:` link of a Swedish number: short numbers as dialled, others in E.164 form. */
export function telephoneLink(number: string): string {
  const digits = digitsOf(number);
  if (number.trim().startsWith('+')) return `tel:+${digits}`;
  return digits.startsWith('0') ? `tel:+46${digits.slice(1)}` : `tel:${digits}`;
}

/** Whether a number can be one of Sweden: a short number, or one that begins with 0 or +46 and has an area. */
export function isSwedish(number: string): boolean {
  const digits = digitsOf(number);
  if (number.startsWith('+')) return /^46[1-9]\d{6,9}$/.test(digits);
  return /^0[1-9]\d{6,9}$/.test(digits) || /^[1-9]\d{2,5}$/.test(digits);
}

/** Whether a number is a mobile telephone, which belongs to one person. */
export function isMobile(number: string): boolean {
  return /^tel:\+467[02369]/.test(telephoneLink(number));
}
