import { knock } from '../running/knock';
import { Resident } from '../running/resident';
import { serve, type Served } from '../running/served';
import { findsIn, typeAll, unheardWords } from '../traces';
import { sleep } from './attack';
import type { Goal, Soak } from './goal';

interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

const quarter = 15 * 60_000;

/** 22: conversations that nobody returns to, 100,000 of them in the full soak. */
export const abandoned: Soak = async ({ isFull }) => {
  const count = isFull ? 100_000 : 15_000;
  const served = await serve({ env: { MAX_CONVERSATIONS: '100000' }, node: ['--expose-gc'], faults: { hurry: 15 } });
  // What the first conversations load is no conversation's.
  await begin(served, 600, 'A');
  await pass(served);
  const before = await served.ask<Memory>('memory');
  const opened = await begin(served, count, 'B');
  const alive = await served.ask<Memory>('memory');
  await pass(served);
  const after = await served.ask<Memory>('memory');
  const { code } = await served.stop();
  const each = (alive.heapUsed - before.heapUsed) / opened / 1000;
  const [heap, rss] = [after.heapUsed / before.heapUsed, after.rss / before.rss];
  const goals: readonly Omit<Goal, 'row'>[] = [
    {
      name: `${opened} conversations, each`,
      figure: `${each.toFixed(2)} kB of heap`,
      target: '1.50 kB',
      met: each <= 1.5,
    },
    { name: 'heap after they expired', figure: `${heap.toFixed(2)} times`, target: '1.10 times', met: heap <= 1.1 },
    { name: 'resident memory after', figure: `${rss.toFixed(2)} times`, target: '1.25 times', met: rss <= 1.25 },
    { name: 'ends with', figure: String(code), target: '0', met: code === 0 },
  ];
  return goals.map((goal) => ({ row: 22, ...goal }));
};

/** Opens conversations from many addresses, since one may open 600 a minute. */
async function begin(served: Served, count: number, network: 'A' | 'B'): Promise<number> {
  const waiting = Array.from(
    { length: count },
    (_, at) => `127.${network === 'A' ? 4 : 5}.${Math.floor(at / 400) % 250}.1`,
  ).values();
  let opened = 0;
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (const from of waiting)
        if ((await knock(served.port, { path: '/v3/directline/start', json: {}, from })).status === 200) opened += 1;
    }),
  );
  return opened;
}

/** A quarter of an hour passes, and a sweep. */
async function pass(served: Served): Promise<void> {
  await served.ask('jump', { milliseconds: quarter + 1_000, passed: true });
  await sleep(2_500);
}

/** 24: a thousand residents type words that stand nowhere else; half leave, half are forgotten, and one run is killed. */
export const nothingKept: Soak = async () => {
  const goals: Goal[] = [];
  const words = unheardWords(1_000);
  const wishes = { env: { MAX_CONVERSATIONS: '3000' }, node: ['--expose-gc'], faults: { failing: true, hurry: 15 } };
  const served = await serve(wishes);
  const look = async (name: string, typed: readonly string[]): Promise<void> => {
    const finds = await findsIn(served, typed, [served.folder, process.cwd()]);
    goals.push({
      row: 24,
      name,
      figure: finds.length === 0 ? '0 finds' : finds.join(', '),
      target: '0 finds',
      met: finds.length === 0,
    });
  };
  await typeAll(served.port, words.slice(0, 450), true);
  await look('words of 450 who left, at once', words.slice(0, 450));
  await typeAll(served.port, words.slice(450, 900), false);
  await pass(served);
  await look('words of 900, after a quarter of an hour', words.slice(0, 900));
  await typeAll(served.port, words.slice(900, 950), false);
  const { output } = await served.stop('SIGKILL');
  const again = await serve(wishes);
  await typeAll(again.port, words.slice(950), false);
  await pass(again);
  const finds = await findsIn(again, words, [again.folder, process.cwd()]);
  const killed = words.filter((word) => output.includes(word)).length + finds.length;
  goals.push({
    row: 24,
    name: 'words of 1,000, after a kill and a new start',
    figure: `${killed} finds`,
    target: '0 finds',
    met: killed === 0,
  });
  const resident = await Resident.begin(again.port);
  await resident.leave();
  const { code } = await again.stop();
  return [...goals, { row: 24, name: 'ends with', figure: String(code), target: '0', met: code === 0 }];
};
