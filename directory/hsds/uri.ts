/** A web address in the letters that HSDS allows (RFC 3986): `https://umeå.se/stöd` is written in its encoded form. */
export function uriOf(url: string): string {
  if (/^[\w.~:/?#@!$&'()*+,;=-]*$/.test(url)) return url;
  return new URL(url).href
    .replaceAll(/[^\w.~:/?#@!$&'()*+,;=%-]/g, encodeURIComponent)
    .replaceAll(/%(?![0-9A-F]{2})/gi, '%25');
}
