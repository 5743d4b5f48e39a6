import { execFileSync } from 'node:child_process';
import { transcriptFiles } from '../../../src/transcripts/running/files';
import { hunt, type Hunted } from '../faults/hunt';
import { compatible, reported, told } from './format';
import { goalLine, type Goal } from '../../goal';
import { replayed } from './recordings';
import { deterministic, fast, oneTruth, playAll } from './running';

const files = transcriptFiles(['test/transcripts']);
const faults = 60;
/** The suite was mended by the misses of the first; nothing was mended by those of the others. */
const [mended, ...fresh] = [7, 1101, 1202, 1303] as const;

/** `npm run goals`: measures the ten goals of the transcripts and prints them. Takes some minutes. */
async function main(): Promise<void> {
  const goals: Goal[] = [];
  const add = (goal: Goal): void => {
    goals.push(goal);
    print(goalLine(goal));
  };
  const here = await playAll(files);
  add(compatible());
  add(told());
  for (const goal of await faultsFound()) add(goal);
  add(await replayed(files));
  add(await oneTruth(files, here));
  for (const goal of covered()) add(goal);
  add(fast(files));
  add(await deterministic(files));
  add(await reported(here));
  print('      usable by a person who read only the guide: tried by hand, docs/decisions/0019');
  if (goals.some(({ met }) => !met)) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** 3: faults in the bot's replies that the shipped suite finds, beside the SDK's own `testActivities`. */
async function faultsFound(): Promise<readonly Goal[]> {
  const first = await hunt(files, faults, mended);
  for (const { kind, where } of first.filter(({ caught }) => !caught))
    print(`      missed: ${kind}, ${where.slice(0, 70)}`);
  const others: Hunted[] = [];
  for (const seed of fresh) others.push(...(await hunt(files, faults, seed)));
  const caught = (all: readonly Hunted[]): number => all.filter((one) => one.caught).length;
  const sdk = (all: readonly Hunted[]): number => all.filter(({ caughtBySdk }) => caughtBySdk).length;
  const share = caught(others) / others.length;
  return [
    {
      name: 'seeded faults found',
      figure: `${caught(first)} of ${faults}; testActivities ${sdk(first)}`,
      target: '59 of 60',
      met: caught(first) >= 59,
    },
    {
      name: 'faults of other seeds',
      figure: `${caught(others)} of ${others.length}; testActivities ${sdk(others)}`,
      target: 'nine of ten',
      met: share >= 0.9,
    },
  ];
}

/** 6: what the shipped suite plays through; in a process of its own, since code that has run is counted less finely. */
function covered(): readonly Goal[] {
  const told = execFileSync('node_modules/.bin/tsx', ['src/cli/transcripts.ts', 'coverage', '--json'], {
    maxBuffer: 1e8,
  });
  const figures = JSON.parse(told.toString()) as Readonly<Record<Dimension, { readonly percent: number }>>;
  return dimensions.map(([name, dimension, least]) => {
    const { percent } = figures[dimension];
    return {
      name: `coverage, ${name}`,
      figure: `${percent.toFixed(1)} %`,
      target: `${least} %`,
      met: percent >= least,
    };
  });
}

type Dimension = (typeof dimensions)[number][1];

const dimensions = [
  ['dialog steps', 'steps', 95],
  ['texts in three languages', 'keys', 100],
  ['records', 'records', 90],
  ['safety rules', 'rules', 100],
] as const;

void main();
