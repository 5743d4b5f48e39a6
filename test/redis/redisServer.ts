import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../freePort';

const program = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether there is a Redis or Valkey on this machine. */
export const hasRedis = program !== undefined;

/** `describe`, or a skipped one that says plainly why when there is no Redis on the machine. */
export function describeOnRedis(name: string, tests: () => void): void {
  if (!hasRedis) describe.skip(`${name} (not run: no redis-server on this machine)`, tests);
  else describe(name, tests);
}

/** A Redis of the test's own, on a port of its own, that keeps nothing on disk. */
export class RedisServer {
  readonly port: number;
  readonly folder: string;
  readonly #options: readonly string[];
  #process: ChildProcess | undefined;

  private constructor(port: number, options: readonly string[]) {
    this.port = port;
    this.#options = options;
    this.folder = mkdtempSync(join(tmpdir(), 'redis-'));
  }

  static async start(...options: readonly string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), options);
    await server.restart();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again on the same port, empty. */
  async restart(): Promise<void> {
    const fixed = ['--port', String(this.port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'];
    const child = spawn(program ?? 'redis-server', [...fixed, '--dir', this.folder, ...this.#options]);
    this.#process = child;
    let said = '';
    for await (const data of child.stdout) {
      said += String(data);
      if (said.includes('Ready to accept connections')) break;
    }
    child.stdout.resume();
  }

  /** SIGSTOP: it stops answering without closing a line, as a machine that hangs; SIGCONT: it goes on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    this.#process?.kill(name);
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child?.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
