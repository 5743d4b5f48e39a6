import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Wishes {
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
  /** Runs the command in place of node itself, with node's path and arguments after it. */
  readonly through?: readonly string[];
  /** What the preloaded script is to make happen. */
  readonly faults?: {
    /** Words of residents make their turns fail. */
    readonly failing?: boolean;
    readonly slowMs?: number;
    readonly watchFiles?: boolean;
    readonly hurry?: number;
  };
}

/** How a server ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly milliseconds: number;
  /** Everything it wrote. */
  readonly output: string;
}

/** The built chat as a process of its own: what is shipped, met from outside. */
export interface Served {
  readonly port: number;
  readonly process: ChildProcess;
  /** A folder of its own: its temporary files and the counts of reports lie there. */
  readonly folder: string;
  output(): string;
  /** Resident memory in bytes. */
  rss(): number;
  /** What the preloaded script answers. */
  ask<T>(ask: string, more?: object): Promise<T>;
  /**
   * Asks it to stop, or kills it, and waits until it has; its folder is taken away. One that has not ended when an
   * orchestrator would lose its patience is killed, and has no code then.
   */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

const preload = join(__dirname, 'preload.cjs');
/** More than the ten seconds it may take. */
const patience = 15_000;
const running = new Set<Served>();

/** Starts `dist/index.js` on a free port of the loopback. Rejects with what it said when it ends before it is ready. */
export async function serve({ env = {}, node = [], through = [], faults = {} }: Wishes = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const command = [...through, process.execPath, ...node, '--require', preload, 'dist/index.js'];
  const child = spawn(command[0]!, command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...{ NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'info', TMPDIR: folder, REPORTS_FILE: join(folder, 'reports.json') },
      ...{ FAULTS: JSON.stringify(faults), ...env },
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The chat did not start. It said: ${output}`)));
    child.stdout?.on('data', () => {
      const address = /"event":"ready","address":"http:\/\/[^"]*?:(\d+)"/.exec(output);
      if (address) resolve(Number(address[1]));
    });
  });
  const served: Served = {
    ...{ port, process: child, folder },
    output: () => output,
    rss: () => rssOf(child.pid ?? 0),
    ask: (ask, more) => answered(child, ask, more),
    stop: async (signal = 'SIGTERM') => {
      running.delete(served);
      const ended = await end(child, signal);
      rmSync(folder, { recursive: true, force: true });
      return { ...ended, output };
    },
  };
  running.add(served);
  return served;
}

/** Kills whatever a failed test has left running. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((served) => served.stop('SIGKILL')));
}

async function answered<T>(child: ChildProcess, ask: string, more: object = {}): Promise<T> {
  child.send({ ask, ...more });
  const [{ answer }] = (await once(child, 'message')) as [{ answer: T }];
  return answer;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<Omit<Ended, 'output'>> {
  const began = performance.now();
  // Waits for its last words too.
  const closed = once(child, 'close');
  const killing = setTimeout(() => child.kill('SIGKILL'), patience);
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  else child.emit('close');
  await closed;
  clearTimeout(killing);
  return { code: child.exitCode, signal: child.signalCode, milliseconds: performance.now() - began };
}

function rssOf(pid: number): number {
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}
