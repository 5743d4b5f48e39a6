import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { LiveDirectory } from '../../directory/live';
import type { Kommun } from '../../directory/place/kommunNames';
import { loadKommuner } from '../../directory/reading/load';
import type { View } from '../../directory/showing/shown';
import { comparableWords, createRepairer } from '../../locales/words';
import { kommunText, pathOf, writeManyFiles } from './manyFiles';

/**
 * `npm run measure:directory`: what 3,480 services in 290 files cost to read, to read again after a change, and to
 * search. The machine is noisy, so the parser alone is measured beside it in the same run.
 */
const rounds = 15;
const view: View = { asker: 'help', language: 'sv', now: new Date('2026-12-01T12:00:00+01:00') };
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** CPU milliseconds of a piece of work. */
async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The longest time in which nothing else could run during a piece of work. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, isOver] = [0, performance.now(), false];
  const tick = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  isOver = true;
  return longest;
}

/** How long after a save its text is told, saved in place and by renaming in turns. */
async function liveAfter(directory: LiveDirectory, folder: string, kommun: Kommun): Promise<readonly number[]> {
  const path = join(folder, pathOf(kommun));
  const told = (): string => directory.current().helpIn(kommun.code, view)[0]?.description ?? '';
  const took: number[] = [];
  directory.watch(500);
  for (let round = 0; round < 6; round += 1) {
    const aside = round % 2 === 0 ? path : `${path}~`;
    writeFileSync(aside, kommunText(kommun, `Omgång ${round}.`));
    if (aside !== path) renameSync(aside, path);
    const began = performance.now();
    while (!told().startsWith(`Omgång ${round}.`)) await new Promise((resolve) => setTimeout(resolve, 5));
    took.push(performance.now() - began);
  }
  directory.stop();
  return took;
}

async function main(): Promise<void> {
  const folder = writeManyFiles();
  const kommuner = loadKommuner('directory');
  const texts = kommuner.map((kommun) => readFileSync(join(folder, pathOf(kommun)), 'utf8'));
  const parser = await cpuOf(() => {
    for (const text of texts) parseDocument(text, { lineCounter: new LineCounter(), schema: 'failsafe' }).toJS();
  });
  let live: LiveDirectory | undefined;
  const open = (): LiveDirectory =>
    new LiveDirectory({
      folder,
      words: { of: comparableWords, repairer: createRepairer },
      onChange: () => undefined,
      onError: print as never,
    });
  const load = await cpuOf(() => (live = open()));
  if (!live) return;
  const directory = live;
  print(
    `${texts.length} files, ${(texts.join('').length / 1e6).toFixed(1)} MB, ${[...directory.current().services(view)].length} services shown`,
  );
  print(`read and make ready: ${ms(load)} CPU, ${(load / parser).toFixed(2)} times the parser alone (${ms(parser)})`);
  const umea = kommuner.find(({ code }) => code === '2480');
  if (!umea) return;
  const [cpu, block]: number[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(join(folder, pathOf(umea)), kommunText(umea, `Utgåva ${round}.`));
    await directory.look();
    block?.push(await longestBlock(async () => cpu?.push(await cpuOf(() => directory.look()))));
  }
  const one = texts[kommuner.indexOf(umea)] ?? '';
  const alone = await cpuOf(() => parseDocument(one, { schema: 'failsafe' }).toJS());
  print(
    `read one file again: ${ms(middle(cpu ?? []))} CPU (parser alone ${ms(alone)}), longest block ${ms(middle(block ?? []))}`,
  );
  print(
    `live after a save, while watched as the chat does: ${(await liveAfter(directory, folder, umea)).map(ms).join(', ')}`,
  );
  const search = await cpuOf(() => {
    for (let round = 0; round < 50; round += 1)
      directory.current().search('vad gör stödteamet i vardagen', undefined, view);
  });
  print(`search all: ${ms(search / 50)} CPU a question`);
  rmSync(folder, { recursive: true, force: true });
}

void main();
