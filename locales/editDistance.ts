/** Letters that are heard or seen as one another in misspelt Swedish, folded; changing one for the other costs half. */
const alike = new Set('oa ao ae ea ei ie iy yi oe eo ou uo ck kc cs sc gj jg kq qk sz zs vw wv uy yu'.split(' '));
const half = 0.5;
// By name, since a test's sandbox looks `Math` up anew at every letter.
const { min } = Math;

/**
 * How many edits make one word of the other: letters put in, left out, changed, or two neighbours swapped (optimal
 * string alignment). A doubled letter, and letters that sound alike, cost half an edit.
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let row = [0];
  for (let j = 1; j <= other.length; j += 1) row.push((row[j - 1] ?? 0) + gapCost(other, j - 1));
  for (let i = 1; i <= one.length; i += 1) {
    const left = gapCost(one, i - 1);
    const next = [(row[0] ?? 0) + left];
    for (let j = 1; j <= other.length; j += 1) {
      const a = one.charAt(i - 1);
      const b = other.charAt(j - 1);
      const isSwap = i > 1 && j > 1 && a === other[j - 2] && one[i - 2] === b;
      const least = min(
        (row[j] ?? 0) + left,
        (next[j - 1] ?? 0) + gapCost(other, j - 1),
        (row[j - 1] ?? 0) + changeCost(a, b),
      );
      next.push(isSwap ? min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** What a letter too many or too few costs at a place of a word. */
function gapCost(word: string, at: number): number {
  return at > 0 && word[at] === word[at - 1] ? half : 1;
}

function changeCost(one: string, other: string): number {
  if (one === other) return 0;
  return alike.has(one + other) ? half : 1;
}

/**
 * Whether two words can be within twice so many edits: a cheap look at lengths and letters that says no to nearly all
 * pairs, and never to one that is as near as that.
 */
export function mayBeNear(one: string, other: string, edits: number): boolean {
  if (Math.abs(one.length - other.length) > 2 * edits) return false;
  const differing = letterSet(one) ^ letterSet(other);
  return bitsIn(differing) <= 4 * edits;
}

/** Which letters a word holds, one bit each; letters of other scripts share bits. */
function letterSet(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
