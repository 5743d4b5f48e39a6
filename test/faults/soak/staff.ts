import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attacksOn, cpuOf, longestReached, writtenRegexes } from '../regexes';
import { knock } from '../running/knock';
import { staffFolder } from '../running/staffFolder';
import { sleep, underAttack } from './attack';
import type { Soak } from './goal';

/** 10: every regular expression that the running chat has a use for. */
export const regexes: Soak = () => {
  const found = writtenRegexes().filter((one) => longestReached(one) !== undefined);
  const worst = found
    .map((one) => ({
      at: one.at,
      cpu: Math.max(...attacksOn(one.regex, longestReached(one) ?? 0).map((text) => cpuOf(one, text))),
    }))
    .toSorted((one, other) => other.cpu - one.cpu);
  const [{ at, cpu } = { at: 'none', cpu: 0 }] = worst;
  return Promise.resolve([
    {
      row: 10,
      name: `the slowest of ${found.length} expressions`,
      figure: `${cpu.toFixed(1)} ms, ${at}`,
      target: '5 ms',
      met: cpu <= 5,
    },
  ]);
};

/** 12 and 15: pushes that are wrong and right, while residents ask. */
export const pushes: Soak = async () => {
  const { folder, remove } = staffFolder();
  const kommuner = join(folder, 'kommuner');
  const names = readdirSync(kommuner).filter((name) => name !== '_mall.yaml');
  const good = new Map(names.map((name) => [name, readFileSync(join(kommuner, name), 'utf8')]));
  const bombs = [
    `a: ${'['.repeat(50_000)}`,
    '- '.repeat(50_000),
    '? '.repeat(800),
    '#'.repeat(10_000_000),
    `x: &a [1]\n${'y: [*a, *a]\n'.repeat(500)}`,
  ];
  const goals = await underAttack(
    12,
    { env: { DIRECTORY_FOLDER: folder } },
    async ({ port }) => {
      const bad = async (): Promise<number> => {
        const { directory } = JSON.parse((await knock(port, { path: '/healthz' })).text) as {
          directory: { bad: readonly { file: string }[] };
        };
        return new Set(directory.bad.map(({ file }) => file)).size;
      };
      const until = async (count: number): Promise<number> => {
        const began = performance.now();
        while ((await bad()) !== count && performance.now() - began < 20_000) await sleep(20);
        return (performance.now() - began) / 1000;
      };
      let slowest = 0;
      for (let round = 0; round < 9; round += 1) {
        for (const [at, name] of names.entries())
          write(join(kommuner, name), `${bombs[(at + round) % bombs.length] ?? ''}${' '.repeat(round)}`, round);
        slowest = Math.max(slowest, await until(names.length));
        for (const [name, text] of good) write(join(kommuner, name), text, round);
        slowest = Math.max(slowest, await until(0));
      }
      return [
        {
          name: `${9 * names.length} bombs told and mended, the slowest to be live (row 15)`,
          figure: `${slowest.toFixed(1)} s`,
          target: '2 s',
          met: slowest <= 2,
        },
      ];
    },
    20,
  );
  remove();
  return goals;
};

/** In place, or aside and renamed as editors do. */
function write(path: string, text: string, round: number): void {
  if (round % 2 === 0) return writeFileSync(path, text);
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}
