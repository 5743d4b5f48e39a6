import { z } from 'zod';

const trueOrFalse = (name: string): z.ZodType<boolean> =>
  z.enum(['true', 'false'], `${name} must be true or false.`).transform((word) => word === 'true');

const parameters = z.object({
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'page must be a whole number from 1 to 999999.')
    .transform(Number)
    .default(1),
  per_page: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'per_page must be a whole number from 1 to 100.')
    .transform(Number)
    .optional(),
  search: z
    .string()
    .max(100, 'search must be at most 100 characters.')
    .transform((text) => text.normalize('NFC').trim().toLowerCase())
    .default(''),
  taxonomy_term_id: z
    .string()
    .regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'taxonomy_term_id must be a UUID.')
    .toLowerCase()
    .optional(),
  minimal: trueOrFalse('minimal').default(false),
  full: trueOrFalse('full').default(true),
});

export type Parameter = keyof typeof parameters.shape;
export type ListQuery = z.output<typeof parameters>;

/** What a list is asked for, or why it cannot be. A refusal never repeats what was sent. */
export function readQuery(
  query: URLSearchParams,
  allowed: readonly Parameter[],
): ListQuery | { readonly refusal: string } {
  const names = [...query.keys()];
  // A filter that is silently left out gives other services than were asked for.
  if (names.some((name) => !allowed.some((known) => known === name)))
    return { refusal: `This address takes these parameters only: ${allowed.join(', ')}.` };
  if (new Set(names).size < names.length) return { refusal: 'Give each parameter once.' };
  const read = parameters.safeParse(Object.fromEntries(query));
  return read.success ? read.data : { refusal: read.error.issues[0]?.message ?? 'The query cannot be read.' };
}
