import { instancesKilled, instancesRestarted, redisFails } from '../redis/redisGoals';
import { stopAll } from './running/served';
import { malformed, tooBig, tooDeep } from './soak/bodies';
import type { Goal, Soak } from './soak/goal';
import { slowloris, streams } from './soak/lines';
import { abandoned, nothingKept } from './soak/memory';
import { pushes, regexes } from './soak/staff';
import { restarts } from './soak/stopping';
import { guesses, leaks, sharedAddress } from './soak/strangers';

/** Of one instance, and of three on one Redis. */
const allRestarts: Soak = async (length) => [...(await restarts(length)), ...(await instancesRestarted())];

/** The rows of docs/operations.md that take long or are measured in milliseconds. */
const rows: ReadonlyMap<number, Soak> = new Map([
  ...([
    [1, malformed],
    [2, tooBig],
    [3, tooDeep],
    [5, slowloris],
  ] as const),
  ...([
    [7, guesses],
    [8, leaks],
    [9, streams],
    [10, regexes],
    [12, pushes],
    [17, redisFails],
    [18, instancesKilled],
  ] as const),
  ...([
    [19, allRestarts],
    [22, abandoned],
    [23, sharedAddress],
    [24, nothingKept],
  ] as const),
]);

/**
 * `npm run soak`: attacks the built chat for up to a quarter of an hour, prints what was measured for each row and ends
 * with 1 when one falls short. `-- 5 9` takes these rows alone, `-- --full` the large counts, for an hour.
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const isFull = given.includes('--full');
  const wanted = given.filter((one) => one !== '--full').map(Number);
  const unknown = wanted.filter((row) => !rows.has(row));
  if (unknown.length > 0)
    throw new Error(`There is no row ${unknown.join(', ')} here; there are ${[...rows.keys()].join(', ')}.`);
  for (const [row, soak] of rows) {
    if (wanted.length > 0 && !wanted.includes(row)) continue;
    const began = performance.now();
    for (const goal of await soak({ isFull })) print(goal);
    process.stdout.write(`               ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  }
}

function print({ row, name, figure, target, met }: Goal): void {
  process.stdout.write(
    `${met ? 'pass       ' : 'FALLS SHORT'} ${String(row).padStart(2)} ${name}: ${figure} (${target})\n`,
  );
  if (!met) process.exitCode = 1;
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => void stopAll().then(() => process.exit()));
