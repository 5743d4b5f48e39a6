/**
 * Hears lone presses of Shift, either side, and tells how many are left until the page is left. Any other key or a press
 * on the screen starts over, which is told too.
 */
export function listenForShift(counted: (left: number) => void, startedOver: () => void = () => undefined): void {
  const counter = createShiftCounter();
  const reset = (): void => {
    counter.reset();
    startedOver();
  };
  addEventListener('keydown', ({ key, repeat }) => (key === 'Shift' ? counter.down(repeat) : reset()), true);
  addEventListener('pointerdown', reset, true);
  addEventListener(
    'keyup',
    ({ key, timeStamp }) => {
      const left = key === 'Shift' ? counter.up(timeStamp) : undefined;
      if (left !== undefined) counted(left);
    },
    true,
  );
}

/** Counts lone presses; typing a capital is not one. */
interface ShiftCounter {
  readonly down: (repeat: boolean) => void;
  /** How many presses are left until the page is left, or undefined when this one does not count. */
  readonly up: (at: number) => number | undefined;
  readonly reset: () => void;
}

const needed = 3;
/** Milliseconds after which a press no longer counts. */
export const longestPause = 5000;

/** Three presses, each within five seconds of the last; any other key or a press on the screen starts over. */
function createShiftCounter(): ShiftCounter {
  let alone = false;
  let pressed = 0;
  let last = 0;
  return {
    down: (repeat) => {
      if (!repeat) alone = true;
    },
    up: (at) => {
      if (!alone) return undefined;
      alone = false;
      pressed = at - last < longestPause ? pressed + 1 : 1;
      last = at;
      return needed - pressed;
    },
    reset: () => {
      alone = false;
      pressed = 0;
    },
  };
}
