/** What a resident writes or presses, and what kind of turn that is. */
interface Said {
  readonly kind: string;
  readonly text: string;
}

/** A talk in one language, turn after turn. */
export interface Talk {
  readonly locale: 'sv' | 'en';
  readonly turns: readonly Said[];
}

/**
 * The mix of turns: twenty, in five talks, so that each is said where it belongs. Of the 1,567 residents' lines in
 * `test/transcripts` a fifth are buttons, a fifth name a kommun, a fifth tell of violence or danger, a tenth ask what
 * a form of violence is and a seventh are not understood or small talk; a third of them are English by design. Here
 * buttons, kommuner and what is told have four each, forms and English come by three to four, the others by one.
 */
export const talks: readonly Talk[] = [
  {
    locale: 'sv',
    turns: [
      { kind: 'button', text: 'Hitta hjälp' },
      { kind: 'kommun', text: 'Umeå' },
      { kind: 'button', text: 'Byt kommun' },
      { kind: 'kommun', text: 'Helsingborg' },
    ],
  },
  {
    locale: 'sv',
    turns: [
      { kind: 'told', text: 'min man slår mig' },
      { kind: 'kommun', text: 'Borås' },
      { kind: 'practical', text: 'vad ska jag packa' },
      { kind: 'thanks', text: 'tack' },
    ],
  },
  {
    locale: 'sv',
    turns: [
      { kind: 'form', text: 'vad är psykiskt våld?' },
      { kind: 'form', text: 'är det våld om han kollar min telefon' },
      { kind: 'told', text: 'jag vill lämna min sambo men vågar inte' },
      { kind: 'button', text: 'Jag är i fara nu' },
    ],
  },
  {
    locale: 'sv',
    turns: [
      { kind: 'danger', text: 'han står utanför dörren med en kniv' },
      { kind: 'kommun', text: 'Var kan jag få hjälp i Umeå?' },
      { kind: 'not understood', text: 'asdf qwertz' },
      { kind: 'button', text: 'Börja om' },
    ],
  },
  {
    locale: 'en',
    turns: [
      { kind: 'English', text: 'my husband hits me and I am afraid' },
      { kind: 'English', text: 'where can I get help in Umeå?' },
      { kind: 'English', text: 'is it violence if he takes my money?' },
      { kind: 'English', text: 'thanks' },
    ],
  },
];

/** The kinds of the mix, in the order they come. */
export const kinds: readonly string[] = [...new Set(talks.flatMap(({ turns }) => turns.map(({ kind }) => kind)))];

/** The talks with turns of one kind alone, so that each kind can be measured by itself. */
export function talksOf(kind: string): readonly Talk[] {
  return talks
    .map(({ locale, turns }) => ({ locale, turns: turns.filter((said) => said.kind === kind) }))
    .filter(({ turns }) => turns.length > 0);
}
