import type { Claim, Service, WhoFor } from '../../format/schema';

/** What a list calls a kind of row, and what the directory calls it. */
type Meaning =
  | { readonly list: 'services'; readonly type: Service['type']; readonly who_for: readonly WhoFor[] }
  | { readonly list: 'claims'; readonly kind: Claim['kind'] };

/** What a row becomes. */
export type FactType = Meaning & { readonly standing: 'exists' | 'historical'; readonly status: Service['status'] };

const service = (type: Service['type'], ...who_for: readonly WhoFor[]): Meaning => ({
  list: 'services',
  type,
  who_for,
});

/** The words that the column `type` may have. Behind each, `_nedlagd` says that it closed, `_gammal` that this is old. */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['vaxel', service('vaxel', 'alla')],
  ['socialtjanst_mottagning', service('socialtjanst', 'alla')],
  ['socialtjanst_mottagning_vuxen', service('socialtjanst', 'utsatt')],
  ['socialtjanst_mottagning_barn', service('socialtjanst', 'barn')],
  ['barn_unga', service('socialtjanst', 'barn', 'ung')],
  ['socialjour', service('socialjour', 'alla')],
  ['specialenhet', service('specialenhet', 'utsatt')],
  ['valdsutovare', service('specialenhet', 'valdsutovare')],
  ['kvinnojour', service('kvinnojour', 'utsatt')],
  ['tjejjour', service('kvinnojour', 'utsatt', 'ung')],
  ['barnahus', service('barnahus', 'barn')],
  ['heder', service('stod', 'heder')],
  ['man', service('stod', 'man')],
  ['stod', service('stod', 'utsatt')],
  ['polis', service('polis', 'alla')],
  ['vard', service('vard', 'alla')],
  ['webbplats', { list: 'claims', kind: 'fact' }],
  ['granne', { list: 'claims', kind: 'project' }],
]);

/** What a word of the column `type` stands for; undefined for a word that is not known. */
export function factType(word: string): FactType | undefined {
  const [, base = word, over] = /^(.*?)(_nedlagd|_gammal)?$/.exec(word.trim()) ?? [];
  const meaning = meanings.get(base);
  const standing = over === undefined ? 'exists' : 'historical';
  return meaning && { ...meaning, standing, status: over === '_nedlagd' ? 'defunct' : 'active' };
}

/** The words that are known, for a message. */
export const factTypeWords: readonly string[] = [...meanings.keys()];
