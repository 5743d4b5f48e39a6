import type { View } from './shown';

/** So many are remembered of one minute; beyond it all are forgotten, so that a flood of questions fills no memory. */
const mostRemembered = 2_000;
const minute = 60_000;

/**
 * Remembers what may be shown of a record, for each asker and language, while the clock stands on one minute: days and
 * opening hours change with no less. It is kept by the snapshot it is made for, and goes with it.
 */
export function shownOnce<Row, Shown>(show: (record: Row, view: View) => Shown): (record: Row, view: View) => Shown {
  const known = new Map<string, Map<Row, Shown>>();
  let at: number | undefined;
  let count = 0;
  return (record, view) => {
    const now = Math.floor(view.now.getTime() / minute);
    if (now !== at || count >= mostRemembered) {
      known.clear();
      [at, count] = [now, 0];
    }
    const key = `${view.asker} ${view.language}`;
    const before = known.get(key);
    if (before?.has(record)) return before.get(record) as Shown;
    const shown = show(record, view);
    known.set(key, (before ?? new Map<Row, Shown>()).set(record, shown));
    count += 1;
    return shown;
  };
}
