import { createChance } from '../../dialogs/understanding/chance';
import type { Split } from './sets';
import type { Kommun } from '../../directory/place/kommunFinder';

/** A text that names a kommun in some spelling, and which one. */
export interface KommunText {
  readonly text: string;
  readonly code: string;
}

/** How the name is spelt: right in some form, or with so many random edits. */
export type Spelling =
  | 'as written'
  | 'lower case'
  | 'without å, ä, ö'
  | 'genitive'
  | 'one edit'
  | 'two edits'
  | 'without å, ä, ö and one edit';

/** Which random edits a split is made of; those of `blind` were never tuned on. */
export const seedOf: Readonly<Record<Split, number>> = { dev: 1, blind: 2 };

const templates = [
  '{}',
  '{} kommun',
  'jag bor i {}',
  'Var kan jag få hjälp i {}?',
  'hjälp i {} kommun',
  'I live in {}',
  'jag är från {} och han slår mig',
  'finns det nån jour i {}',
  'vi bor utanför {} sedan i våras',
  'hej! bor i {}, vem kan jag prata med?',
  'where can I get help in {}',
  'flyttade till {} förra året',
  'help near {}',
  'jag heter Anna och bor i {}',
];
const genitives = ['jag bor i {} kommun', 'var ligger {} kvinnojour', 'vem svarar på {} socialkontor'];
const letters = 'abcdefghijklmnopqrstuvwxyzåäö';
const tries = 3;

/** Every kommun in every spelling, in sentences; the same for the same seed. */
export function kommunTexts(
  kommuner: readonly Kommun[],
  fold: (text: string) => string,
  seed: number,
): ReadonlyMap<Spelling, readonly KommunText[]> {
  const chance = createChance(seed);
  const pick = <T>(items: ArrayLike<T>): T => items[Math.floor(chance() * items.length)]!;
  const once = (name: string): string => edit(name.toLowerCase(), chance, pick);
  const twice = (name: string): string => edit(once(name), chance, pick);
  const say = (name: string, code: string, from = templates): KommunText => ({
    text: pick(from).replace('{}', name),
    code,
  });
  const many = (spell: (name: string) => string): readonly KommunText[] =>
    kommuner.flatMap(({ name, code }) => Array.from({ length: tries }, () => say(spell(name), code)));
  const genitive = (name: string): string => (name.endsWith('s') ? name : `${name}s`);
  return new Map<Spelling, readonly KommunText[]>([
    ['as written', kommuner.map(({ name, code }) => say(name, code))],
    ['lower case', kommuner.map(({ name, code }) => say(name.toLowerCase(), code))],
    ['without å, ä, ö', kommuner.map(({ name, code }) => say(fold(name), code))],
    ['genitive', kommuner.map(({ name, code }) => say(genitive(name), code, genitives))],
    ['one edit', many(once)],
    ['two edits', many(twice)],
    ['without å, ä, ö and one edit', many((name) => once(fold(name)))],
  ]);
}

/** Leaves a letter out, puts one in, changes one, or swaps two; never back to the same word. */
function edit(word: string, chance: () => number, pick: (items: string) => string): string {
  const at = Math.floor(chance() * word.length);
  const kind = Math.floor(chance() * 4);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const edited =
    kind === 0 && word.length > 2
      ? before + after
      : kind === 1
        ? before + pick(letters) + letter + after
        : kind === 2
          ? before + pick(letters) + after
          : before + after.slice(0, 1) + letter + after.slice(1);
  return edited === word ? edit(word, chance, pick) : edited;
}
