import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account that owns nothing. */
const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--bounding-set=-all'];

/** A program that runs where it may write in one folder only. */
export interface Boxed {
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  printed(): string;
  /** Ends it by SIGTERM; gives the code it ended with. */
  stop(): Promise<number | null>;
}

/** Why nothing can be boxed on this machine; undefined when it can. `folder` must be readable by everybody. */
export function whyNotBoxed(folder: string): string | undefined {
  if (process.platform !== 'linux') return 'only Linux can make a file system read-only for one program';
  if (process.getuid?.() !== 0) return 'only root can make a file system read-only for one program';
  const tried = spawnSync('sh', ['-c', boxing(folder), 'sh', process.execPath, '-e', "require('yaml')"], { cwd: '.' });
  return tried.status === 0
    ? undefined
    : 'unshare, mount or setpriv is missing or not allowed, or the project is private';
}

/**
 * Starts a program as nobody, without privileges, on a file system of which only `writable` can be written in.
 * With `calls` strace counts its system calls into that file, whose folder can be written in then.
 */
export function startBoxed(
  words: readonly string[],
  { cwd, writable, env, calls }: { cwd: string; writable: string; env: Record<string, string>; calls?: string },
): Boxed {
  const script = boxing(writable, calls);
  const child = spawn('sh', ['-c', script, 'sh', ...words], { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    process: child,
    printed: () => text,
    stop: async () => {
      const ended = once(child, 'exit');
      process.kill(calls === undefined ? child.pid! : onlyChildOf(child.pid!), 'SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** The shell's words for it; each step takes the place of the one before, so that signals reach the program. */
function boxing(writable: string, calls?: string): string {
  const traced = calls === undefined ? '' : `strace -f -c -o '${calls}' `;
  // A mount of its own stays as it was when the one below becomes read-only.
  const kept = calls === undefined ? [writable] : [writable, dirname(calls)];
  const readOnly = [...kept.map((folder) => `mount --bind '${folder}' '${folder}'`), 'mount -o remount,ro,bind /'].join(
    ' && ',
  );
  return `exec unshare --mount sh -c "${readOnly} && exec ${asNobody.join(' ')} --no-new-privs ${traced}\\"\\$@\\"" sh "$@"`;
}

function onlyChildOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}
