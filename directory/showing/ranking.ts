/** A phrase that a question holds, and the places of the rows that hold it. */
export interface HeldPhrase {
  readonly phrase: readonly string[];
  readonly places: readonly number[];
}

export interface Ranked {
  /** The place of the row. */
  readonly at: number;
  readonly score: number;
}

/**
 * Ranks the rows at some places, given in their order, by the weight of all the different words of the held phrases that
 * they hold. Those that hold none are left out, and those that weigh the same stay in their order.
 */
export function* ranked(
  among: readonly number[],
  held: readonly HeldPhrase[],
  weight: (word: string) => number,
): Iterable<Ranked> {
  const { sets, setAt } = wordSets(held, (among.at(-1) ?? -1) + 1);
  const groups = new Map<number, number[]>();
  const groupOf = sets.map((words) => {
    const score = weightOf(words, weight);
    const group = groups.get(score) ?? [];
    groups.set(score, group);
    return group;
  });
  for (const at of among) {
    const set = setAt[at] ?? 0;
    if (set > 0) groupOf[set]?.push(at);
  }
  for (const [score, group] of [...groups].sort(([one], [other]) => other - one))
    for (const at of group) yield { at, score };
}

/**
 * The words of the held phrases of each row, as the number of a set of words; the first set is empty. Thousands of rows
 * hold the same few phrases, so there are few sets.
 */
function wordSets(held: readonly HeldPhrase[], count: number) {
  const sets: ReadonlySet<string>[] = [new Set<string>()];
  const setAt = new Int32Array(count);
  for (const { phrase, places } of held) {
    const widened: number[] = [];
    for (const at of places) {
      if (at >= count) break;
      const before = setAt[at] ?? 0;
      setAt[at] = widened[before] ??= sets.push(new Set([...(sets[before] ?? []), ...phrase])) - 1;
    }
  }
  return { sets, setAt };
}

/** Without the last digits, which are those of the order of summing: what weighs the same stays in its order. */
function weightOf(words: ReadonlySet<string>, weight: (word: string) => number): number {
  const sum = [...words].reduce((all, word) => all + weight(word), 0);
  return Math.round(sum * precision) / precision;
}

const precision = 1e9;
