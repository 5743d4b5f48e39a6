import { dayOf } from '../../directory/format/days';
import { outcomes, topics, type Answered, type Outcome, type Topic } from '../../dialogs/turn/statistics';

/** A cell of the statistics as it may be shown. */
interface Cell {
  readonly topic: Topic;
  /** One of the names that were given, or `none`. */
  readonly kommun: string;
  readonly outcome: Outcome;
  /** A multiple of five, never more than was counted. */
  readonly count: number;
}

export interface CellsOptions {
  readonly now: () => Date;
  /** The names that a cell may have; another is counted as `none`. */
  readonly kommuner: ReadonlySet<string>;
  /** How many of the fives that wait are released at the end of a day, from none to all. */
  readonly lot: (fives: number) => number;
}

/** Counts answers in cells and shows of them what tells of nobody. */
export interface Cells {
  readonly count: (answered: Answered) => void;
  readonly shown: () => readonly Cell[];
}

/** Fewer than these are never shown, and no step is smaller. */
const fewest = 5;

interface Counted {
  total: number;
  today: number;
  shown: number;
}

/**
 * Makes the cells. What is shown changes only when a day in Sweden has ended, in steps of five. The whole fives of one day
 * are shown then. Fives that single answers of many days made up wait for a later day, by lot, and not all of them come
 * at once: else a step would tell that somebody in a small kommun asked about this on that very day.
 */
export function createCells({ now, kommuner, lot }: CellsOptions): Cells {
  const cells = new Map<string, Counted>();
  let day = dayOf(now());
  const endDay = (): void => {
    const today = dayOf(now());
    if (today === day) return;
    day = today;
    for (const cell of cells.values()) release(cell, lot);
  };
  return {
    count: ({ topic, kommun, outcome }) => {
      endDay();
      if (!isKnown(topics, topic) || !isKnown(outcomes, outcome)) return;
      const place = kommun !== undefined && kommuner.has(kommun) ? kommun : 'none';
      const key = [topic, outcome, place].join(' ');
      const cell = cells.get(key) ?? { total: 0, today: 0, shown: 0 };
      cells.set(key, { ...cell, total: cell.total + 1, today: cell.today + 1 });
    },
    shown: () => {
      endDay();
      return [...cells]
        .filter(([, { shown }]) => shown > 0)
        .map(([key, { shown }]) => cellOf(key, shown))
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    },
  };
}

function release(cell: Counted, lot: CellsOptions['lot']): void {
  cell.shown += cell.today - (cell.today % fewest);
  cell.today = 0;
  const waiting = Math.floor((cell.total - cell.shown) / fewest);
  if (waiting > 0) cell.shown += Math.min(lot(waiting), waiting) * fewest;
}

/** A lot that falls on one day in seven and then frees from one to all, so that no day is much likelier than another. */
export function drawLot(fives: number): number {
  return Math.random() < 1 / 7 ? 1 + Math.floor(Math.random() * fives) : 0;
}

function isKnown(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

/** The name of a kommun may hold blanks, and stands last. */
function cellOf(key: string, count: number): Cell {
  const [topic, outcome, ...kommun] = key.split(' ');
  return { topic: topic as Topic, outcome: outcome as Outcome, kommun: kommun.join(' '), count };
}

/** The order on the page tells nothing of what came first. */
function orderOf({ topic, kommun, outcome }: Cell): string {
  return [topic, kommun, outcome].join(' ');
}
