import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startBoxed, whyNotBoxed, type Boxed } from './boxed';
import { layOut, stagesOf } from './imageFile';
import { allowedCalls } from './serviceFile';

jest.setTimeout(60_000);

const end = stagesOf(readFileSync('Dockerfile', 'utf8')).at(-1)!;
const folder = mkdtempSync(join(tmpdir(), 'image-'));
const writable = join(folder, 'reports');
const calls = join(folder, 'calls', 'count');
chmodSync(folder, 0o755);
for (const one of [writable, dirname(calls)]) {
  mkdirSync(one);
  chmodSync(one, 0o777);
}
const reason = whyNotBoxed(writable);
const hasStrace = spawnSync('strace', ['-V']).status === 0;
const allowed = allowedCalls();
const boxed = reason === undefined ? test : test.skip;

const canary = 'zebra-7431';
let chat: Boxed | undefined;
let address = '';
const health = (port: string): number | null =>
  spawnSync(process.execPath, end.health.slice(1), { env: { PORT: port } }).status;

beforeAll(async () => {
  if (reason !== undefined) return;
  layOut(end, folder);
  const [, ...words] = end.command;
  const env = { PORT: '0', REPORTS_FILE: join(writable, 'reports.json') };
  chat = startBoxed([process.execPath, ...words], { cwd: folder, writable, env, ...(hasStrace && { calls }) });
  while (address === '' && chat.process.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    address = /"address":"([^"]+)"/.exec(chat.printed())?.[1] ?? '';
  }
});
afterAll(() => {
  chat?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe(`what the image holds, started as nobody on a read-only file system${reason ? ` (left out: ${reason})` : ''}`, () => {
  boxed('can write in the one folder and nowhere else', async () => {
    const touching = (path: string) => startBoxed(['touch', path], { cwd: folder, writable, env: {} }).process;
    for (const [path, code] of [
      [join(writable, 'x'), 0],
      [join(folder, 'x'), 1],
      [join(tmpdir(), 'x'), 1],
      ['/x', 1],
    ] as const)
      expect([path, await new Promise((resolve) => touching(path).on('exit', resolve))]).toEqual([path, code]);
    rmSync(join(writable, 'x'));
  });

  boxed('answers, and says so to who asks for its health', () => {
    expect(end.health[0]).toBe('node');
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    expect(health(new URL(address).port)).toBe(0);
    expect(health('1')).toBe(1);
  });

  boxed('holds a talk, stops in order, and leaves behind the counts of reports alone', async () => {
    const start = await fetch(`${address}/v3/directline/start`, { method: 'POST' });
    const { conversationId, token } = (await start.json()) as { conversationId: string; token: string };
    const url = `${address}/v3/directline/conversations/${conversationId}/activities`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    for (const text of [
      'Var får jag hjälp i Umeå?',
      canary,
      'Stämmer det inte?',
      'Kvinnofridslinjen',
      'Numret fungerar inte',
    ])
      await fetch(url, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text }) });
    expect(readdirSync(writable)).toEqual([]);
    expect(await chat!.stop()).toBe(0);
    expect(readdirSync(writable)).toEqual(['reports.json']);
    expect(readFileSync(join(writable, 'reports.json'), 'utf8')).not.toContain(canary);
    expect(chat!.printed()).not.toContain(canary);
    expect(chat!.printed()).toContain('"event":"stop"');
    const lines = chat!.printed().trim().split('\n');
    const fields = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line) as object)));
    expect([...fields].sort()).toEqual(['address', 'event', 'level', 'msg', 'time']);
  });

  (reason === undefined && hasStrace && allowed ? test : test.skip)(
    'asked the system for nothing that vagvisaren.service refuses (left out without strace or systemd-analyze)',
    () => {
      const made = readFileSync(calls, 'utf8').split('\n').slice(2);
      const names = made.map((line) => line.trim().split(/\s+/).at(-1)!).filter((name) => /^[a-z]\w+$/.test(name));
      expect(names).toContain('epoll_ctl');
      expect(names.filter((name) => name !== 'total' && !allowed!.has(name))).toEqual([]);
    },
  );
});
