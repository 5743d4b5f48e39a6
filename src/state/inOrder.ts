/** A queue per key: tasks of one key run one after another, tasks of different keys side by side. */
export interface InOrder {
  /**
   * Runs the task when all earlier tasks of the key have ended, well or badly.
   * @returns what the task returns, or rejects with what the task threw.
   */
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** How many tasks of the key are running or waiting. */
  waiting(key: string): number;
  /** Settles when every task that was queued at this moment has ended. */
  idle(): Promise<void>;
}

interface Line {
  tail: Promise<unknown>;
  length: number;
}

/** Makes an empty queue. It keeps nothing of a key whose tasks have all ended. */
export function createInOrder(): InOrder {
  const lines = new Map<string, Line>();

  const run = async <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const line = lines.get(key) ?? { tail: Promise.resolve(), length: 0 };
    lines.set(key, line);
    line.length += 1;
    const mine = line.tail.then(task);
    line.tail = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      line.length -= 1;
      if (line.length === 0) lines.delete(key);
    }
  };

  return {
    run,
    waiting: (key) => lines.get(key)?.length ?? 0,
    idle: async () => {
      await Promise.all([...lines.values()].map(({ tail }) => tail));
    },
  };
}
