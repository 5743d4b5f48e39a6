import type { PlaceName } from './kommunNames';
import type { FinderWords, Fold, Token } from './placeText';

export interface NameEntry {
  readonly codes: readonly string[];
  /** True for names that are also ordinary words or first names, for very short ones and for localities. */
  readonly needsContext: boolean;
  /** True for a small place whose name is an ordinary word too: Handen is the hand, more often than the town. */
  readonly isDoubtful: boolean;
}

export interface NameBook {
  /** Looks a run of tokens up, first as typed, then as a name whose å, ä and ö were left out. */
  readonly find: (run: readonly Token[]) => NameEntry | undefined;
}

interface Spelt extends NameEntry {
  readonly spelling: string;
}

/** Names of kommuner that are words or first names as well: read as a place only after "i", "från" or alone. */
const alsoWords = new Set(
  'vara mark berg boden lund sala trosa eda ale kil ed are mora nora hjo sater hoor ange salem sunne bro boo bor torp viken'.split(
    ' ',
  ),
);

/** Makes the dictionary of names, with genitive, "X kommun" and the endings of other languages. */
export function createNameBook(names: readonly PlaceName[], words: FinderWords, fold: Fold): NameBook {
  const typed = new Map<string, Spelt>();
  const folded = new Map<string, readonly Spelt[]>();
  for (const place of names) for (const spelling of spellingsOf(place.name)) add(typed, spelling, place, words, fold);
  for (const entry of typed.values())
    folded.set(fold(entry.spelling), [...(folded.get(fold(entry.spelling)) ?? []), entry]);
  for (const [first, codes] of sharedFirstWords(names, fold))
    if (!folded.has(first)) folded.set(first, [{ spelling: first, codes, needsContext: false, isDoubtful: false }]);

  const firstOfSeveral = new Set([...folded.keys()].filter((name) => name.includes(' ')).map(firstWord));
  const mayBeName = ([first, second]: readonly Token[]): boolean =>
    first !== undefined &&
    (second === undefined ||
      firstOfSeveral.has(first.folded) ||
      words.beginnings.some((beginning) => first.word.startsWith(beginning)));
  const lookUp = (word: string): NameEntry | undefined => {
    const plain = fold(word);
    const exact = plain === word ? undefined : typed.get(word);
    return exact ?? merged((folded.get(plain) ?? none).filter(({ spelling }) => leavesOut(word, spelling, fold)));
  };
  return {
    find: (run) => {
      // Most words begin no name of several words, and to look for those would take most of the time.
      if (!mayBeName(run)) return undefined;
      const word = run.map((token) => token.word).join(' ');
      return lookUp(word) ?? firstOf(bare(word, words).map(lookUp));
    },
  };
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

function spellingsOf(name: string): readonly string[] {
  const plain = name.normalize('NFC').toLowerCase().replace(/[-–]/g, ' ').replace(/\s+/g, ' ').trim();
  return [plain, plain.replace(/ /g, ''), ...(plain.endsWith('s') ? [] : [`${plain}s`])];
}

/** A kommun's own name wins over a locality of the same name; two kommuner of one spelling stay two. */
function add(book: Map<string, Spelt>, spelling: string, place: PlaceName, words: FinderWords, fold: Fold): void {
  const before = book.get(spelling);
  const name = fold(place.name);
  const needsContext = place.kind === 'locality' || name.length <= 3 || alsoWords.has(name);
  if (before && place.kind === 'locality') return;
  const codes = [...new Set([...(before?.codes ?? []), ...place.codes])];
  const isDoubtful = place.kind === 'locality' && words.ordinary.has(fold(spelling));
  book.set(spelling, {
    spelling,
    codes,
    needsContext: needsContext && before?.needsContext !== false,
    isDoubtful: isDoubtful && before?.isDoubtful !== false,
  });
}

/** Whether a word is a spelling with some accents left out; one that *has* another accent is another word: våras. */
function leavesOut(word: string, spelling: string, fold: Fold): boolean {
  if (word.length !== spelling.length) return true;
  return Array.from(word).every((letter, at) => letter === spelling[at] || letter === fold(spelling[at] ?? ''));
}

const none: readonly Spelt[] = [];

function merged(entries: readonly Spelt[]): NameEntry | undefined {
  if (entries.length === 0) return undefined;
  const codes = [...new Set(entries.flatMap((entry) => entry.codes))];
  return {
    codes,
    needsContext: entries.every(({ needsContext }) => needsContext),
    isDoubtful: entries.every(({ isDoubtful }) => isDoubtful),
  };
}

const shortestBare = 4;

/** The word without what other languages join to a name. */
function bare(word: string, { endings, beginnings }: FinderWords): readonly string[] {
  return [
    ...endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length)),
    ...beginnings.filter((beginning) => word.startsWith(beginning)).map((beginning) => word.slice(beginning.length)),
  ].filter((rest) => rest.length >= shortestBare);
}

function firstOf<T>(found: readonly (T | undefined)[]): T | undefined {
  return found.find((entry) => entry !== undefined);
}

/** "Upplands" alone can mean two kommuner. */
function sharedFirstWords(names: readonly PlaceName[], fold: Fold): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, Set<string>>();
  for (const { name, codes, kind } of names) {
    const [first = '', second] = fold(name).split(/[ -]/);
    if (kind !== 'kommun' || second === undefined || second === 'kommun' || first.length < 7) continue;
    shared.set(first, new Set([...(shared.get(first) ?? []), ...codes]));
  }
  return new Map([...shared].filter(([, codes]) => codes.size > 1).map(([first, codes]) => [first, [...codes]]));
}
