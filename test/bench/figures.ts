/** The middle of some values; of an even number the mean of the two in the middle, of none NaN. */
export function median(values: readonly number[]): number {
  const sorted = ordered(values);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
}

/** The least of the values that so large a part of them (0–1) do not exceed: nearest rank, nothing interpolated. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = ordered(values);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

/** What came of the rounds of one measurement. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = ordered(values);
  return { median: median(sorted), least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

/** One figure held against another round by round: what slows a whole round down slows both. */
export function ratiosOf(ours: readonly number[], theirs: readonly number[]): readonly number[] {
  return ours.slice(0, theirs.length).map((value, round) => value / (theirs[round] ?? NaN));
}

/** CPU time of a process so far, in microseconds, as `process.cpuUsage` gives it. */
export interface CpuTime {
  readonly user: number;
  readonly system: number;
}

/** CPU microseconds that each turn cost between two readings. */
export function cpuEach(before: CpuTime, after: CpuTime, turns: number): number {
  return (after.user + after.system - before.user - before.system) / turns;
}

/** The line through points that is nearest to all of them (least squares): what each step along x adds to y. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ordered(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}
