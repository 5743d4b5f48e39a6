/** Milliseconds since 1970 by a clock that never jumps: what has a time to live is not cut short when the machine's is set. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}
