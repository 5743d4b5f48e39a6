/** How many of how many; `share` from 0 to 1. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** Counts what holds. */
export function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): Share {
  return { hits: items.filter(holds).length, of: items.length };
}

/** From 0 to 1; 0 of nothing is 0. */
export function ratio({ hits, of }: Share): number {
  return of === 0 ? 0 : hits / of;
}

const z = 1.96;

/** The 95 % interval of a share, from 0 to 1 (Wilson). */
function interval({ hits, of }: Share): readonly [number, number] {
  if (of === 0) return [0, 1];
  const [p, n] = [hits / of, of];
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(middle - reach) / (1 + (z * z) / n), (middle + reach) / (1 + (z * z) / n)];
}

/** `89.5 % (411 of 459; 86–92)`. */
export function told(share: Share): string {
  const [low, high] = interval(share);
  const percent = (value: number): string => (value * 100).toFixed(value >= 0.9995 || value === 0 ? 0 : 1);
  return `${percent(ratio(share))} % (${share.hits} of ${share.of}; ${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
}

/** One answer: how sure it was, and whether it was right. */
export interface Answer {
  readonly score: number;
  readonly right: boolean;
}

/** How right the surest answers are when only a part of all is answered. */
export function abstainCurve(
  answers: readonly Answer[],
  parts: readonly number[],
): readonly { part: number; from: number; right: Share }[] {
  const sorted = [...answers].sort((one, other) => other.score - one.score);
  return parts.map((part) => {
    const answered = sorted.slice(0, Math.round(sorted.length * part));
    return { part, from: answered.at(-1)?.score ?? 0, right: shareOf(answered, ({ right }) => right) };
  });
}
