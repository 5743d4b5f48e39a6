import { join } from 'node:path';
import type { Logo } from './look';
import { readSmallFile } from './smallFile';
import { svgFault } from './svgFault';

/** The page is sent whole each time, on slow lines too. */
const largest = 6 * 1024;

/** Reads the logo as a `data:` address, or says in Swedish what is wrong with it. The name must be of a safe form. */
export function readLogo(folder: string, name: string): Logo | { readonly fault: string } {
  const bytes = readSmallFile(join(folder, name), largest);
  const fault = (message: string): { fault: string } => ({ fault: `logo: ${name} ${message}` });
  if (bytes === 'missing')
    return fault('finns inte bredvid den här filen. Lägg den där, eller skriv logo: "" för ingen logotyp.');
  if (bytes === 'tooLarge')
    return fault('är större än 6 kB. Spara den enklare (optimerad SVG) eller mindre (PNG, högst 96 punkter hög).');
  if (name.toLowerCase().endsWith('.png')) {
    if (!isPng(bytes)) return fault('är ingen hel PNG-bild. Spara om logotypen som PNG eller SVG.');
    return { uri: `data:image/png;base64,${bytes.toString('base64')}` };
  }
  const text = bytes.toString('utf8');
  const wrong = svgFault(text);
  return wrong === undefined ? { uri: `data:image/svg+xml,${encodeSvg(text)}` } : fault(wrong);
}

/** Its first and last chunk, so that half a file is not taken for a picture. */
function isPng(bytes: Buffer): boolean {
  const first = '89504e470d0a1a0a0000000d49484452';
  const last = '0000000049454e44ae426082';
  return bytes.subarray(0, 16).toString('hex') === first && bytes.subarray(-12).toString('hex') === last;
}

/** Shorter than base64: only what would end an attribute or an address is escaped. */
function encodeSvg(text: string): string {
  const bare = text
    .replace(/<\?.*?\?>|<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ')
    .trim();
  return encodeURIComponent(bare)
    .replace(/%(?:20|2C|2F|3A|3B|3D|40)/g, decodeURIComponent)
    .replace(/'/g, '%27');
}
