/** The instant when clocks in Sweden show `2026-11-28 01:30`; in the doubled hour of autumn the first of the two. */
export function inSweden(local: string): Date {
  const instants = ['+02:00', '+01:00'].map((offset) => new Date(`${local.replace(' ', 'T')}:00${offset}`));
  const instant = instants.find((each) => swedishClock(each) === local);
  if (instant === undefined) throw new Error(`No clock in Sweden ever shows ${local}.`);
  return instant;
}

/** What clocks in Sweden show at an instant, as `2026-11-28 01:30`. */
export function swedishClock(instant: Date): string {
  return instant.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16);
}
