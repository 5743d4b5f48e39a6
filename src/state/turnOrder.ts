import { createFirstTime, type FirstTimeOptions, type IsFirst } from './firstTime';
import { createInOrder } from './inOrder';

/** How turns of one conversation are kept apart, in this process or over several. */
export interface TurnOrder {
  /** Runs the task when the earlier ones of the key have ended, and settles as the task does. */
  readonly inOrder: <T>(key: string, task: () => Promise<T>) => Promise<T>;
  /** Whether an activity of a conversation has not been answered before: a channel sends again what it got no answer to. */
  readonly isFirst: IsFirst;
}

/** Turns one at a time in this process. */
export function createTurnOrder(options: FirstTimeOptions): TurnOrder {
  const queue = createInOrder();
  return { inOrder: (key, task) => queue.run(key, task), isFirst: createFirstTime(options) };
}
