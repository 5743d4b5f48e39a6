import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Count } from '../../dialogs/turn/statistics';
import type { Health, StorageState } from '../health';
import { createCells, drawLot } from './cells';
import { createTurnTimes, type TurnTimes } from './turnTimes';

export interface MetricsOptions {
  readonly now: () => Date;
  readonly kommuner: ReadonlySet<string>;
  readonly health: () => Promise<Health>;
  /** How many waiting fives are released at the end of a day; by chance unless told. */
  readonly lot?: (fives: number) => number;
  /** Whether memory and delay of this process are shown; yes unless told. */
  readonly process?: boolean;
}

/** What the chat counts, and the page of it for Prometheus. */
export interface Metrics {
  readonly count: Count;
  /** How long the answer to a message took; never told of one that leaves. */
  readonly turnTook: (seconds: number) => void;
  /** That a request was refused; never told of one that leaves. */
  readonly refused: (status: number) => void;
  readonly page: () => Promise<string>;
  readonly contentType: string;
  readonly stop: () => void;
}

/** The refusals that are told apart; all others are `other`. */
const refusals = ['400', '401', '403', '404', '413', '415', '429', '500', '502', '503'] as const;

/**
 * Makes the metrics. None of prom-client's own are taken: open sockets and handles, CPU time and active requests tell
 * when a single browser comes and goes.
 */
export function createMetrics(options: MetricsOptions): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const cells = createCells({ lot: drawLot, ...options });
  showCells(registers, cells.shown);
  const times = showTimes(registers, options.now);
  showHealth(registers, options.health);
  const stop = options.process === false ? () => undefined : showProcess(registers);
  const refused = new Counter({
    ...{ name: 'vagvisaren_refused_total', help: 'Requests that were refused, by status.', labelNames: ['status'] },
    registers,
  });
  return {
    count: cells.count,
    turnTook: times.add,
    refused: (status) => refused.inc({ status: refusals.find((known) => known === String(status)) ?? 'other' }),
    page: () => registry.metrics(),
    contentType: registry.contentType,
    stop,
  };
}

function showCells(registers: Registry[], shown: ReturnType<typeof createCells>['shown']): void {
  new Counter({
    name: 'vagvisaren_answers_total',
    help: 'Conversations that were answered so, at most once each; released by day, in steps of five.',
    labelNames: ['topic', 'kommun', 'outcome'],
    registers,
    collect() {
      this.reset();
      for (const { count, ...labels } of shown()) this.inc(labels, count);
    },
  });
}

function showTimes(registers: Registry[], now: () => Date): TurnTimes {
  const times = createTurnTimes(now, (seconds) => shown.observe(seconds));
  const shown = new Histogram({
    name: 'vagvisaren_turn_seconds',
    help: 'How long answers took; released at a whole hour with many turns, else by day.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
    collect: () => times.give(),
  });
  return times;
}

const storageStates = ['memory', 'redis', 'down'] as const satisfies readonly StorageState[];

function showHealth(registers: Registry[], health: () => Promise<Health>): void {
  const gauge = (name: string, help: string, value: (health: Health) => number): void => {
    new Gauge({
      ...{ name, help, registers },
      async collect() {
        this.set(value(await health()));
      },
    });
  };
  gauge('vagvisaren_degraded', '1 when /healthz says degraded.', ({ status }) => (status === 'ok' ? 0 : 1));
  gauge('vagvisaren_directory_files', 'Staff files that are served.', ({ directory }) => directory.files);
  gauge('vagvisaren_directory_errors', 'Errors in staff files.', ({ directory }) => directory.bad.length);
  new Gauge({
    ...{ name: 'vagvisaren_storage', help: '1 for where conversations are remembered.', labelNames: ['state'] },
    registers,
    async collect() {
      const { storage } = await health();
      for (const state of storageStates) this.set({ state }, storage === state ? 1 : 0);
    },
  });
}

const megabyte = 1_000_000;

/** Memory in whole megabytes and delay in hundredths of a second: coarser than what a single turn changes. */
function showProcess(registers: Registry[]): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(value());
      },
    });
  };
  const memory = (kind: 'rss' | 'heapUsed'): number => Math.ceil(process.memoryUsage()[kind] / megabyte) * megabyte;
  gauge('vagvisaren_memory_bytes', 'Resident memory, in whole megabytes.', () => memory('rss'));
  gauge('vagvisaren_heap_bytes', 'Used heap, in whole megabytes.', () => memory('heapUsed'));
  gauge('vagvisaren_loop_delay_seconds', 'Event loop delay since the last look, 99th percentile.', () => {
    const seconds = delay.percentile(99) / 1e9;
    delay.reset();
    return Number.isFinite(seconds) ? Math.round(seconds * 100) / 100 : 0;
  });
  return () => void delay.disable();
}
