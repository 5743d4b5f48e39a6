import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CpuTime } from './figures';

/** A server under measurement: a process of its own. */
export interface ServerProcess {
  readonly name: string;
  /** `http://127.0.0.1:…`, so that no name is looked up. */
  readonly address: string;
  /** From the start of the process until it said its address. */
  readonly readyMs: number;
  /** CPU of this process alone, all its threads. */
  readonly cpu: () => Promise<CpuTime>;
  /** Bytes after a forced collection: of the process, and held by its heap and buffers. */
  readonly memory: () => Promise<{ readonly rss: number; readonly held: number }>;
  /** Begins to look for event-loop delays; `watched` ends it. */
  readonly watch: () => Promise<unknown>;
  /** The longest delay in milliseconds, and the longest during which it used CPU itself: the rest is the machine's. */
  readonly watched: () => Promise<{ readonly longest: number; readonly ownLongest: number }>;
  readonly stop: () => Promise<void>;
}

export interface Started {
  readonly name: string;
  /** Script and arguments. */
  readonly args: readonly string[];
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const probe = ['--import', join(__dirname, 'probe.mjs')];

/** Starts a server and resolves when it says its address; rejects with what it wrote when it ends instead. */
export async function startServer(started: Started, isProbed = true): Promise<ServerProcess> {
  const { name, args, flags = [], env = {} } = started;
  const [script = '', ...rest] = args;
  const began = performance.now();
  const child = fork(script, rest, {
    execArgv: [...flags, ...(isProbed ? probe : [])],
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...env },
    silent: true,
  });
  const address = await addressOf(child);
  const readyMs = performance.now() - began;
  const ask = askerOf(child);
  return {
    ...{ name, readyMs, address: address.replace('localhost', '127.0.0.1') },
    cpu: () => ask('cpu') as Promise<CpuTime>,
    memory: () => ask('memory') as ReturnType<ServerProcess['memory']>,
    watch: () => ask('watch'),
    watched: () => ask('watched') as ReturnType<ServerProcess['watched']>,
    stop: () => stop(child),
  };
}

/** The chat as `npm start` starts it, with its own flags; only port, address and the room for conversations are set. */
export function ourServer(name: string, env: Readonly<Record<string, string>> = {}): Started {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const flags = /node (.*?) ?dist\/index\.js/.exec(scripts.start)?.[1]?.split(' ') ?? [];
  return {
    name,
    args: [join('dist', 'index.js')],
    flags,
    env: { MAX_CONVERSATIONS: '20000', TRUSTED_PROXIES: '127.0.0.0/8', ...env },
  };
}

/** The SDK's echo bot, or restify that answers JSON. */
export function peerServer(kind: 'echo' | 'json'): Started {
  return { name: kind === 'echo' ? 'echo bot of the SDK' : 'restify JSON', args: [join(__dirname, 'peers.mjs'), kind] };
}

function addressOf(child: ChildProcess): Promise<string> {
  let [said, complained] = ['', ''];
  child.stderr?.on('data', (data: Buffer) => (complained += data.toString()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A server ended with ${code ?? 'a signal'}: ${complained}${said}`)));
    child.stdout?.on('data', (data: Buffer) => {
      said = `${said}${data.toString()}`.slice(-10_000);
      const address = /http:\/\/[\w.]+:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

function askerOf(child: ChildProcess): (ask: string) => Promise<unknown> {
  let last = 0;
  const waiting = new Map<number, (told: unknown) => void>();
  child.on('message', ({ id, told }: { id: number; told: unknown }) => {
    waiting.get(id)?.(told);
    waiting.delete(id);
  });
  return (ask) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, resolve);
      child.send({ id: last, ask }, (error) => error && reject(error));
    });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(late);
}
