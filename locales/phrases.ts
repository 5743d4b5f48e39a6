import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from './languages';

/** Who writes, as far as a phrase shows it; `anyone` is a phrase that all may write. */
export const roles = ['victim', 'other', 'perpetrator', 'child', 'professional', 'press', 'anyone'] as const;
export type Role = (typeof roles)[number];

const phrases = z.array(z.string());
/** The phrases of an intent, by who writes them; a plain list is a list for anyone. */
const byRole = z.union([
  phrases.transform((anyone) => ({ anyone })),
  z.strictObject(
    Object.fromEntries(roles.map((role) => [role, phrases.optional()])) as Record<Role, z.ZodOptional<typeof phrases>>,
  ),
]);
type ByRole = Partial<Record<Role, readonly string[] | undefined>>;

const phraseFile = z
  .object({
    commands: z.record(z.string(), phrases).default({}),
    danger_words: phrases.default([]),
    danger_exceptions: phrases.default([]),
  })
  .catchall(byRole);

/** A known phrase and who writes it. */
interface Phrase {
  readonly text: string;
  readonly role: Role;
}

/** The recognition phrases of one language: commands, danger words, and phrases by intent. */
export interface PhraseBank {
  readonly language: Language;
  readonly commands: Readonly<Record<string, readonly string[]>>;
  readonly danger_words: readonly string[];
  readonly danger_exceptions: readonly string[];
  readonly intents: ReadonlyMap<string, readonly Phrase[]>;
}

/** Reads the phrase file of a language; throws with the file's name when it has another shape. */
export function parsePhraseBank(file: string, text: string, language: Language): PhraseBank {
  const result = phraseFile.safeParse(parse(text, { schema: 'failsafe', maxAliasCount: 0 }));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  const { commands, danger_words, danger_exceptions, ...intents } = result.data;
  const known = Object.entries(intents).map(([intent, group]) => [intent, phrasesOf(group as ByRole)] as const);
  return { language, commands, danger_words, danger_exceptions, intents: new Map(known) };
}

function phrasesOf(group: ByRole): readonly Phrase[] {
  return roles.flatMap((role) => (group[role] ?? []).map((text) => ({ text, role })));
}
