/** Where a written thing and one that came belong together; one of the two is absent where it stands alone. */
export interface Pair {
  readonly expected?: number;
  readonly came?: number;
  /** How many of those that were written stand before. */
  readonly before: number;
  /** How many of those that came stand before. */
  readonly after: number;
}

/** How two things compare: `likeness` is from 0 to 1 and only asked for when one does not fit the other. */
export interface Comparing<E, C> {
  readonly fits: (expected: E, came: C) => boolean;
  readonly likeness: (expected: E, came: C) => number;
}

/**
 * Lays what was written beside what came, both in order, so that the fewest things stand alone or differ, as a person
 * would who compares two lists. When `open`, what is extra costs nothing, so the most alike is chosen among all.
 */
export function align<E, C>(
  written: readonly E[],
  came: readonly C[],
  open: boolean,
  { fits, likeness }: Comparing<E, C>,
): readonly Pair[] {
  const extra = open ? 0 : 1;
  // Two that differ are told as one fault; as two alone when each fits elsewhere, which costs 2 for both.
  const unlike = open ? 0.5 : 1.1;
  const pairing = written.map((one) =>
    came.map((other) => (fits(one, other) ? 0 : unlike + 0.4 * (1 - likeness(one, other)))),
  );
  // costs[e][c]: of what is written from e on, laid beside what came from c on.
  const costs = Array.from({ length: written.length + 1 }, () => new Array<number>(came.length + 1).fill(0));
  const cost = (e: number, c: number): number => costs[e]?.[c] ?? Infinity;
  const both = (e: number, c: number): number => (pairing[e]?.[c] ?? Infinity) + cost(e + 1, c + 1);
  for (let e = written.length; e >= 0; e -= 1) {
    for (let c = came.length; c >= 0; c -= 1) {
      const row = costs[e];
      if (row && (e < written.length || c < came.length)) {
        row[c] = Math.min(both(e, c), 1 + cost(e + 1, c), extra + cost(e, c + 1));
      }
    }
  }
  const pairs: Pair[] = [];
  for (let e = 0, c = 0; e < written.length || c < came.length;) {
    const least = cost(e, c);
    const place = { before: e, after: c };
    if (both(e, c) === least) pairs.push({ ...place, expected: e++, came: c++ });
    else if (1 + cost(e + 1, c) === least) pairs.push({ ...place, expected: e++ });
    else pairs.push({ ...place, came: c++ });
  }
  return pairs;
}
