import { dayOf } from '../../directory/format/days';

/** How long turns took, held back until they tell of no single conversation. */
export interface TurnTimes {
  readonly add: (seconds: number) => void;
  /** Gives what may be given by now. */
  readonly give: () => void;
}

/** Turns of one hour that are some conversations and not one. */
const busyHour = 20;
/** Fewer than these wait for the next day. */
const fewest = 5;

/**
 * Gives times to `show` at whole hours when the hour had many turns, and else at the end of the day in Sweden: in a small
 * kommun a live count of turns would tell at which minute somebody wrote.
 */
export function createTurnTimes(now: () => Date, show: (seconds: number) => void): TurnTimes {
  let [hour, day] = [hourOf(now()), dayOf(now())];
  let thisHour: number[] = [];
  let held: number[] = [];
  const giveAll = (times: readonly number[]): void => {
    for (const seconds of times) show(seconds);
  };
  const give = (): void => {
    const [nextHour, nextDay] = [hourOf(now()), dayOf(now())];
    if (nextHour === hour) return;
    if (thisHour.length >= busyHour) giveAll(thisHour);
    else held.push(...thisHour);
    thisHour = [];
    if (nextDay !== day && held.length >= fewest) {
      giveAll(held);
      held = [];
    }
    [hour, day] = [nextHour, nextDay];
  };
  return {
    give,
    add: (seconds) => {
      give();
      thisHour.push(seconds);
    },
  };
}

function hourOf(now: Date): number {
  return Math.floor(now.getTime() / 3_600_000);
}
