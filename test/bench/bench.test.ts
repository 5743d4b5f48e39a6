import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { figuresText, writeFigures, type Run } from './document';
import { cpuEach, median, percentile, ratiosOf, slopeOf, spreadOf } from './figures';
import { memoryPart } from './memoryPart';
import { openLoop } from './openLoop';
import { openPart } from './openPart';
import { whole, type Bench, type Found, type Size } from './part';
import { growthPlot } from './plot';
import { Residents } from './residents';
import { startServer, type Started } from './serverProcess';
import { startPart } from './startPart';
import { chatTarget, measure } from './target';
import { kinds, talks, talksOf } from './talks';
import { turnPart } from './turnPart';

const tiny: Size = {
  ...whole,
  ...{ rounds: 1, turns: 120, warmUp: 20, kindTurns: 10, kindRounds: 1, conversations: 5, seconds: 0.1 },
  ...{ crowds: [2, 4], sockets: 2, starts: 1 },
};

function stub(name: string, env: Readonly<Record<string, string>> = {}): Started {
  return { name, args: [join(__dirname, 'stub.mjs')], env };
}

const bench: Bench = { ours: stub, peer: (kind) => stub(kind), takesRedis: false, size: tiny };

describe('the arithmetic', () => {
  it('takes the middle of an odd number, and between the two middles of an even one', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('names a percentile that was really seen', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([0.5, 0.99, 1].map((part) => percentile(hundred, part))).toEqual([50, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('tells the spread of rounds, and compares each round with its own', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
    expect(ratiosOf([10, 40], [10, 20])).toEqual([1, 2]);
  });

  it('counts the CPU of a process between two readings, its own and the system’s for it', () => {
    expect(cpuEach({ user: 1_000, system: 500 }, { user: 5_000, system: 2_500 }, 20)).toBe(300);
  });

  it('finds what each conversation adds, whatever the process weighs without any', () => {
    expect(slopeOf([0, 100, 1_000].map((count) => [count, 50_000_000 + 3_000 * count]))).toBeCloseTo(3_000);
  });

  it('counts a stall against everybody who should have been answered during it', async () => {
    let line = Promise.resolve();
    // One at a time and 20 ms each, asked for every 5 ms: a closed loop would only ever see 20.
    const { latencies, failed } = await openLoop(200, 20, () => {
      line = line.then(() => wait(20));
      return line.then(() => true);
    });
    expect(failed).toBe(0);
    expect(latencies).toHaveLength(20);
    expect(Math.max(...latencies)).toBeGreaterThan(200);
  });

  it('counts a turn that failed, and gives it no time', async () => {
    const { latencies, failed } = await openLoop(1_000, 4, () => Promise.reject(new Error('no line')));
    expect({ latencies, failed }).toEqual({ latencies: [], failed: 4 });
  });
});

describe('the mix of turns', () => {
  it('has twenty turns, and loses none when they are sorted by kind', () => {
    const count = (some: typeof talks): number => some.reduce((sum, { turns }) => sum + turns.length, 0);
    expect(count(talks)).toBe(20);
    expect(kinds.reduce((sum, kind) => sum + count(talksOf(kind)), 0)).toBe(20);
  });
});

describe('a turn', () => {
  it.each([
    ['silent', /0 turns failed and 10 got no answer/],
    ['refuse', /10 turns failed/],
  ])('does not count when the chat is %s', async (fault, told) => {
    const server = await startServer(stub('the chat', { BREAK: fault }));
    const residents = new Residents([server.address]);
    try {
      await residents.openUntil(10);
      const target = chatTarget('the chat', [server], residents, 'post');
      await expect(measure(target, { connections: 2, turns: 10 })).rejects.toThrow(told);
    } finally {
      residents.close();
      await server.stop();
    }
  });
});

describe('each part', () => {
  const parts = { turn: turnPart, open: openPart, memory: memoryPart, start: startPart };

  it.each(Object.entries(parts))('%s runs to its end and leaves no figure out', async (_, part) => {
    const { goals, tables } = await part(bench);
    const cells = [...tables.flatMap(({ rows }) => rows.flat()), ...goals.map(({ figure }) => figure)];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /NaN|undefined|Infinity/.test(cell))).toEqual([]);
  });
});

describe('the document', () => {
  const goal = { name: 'ready', figure: '1 s', target: '2 s', met: false };
  const curve = { title: 'RSS, MB', along: 'kommuner', points: [[11, 80] as const, [290, 120] as const] };
  const found: Found = { goals: [goal], tables: [], curves: [curve] };
  const run: Run = { date: new Date('2026-11-26T12:00:00Z'), parts: [{ name: 'start', load: 7.25, found }] };

  it('tells day, load and each goal that falls short', () => {
    expect(figuresText(run)).toMatch(
      /Measured 2026-11-26 on [^]+start 7.3[^]+\| ready \| 1 s \| 2 s \| falls short \|/,
    );
  });

  it('keeps what a person wrote around the figures, however often they are written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    const file = join(folder, 'performance.md');
    writeFileSync(file, 'Before.\n<!-- figures: npm run bench -- --write -->\n<!-- end of figures -->\nAfter.\n');
    writeFigures(folder, run);
    const once = readFileSync(file, 'utf8');
    writeFigures(folder, run);
    expect(readFileSync(file, 'utf8')).toBe(once);
    expect(once).toMatch(/^Before\.[^]+falls short[^]+After\.\n$/);
    expect(readFileSync(join(folder, 'performance.svg'), 'utf8')).toContain('RSS, MB by kommuner: 11: 80, 290: 120.');
    rmSync(folder, { recursive: true, force: true });
  });

  it('draws each curve from nothing to its greatest value', () => {
    expect(growthPlot([curve])).toContain('points="61,120 284,94"');
  });
});
