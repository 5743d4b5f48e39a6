import { z } from 'zod';
import { contrastSlips } from './contrast';
import { fieldSlips } from './fieldSlips';
import type { Logo, Look } from './look';
import { paletteOf, type Scheme } from './palette';
import { readYaml, type Fault } from './readYaml';
import { logoSchema, lookSchema, schemeSchema } from './schema';
import type { Slip } from './slip';

/** Finds the logo by its name: the picture, or what is wrong with it. */
type FindLogo = (name: string) => Logo | { readonly fault: string };

/** Reads the text of a look: the look, or every fault in it, in the order of the lines. Never throws. */
export function parseLook(
  text: string,
  findLogo: FindLogo,
): { readonly look?: Look; readonly faults: readonly Fault[] } {
  const { found, faults: typing } = readYaml(text);
  if (!found) return { faults: typing };
  const { look, slips } = checkLook(found.plain, findLogo);
  const seen = new Set(typing.map(({ line }) => line));
  // What is wrong with the typing of a value shows in the value too: it is told once.
  const placed = slips
    .map(({ path, message }) => ({ ...found.place.ofKey(path.slice(0, -1), String(path.at(-1))), message }))
    .filter(({ line }) => !seen.has(line));
  const faults = [...typing, ...placed].sort((one, other) => one.line - other.line || one.column - other.column);
  return look && faults.length === 0 ? { look, faults } : { faults };
}

/** What can be checked although something else is wrong. */
const partsSchema = z.object({
  logo: logoSchema.catch(''),
  colours: z
    .object({ light: schemeSchema.optional().catch(undefined), dark: schemeSchema.optional().catch(undefined) })
    .catch({}),
});

function checkLook(plain: unknown, findLogo: FindLogo): { readonly look?: Look; readonly slips: readonly Slip[] } {
  const parts = partsSchema.safeParse(plain).data;
  const read = lookSchema.safeParse(plain, { reportInput: true });
  const slips: Slip[] = read.success ? [] : [...fieldSlips(read.error.issues)];
  for (const scheme of schemes) {
    const chosen = parts?.colours[scheme];
    if (chosen) slips.push(...contrastSlips(scheme, chosen));
  }
  const logo = parts && parts.logo !== '' ? findLogo(parts.logo) : undefined;
  if (logo && 'fault' in logo) return { slips: [...slips, { path: ['logo'], message: logo.fault }] };
  if (!read.success) return { slips };
  const { name, organization, colours } = read.data;
  const [light, dark] = [paletteOf('light', colours.light), paletteOf('dark', colours.dark)];
  return { look: { name, organization, ...(logo && { logo }), light, dark }, slips };
}

const schemes = ['light', 'dark'] as const satisfies readonly Scheme[];
