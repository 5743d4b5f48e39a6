import type { Goal } from '../goal';
import { median, percentile, ratiosOf } from './figures';
import type { Bench, Found, Size, Table } from './part';
import { openTargets, type Targets } from './targets';
import { measure, type Measured, type Target } from './target';
import { kinds, talksOf } from './talks';
import { spreadText } from './words';

/** The connections that turns are sent over. */
const few = 10;
const many = 50;

/** What rounds of one target gave. */
interface Rounds {
  readonly target: Target;
  readonly few: readonly Measured[];
  readonly many: readonly Measured[];
}

/** A turn of the mix against the SDK's echo and plain restify: CPU, throughput and how long it takes. */
export async function turnPart(bench: Bench): Promise<Found> {
  const targets = await openTargets(bench);
  try {
    for (const target of targets.all) await measure(target, { connections: few, turns: bench.size.warmUp });
    const rounds = await interleaved(targets.all, bench.size);
    const kindTable = await eachKind(targets, bench.size);
    return { goals: goalsOf(rounds, targets), tables: [tableOf(rounds, targets), kindTable] };
  } finally {
    await targets.close();
  }
}

/** One after another in each round, so that what disturbs the machine disturbs all of them. */
async function interleaved(targets: readonly Target[], { rounds, turns }: Size): Promise<readonly Rounds[]> {
  const all = targets.map((target) => ({ target, few: [] as Measured[], many: [] as Measured[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const one of all) {
      one.few.push(await measure(one.target, { connections: few, turns }));
      one.many.push(await measure(one.target, { connections: many, turns }));
    }
  return all;
}

function tableOf(rounds: readonly Rounds[], { missing }: Targets): Table {
  const head = [
    '',
    'CPU µs a turn',
    '× echo',
    'turns/s (10)',
    'p50 / p99 ms (10)',
    'turns/s (50)',
    'p50 / p99 ms (50)',
  ];
  const rows = rounds.map((one) => [
    one.target.name,
    spreadText(cpuOf(one)),
    spreadText(toEcho(one, rounds), 2),
    ...[one.few, one.many].flatMap((some) => [perSecond(some), delays(some)]),
  ]);
  const note = [
    'CPU is that of the server process alone, over 10 connections; medians of the rounds, with the least and the most.',
    'A turn counts only when its answer came. (10) and (50) are the connections, each of which sends its next turn when',
    `the one before is answered.${missing === undefined ? '' : ` Not measured: ${missing}.`}`,
  ].join(' ');
  return { title: 'One turn', head, rows, note };
}

/** Each kind of turn by itself, beside the echo of the same texts. */
async function eachKind({ echo, page }: Targets, { kindRounds, kindTurns: turns }: Size): Promise<Table> {
  const rows: string[][] = [];
  for (const kind of kinds) {
    const talks = talksOf(kind);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < kindRounds; round += 1) {
      theirs.push((await measure(echo, { connections: few, turns, talks })).cpu);
      ours.push((await measure(page, { connections: few, turns, talks })).cpu);
    }
    rows.push([kind, spreadText(ours), spreadText(theirs), spreadText(ratiosOf(ours, theirs), 2)]);
  }
  const note = 'Only turns of that kind, one after another in the same conversations; the answer comes by the stream.';
  return { title: 'Each kind of turn', head: ['', 'CPU µs a turn', 'echo of the same', '× echo'], rows, note };
}

function goalsOf(rounds: readonly Rounds[], { echo, page, redis }: Targets): readonly Goal[] {
  const goal = (name: string, target: Target, most: number): Goal => {
    const ratios = toEcho(rounds.find((one) => one.target === target) as Rounds, rounds);
    const figure = `${spreadText(ratios, 2)} × the turn of the ${echo.name}`;
    return { name, figure, target: `at most ${most.toFixed(1)}`, met: median(ratios) <= most };
  };
  return [
    goal('CPU of a whole answered turn, against the bare echo', page, 1),
    ...(redis ? [goal('the same with Redis', redis, 1.3)] : []),
  ];
}

function cpuOf({ few: measured }: Rounds): readonly number[] {
  return measured.map(({ cpu }) => cpu);
}

function toEcho(one: Rounds, all: readonly Rounds[]): readonly number[] {
  return ratiosOf(cpuOf(one), cpuOf(all[0] as Rounds));
}

function perSecond(measured: readonly Measured[]): string {
  return median(measured.map(({ turnsPerSecond }) => turnsPerSecond)).toFixed(0);
}

function delays(measured: readonly Measured[]): string {
  const at = (part: number): number => median(measured.map(({ latencies }) => percentile(latencies, part)));
  return `${at(0.5).toFixed(1)} / ${at(0.99).toFixed(1)}`;
}
