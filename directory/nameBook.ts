import type { PlaceName } from './kommunNames';
import type { Fold } from './placeText';

interface NameEntry {
  readonly codes: readonly string[];
  /** True for names that are also ordinary words or first names, for very short ones and for localities. */
  readonly needsContext: boolean;
}

export interface NameBook {
  /** Looks a run of words up, first as typed, then without å, ä and ö. */
  readonly find: (typed: string, folded: string) => NameEntry | undefined;
}

/** Names of kommuner that are words or first names as well: read as a place only after "i", "från" or alone. */
const alsoWords = new Set(
  'vara mark berg boden lund sala trosa eda ale kil ed are mora nora hjo sater hoor ange salem sunne bro boo lund bor hofors torp viken'.split(
    ' ',
  ),
);

/** Makes the dictionary of names, with genitive and "X kommun" forms. */
export function createNameBook(names: readonly PlaceName[], fold: Fold): NameBook {
  const typed = new Map<string, NameEntry>();
  const folded = new Map<string, NameEntry>();
  for (const place of names)
    for (const spelling of spellingsOf(place.name)) {
      add(typed, spelling, place, fold);
      add(folded, fold(spelling), place, fold);
    }
  for (const [first, codes] of sharedFirstWords(names, fold))
    if (!folded.has(first)) folded.set(first, { codes, needsContext: false });
  return {
    find: (asTyped, asFolded) => {
      const exact = typed.get(asTyped);
      if (exact && asTyped !== asFolded) return exact;
      return folded.get(asFolded) ?? exact;
    },
  };
}

function spellingsOf(name: string): readonly string[] {
  const plain = name.normalize('NFC').toLowerCase().replace(/[-–]/g, ' ').replace(/\s+/g, ' ').trim();
  return [plain, plain.replace(/ /g, ''), ...(plain.endsWith('s') ? [] : [`${plain}s`])];
}

/** A kommun's own name wins over a locality of the same name; two kommuner of one spelling stay two. */
function add(book: Map<string, NameEntry>, spelling: string, place: PlaceName, fold: Fold): void {
  const before = book.get(spelling);
  const needsContext = place.kind === 'locality' || spelling.length <= 3 || alsoWords.has(fold(spelling));
  if (before && place.kind === 'locality') return;
  const codes = [...new Set([...(before?.codes ?? []), ...place.codes])];
  book.set(spelling, { codes, needsContext: needsContext && before?.needsContext !== false });
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
