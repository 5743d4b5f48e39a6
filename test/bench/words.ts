import { spreadOf } from './figures';

/** Rounds as their median, with the least and the most: `312 (298–340)`. */
export function spreadText(values: readonly number[], digits = 0): string {
  const { median, least, most } = spreadOf(values);
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** Bytes as megabytes, as they are counted by a thousand. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
