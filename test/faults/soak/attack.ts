import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { leaksIn } from '../running/calm';
import { serve, type Served, type Wishes } from '../running/served';
import type { Goal } from './goal';

/** What the canary saw since it was last asked. */
interface Sung {
  readonly took: readonly number[];
  readonly failed: number;
}

const quietMs = 6_000;

/**
 * Starts the chat, lets a resident talk with it in peace, attacks it while she goes on, and stops it. Gives what the
 * attack measured, and for every row alike: how long the resident waited against her quiet time, how long nothing else
 * could run inside, and that it ended with 0 and a calm log.
 */
export async function underAttack(
  row: number,
  wishes: Wishes,
  attack: (served: Served) => Promise<readonly Omit<Goal, 'row'>[]>,
  mostDelay = 50,
): Promise<readonly Goal[]> {
  const served = await serve(wishes);
  const canary = new Worker(join(__dirname, '..', 'running', 'canary.mjs'), { workerData: { port: served.port } });
  const sung = async (): Promise<Sung> => {
    canary.postMessage('');
    return ((await once(canary, 'message')) as [Sung])[0];
  };
  // The first turns are slow until the code is warm.
  await sleep(1_500);
  await sung();
  await served.ask('delay');
  await sleep(quietMs);
  const quiet = await sung();
  const quietDelay = await served.ask<number>('delay');
  const came = await attack(served);
  // At least as many words as in the quiet time, or the worst of few is held against the worst of many.
  await sleep(1_000);
  const loud = await sung();
  const delay = await served.ask<number>('delay');
  await canary.terminate();
  const { code, output } = await served.stop();
  const [before, during] = [p99(quiet.took), p99(loud.took)];
  return [
    ...came,
    {
      name: 'others wait',
      figure: `p99 ${during.toFixed(0)} ms, quiet ${before.toFixed(0)} ms, ${(during / before).toFixed(1)} times; ${loud.failed} of ${loud.took.length} failed`,
      target: '2 times, 0 failed',
      met: during <= 2 * before && loud.failed === 0,
    },
    {
      name: 'nothing else can run for',
      figure: `${delay.toFixed(0)} ms, quiet ${quietDelay.toFixed(0)} ms`,
      target: `${mostDelay} ms`,
      met: delay <= Math.max(mostDelay, quietDelay),
    },
    {
      name: 'ends with 0, log calm',
      figure: `${String(code)}, ${leaksIn(output).length} lines`,
      target: '0, 0 lines',
      met: code === 0 && leaksIn(output).length === 0,
    },
  ].map((goal) => ({ row, ...goal }));
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function p99(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}
