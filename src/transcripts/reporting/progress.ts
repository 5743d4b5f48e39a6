/** How far something has come that is done many times. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly failed: number;
}

/**
 * A line for a terminal that is `width` columns wide, to be written over the one before: it fills the line but for the
 * last column, at which some terminals would begin a new one.
 */
export function progressLine({ done, of, failed }: Progress, width: number): string {
  const room = Math.max(width - 1, 0);
  const long = `${done} av ${of} klara, ${failed} med fel`;
  const short = `${done}/${of}, ${failed} fel`;
  const line = long.length <= room ? long : short;
  return line.slice(0, room).padEnd(room);
}
