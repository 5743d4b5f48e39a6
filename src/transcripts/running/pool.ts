import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { botsOf, type BotsWish } from './bots';
import type { FileResult } from './result';
import { runFile } from './runFile';

/** Plays files, several at a time. */
export interface Pool {
  /** What came of each file, in the order of the files; `onResult` hears of each as it ends. */
  readonly run: (files: readonly string[], onResult?: (result: FileResult) => void) => Promise<readonly FileResult[]>;
  readonly close: () => Promise<void>;
}

/**
 * A pool of as many threads as the machine has cores; each has bots of its own, which stay warm. Up to `fewFiles` are
 * played here: that is sooner done than a thread is ready.
 */
export function createPool(wish: BotsWish, { threads = availableParallelism(), fewFiles = 4 } = {}): Pool {
  let piscina: Piscina | undefined;
  const here = botsOf(wish);
  const inThread = (path: string): Promise<FileResult> => {
    piscina ??= openThreads(wish, threads);
    return piscina.run(path) as Promise<FileResult>;
  };
  const inPlace = createInOrder(async (path: string) => (await runFile(path, await here)).result);
  return {
    run: async (files, onResult = () => undefined) => {
      const play = files.length <= fewFiles ? inPlace : inThread;
      return Promise.all(
        files.map(async (path) => {
          const result = await play(path);
          onResult(result);
          return result;
        }),
      );
    },
    close: async () => piscina?.destroy(),
  };
}

/** Runs on one stage must follow one upon the other. */
function createInOrder<Given, Result>(work: (given: Given) => Promise<Result>): (given: Given) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const next = last.then(() => work(given));
    last = next.catch(() => undefined);
    return next;
  };
}

/** Whether this runs from dist/, where each command is one file. */
const isBuilt = __filename.endsWith('.js');
const fromSource = { filename: join(__dirname, 'worker.ts'), execArgv: ['--import', 'tsx'] };

function openThreads(wish: BotsWish, threads: number): Piscina {
  return new Piscina({
    ...(isBuilt ? { filename: join(__dirname, 'transcripts-worker.js') } : fromSource),
    workerData: wish,
    // Most of what a turn makes is gone when it ends.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    minThreads: threads,
    maxThreads: threads,
  });
}
