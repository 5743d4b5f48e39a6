import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { goalLine } from '../goal';
import { attackPart } from './attackPart';
import { figuresText, loadNow, writeFigures, type Run } from './document';
import { growthPart } from './growthPart';
import { memoryPart } from './memoryPart';
import { openPart } from './openPart';
import { whole, type Bench, type Part, type Size } from './part';
import { reloadPart } from './reloadPart';
import { searchPart } from './searchPart';
import { ourServer, peerServer } from './serverProcess';
import { startPart } from './startPart';
import { turnPart } from './turnPart';

const parts: Readonly<Record<string, Part>> = {
  ...{ start: startPart, turn: turnPart, open: openPart, memory: memoryPart, growth: growthPart },
  ...{ search: searchPart, reload: reloadPart, attack: attackPart },
};

/** A tenth of everything: whether it works, and a first reading. */
const quick: Size = {
  ...whole,
  ...{ rounds: 3, turns: 500, warmUp: 500, kindTurns: 100, kindRounds: 2, conversations: 500, seconds: 3 },
  ...{ crowds: [100, 500, 1_000, 2_000], sockets: 300, kommuner: [11, 100, 290], starts: 3, attacks: 1 },
};

/**
 * `npm run bench`: the chat beside the SDK's echo bot and plain restify, each in a process of its own, measured in turns.
 * Without arguments all parts, some ten minutes on a quiet machine. The requests come from this process alone. The chat
 * is `dist/index.js` as it is shipped, with its own limits; only port, MAX_CONVERSATIONS and TRUSTED_PROXIES are set.
 */
async function main(): Promise<void> {
  const command = new Command('bench')
    .argument('[parts...]', `some of: ${Object.keys(parts).join(', ')}`)
    .option('--write', 'write the figures into docs/performance.md')
    .option('--quick', 'a tenth of everything, for a first look')
    .parse();
  const { write = false, quick: isQuick = false } = command.opts<{ write?: boolean; quick?: boolean }>();
  const names = command.args.length > 0 ? command.args : Object.keys(parts);
  const bench = benchOf(isQuick ? quick : whole);
  const done: { name: string; load: number; found: Awaited<ReturnType<Part>> }[] = [];
  for (const name of names) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part ${name}. Write some of: ${Object.keys(parts).join(', ')}.`);
    const load = loadNow();
    const began = performance.now();
    done.push({ name, load, found: await part(bench) });
    print(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s, load average before ${load.toFixed(1)}`);
  }
  const run: Run = { date: new Date(), parts: done };
  print(`\n${figuresText(run)}`);
  if (write) writeFigures('docs', run);
  const goals = done.flatMap(({ found }) => found.goals);
  for (const goal of goals) print(goalLine(goal));
  if (goals.some(({ met }) => !met)) process.exitCode = 1;
}

function benchOf(size: Size): Bench {
  if (process.platform !== 'linux')
    throw new Error('The bench needs Linux: its residents have addresses of their own in 127.0.0.0/8.');
  const entry = join('dist', 'index.js');
  if (!existsSync(entry)) throw new Error('There is no dist/index.js. Run npm run build first.');
  return { ours: ourServer, peer: peerServer, takesRedis: true, size };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
