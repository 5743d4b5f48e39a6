import type { Kommun } from '../place/kommunNames';

/** A name in small letters a–z, digits and hyphens, as ids and file names are made of. */
export function asciiName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** What the ids of a kommun begin with; with its code where two kommuner would share it (Håbo, Habo). */
export function idPrefix(kommun: Kommun, kommuner: readonly Kommun[]): string {
  const own = asciiName(kommun.name);
  const isShared = kommuner.some(({ code, name }) => code !== kommun.code && asciiName(name) === own);
  return isShared ? `${own}-${kommun.code}` : own;
}

/** Where a kommun's file stands below the folder. */
export function kommunPath({ code, name }: Kommun): string {
  return `kommuner/${code}-${asciiName(name)}.yaml`;
}

/** The file a kommun has among the paths of all staff files, whatever comes after the code in its name. */
export function fileOfKommun(code: string, paths: readonly string[]): string | undefined {
  return paths.find((path) => path.startsWith(`kommuner/${code}-`));
}
