import { buildSync } from 'esbuild';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from './figures';
import { writeFolder } from './folders';
import type { Bench, Found } from './part';
import type { SearchTimes } from './searchWork';

/** One search of the directory with all its kommuner, in a process of its own that does nothing else. */
export async function searchPart({ size }: Bench): Promise<Found> {
  const { path } = writeFolder(size.kommuner.at(-1) ?? 0);
  const work = join(path, 'searchWork.js');
  // As the chat itself is built: what runs the sources wraps each function.
  buildSync({ entryPoints: [join(__dirname, 'searchWork.ts')], outfile: work, bundle: true, platform: 'node' });
  const child = fork(work, [path, String(size.searches)], { execArgv: [] });
  const [told] = (await Promise.race([once(child, 'message'), ended(child)])) as [SearchTimes];
  rmSync(path, { recursive: true, force: true });
  const { services, texts } = told;
  const all = texts.map(({ cpu }) => cpu);
  const worst = texts.reduce((one, other) => (other.cpu > one.cpu ? other : one));
  const long = texts.filter(({ length }) => length >= 4_000).map(({ cpu }) => cpu);
  const figure = `${worst.cpu.toFixed(2)} ms, a text of ${worst.length} characters`;
  const row = [String(services), String(texts.length)];
  const inOne = Math.max(...texts.map((text) => text.inOne));
  const figures = [percentile(all, 0.5), percentile(all, 0.99), worst.cpu, Math.max(...long), inOne];
  return {
    goals: [{ name: 'the dearest search of the directory', figure, target: 'at most 1 ms', met: worst.cpu <= 1 }],
    tables: [
      {
        title: 'Search',
        head: [
          'services',
          'texts',
          'p50 ms',
          'p99 ms',
          'dearest ms',
          '4,000 characters or more ms',
          'in one kommun ms',
        ],
        rows: [[...row, ...figures.map((cpu) => cpu.toFixed(2))]],
        note:
          'CPU of a search through all kommuner, of each text the middle of five. What residents could write, what is ' +
          'made to block, and texts as long as the chat takes; of the long ones, and within one kommun, the dearest.',
      },
    ],
  };
}

async function ended(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | undefined];
  throw new Error(`The search ended with ${code ?? 'a signal'} before it told anything.`);
}
