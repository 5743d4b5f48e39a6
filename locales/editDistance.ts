/** Letters that are heard or seen as one another in misspelt Swedish, folded; changing one for the other costs half. */
const alikePairs = 'oa ao ae ea ei ie iy yi oe eo ou uo ck kc cs sc gj jg kq qk sz zs vw wv uy yu'.split(' ');
const half = 0.5;
/** All alike pairs are of these codes; a pair stands at the one times the width and the other. */
const codes = 128;
const alike = new Uint8Array(codes * codes);
for (const pair of alikePairs) alike[pair.charCodeAt(0) * codes + pair.charCodeAt(1)] = 1;
// By name, since a test's sandbox looks `Math` up anew at every letter.
const { abs, imul, min } = Math;

/** Rows that every comparison of words up to so long writes over: to make them took as long as the comparison. */
const longest = 63;
const rowsOf = (width: number) =>
  [new Float64Array(width + 1), new Float64Array(width + 1), new Float64Array(width + 1)] as const;
const shared = rowsOf(longest);

/**
 * How many edits make one word of the other: letters put in, left out, changed, or two neighbours swapped (optimal
 * string alignment). A doubled letter, and letters that sound alike, cost half an edit. Where it is more than `most`,
 * which ends the comparison early, infinity is as good an answer.
 */
export function editDistance(one: string, other: string, most = Infinity): number {
  const width = other.length;
  let [before, row, next] = width > longest ? rowsOf(width) : shared;
  row[0] = 0;
  for (let j = 1; j <= width; j += 1) row[j] = (row[j - 1] ?? 0) + gapCost(other, j - 1);
  let leastBefore = 0;
  for (let i = 1; i <= one.length; i += 1) {
    const left = gapCost(one, i - 1);
    const a = one.charCodeAt(i - 1);
    let leastHere = (next[0] = (row[0] ?? 0) + left);
    for (let j = 1; j <= width; j += 1) {
      const b = other.charCodeAt(j - 1);
      const isSwap = i > 1 && j > 1 && a === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === b;
      const least = min(
        (row[j] ?? 0) + left,
        (next[j - 1] ?? 0) + gapCost(other, j - 1),
        (row[j - 1] ?? 0) + changeCost(a, b),
      );
      next[j] = isSwap ? min(least, (before[j - 2] ?? 0) + 1) : least;
      leastHere = min(leastHere, next[j] ?? 0);
    }
    // A swap looks back over two rows.
    if (leastHere > most && leastBefore > most) return Infinity;
    leastBefore = leastHere;
    [before, row, next] = [row, next, before];
  }
  return row[width] ?? 0;
}

/** What a letter too many or too few costs at a place of a word. */
function gapCost(word: string, at: number): number {
  return at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1) ? half : 1;
}

function changeCost(one: number, other: number): number {
  if (one === other) return 0;
  return one < codes && other < codes && alike[one * codes + other] === 1 ? half : 1;
}

/** How long a word is and which letters it holds, one bit each; letters of other scripts share bits. */
export interface Letters {
  readonly length: number;
  readonly set: number;
}

/** Looks at the letters of a word, for `mayBeNear`. */
export function lettersOf(word: string): Letters {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return { length: word.length, set };
}

/**
 * Whether two words can be within twice so many edits: a cheap look at lengths and letters that says no to nearly all
 * pairs, and never to one that is as near as that.
 */
export function mayBeNear(one: Letters, other: Letters, edits: number): boolean {
  return abs(one.length - other.length) <= 2 * edits && bitsIn(one.set ^ other.set) <= 4 * edits;
}

/** Counted in pairs, then fours, then bytes, which the last step sums up. */
function bitsIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
