import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../freePort';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const withRedis = hasRedis ? describe : describe.skip;
const canary = 'zebra-7431';
const password = 'lösenord för prov';

withRedis(`Redis with our file${hasRedis ? '' : ' (left out: redis-server is not installed)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  let server: ChildProcess;
  let printed = '';
  let redis: Redis;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const hash = createHash('sha256').update(password).digest('hex');
    const users = readFileSync('docs/hosting/users.acl', 'utf8').replace('PASSWORD', hash);
    writeFileSync(join(folder, 'users.acl'), users);
    const conf = readFileSync('docs/hosting/redis.conf', 'utf8')
      .replace(/^port .*/m, `port ${port}`)
      .replace(/^maxmemory .*/m, 'maxmemory 3mb')
      .replace('/etc/redis/users.acl', join(folder, 'users.acl'))
      .replace('/var/lib/redis', folder);
    writeFileSync(join(folder, 'redis.conf'), conf);
    server = spawn('redis-server', [join(folder, 'redis.conf')]);
    server.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    while (!printed.includes('Ready to accept connections')) {
      if (server.exitCode !== null) throw new Error(printed);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    redis = new Redis(port, '127.0.0.1', { username: 'chat', password });
  });
  afterAll(() => {
    redis.disconnect();
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('lets the chats do what they do', async () => {
    expect(await redis.set('a', canary, 'PX', 60_000, 'NX')).toBe('OK');
    expect(await redis.get('a')).toBe(canary);
    expect(await redis.eval('return redis.call("incr", KEYS[1])', 1, 'b')).toBe(1);
    expect(await redis.xadd('c', 'MAXLEN', '~', 200, '*', 'activity', canary)).toMatch(/^\d+-\d+$/);
    expect(await redis.xrange('c', '-', '+')).toHaveLength(1);
    expect(await redis.pexpire('c', 60_000)).toBe(1);
    const listening = redis.duplicate();
    await listening.subscribe('wake');
    const heard = once(listening, 'message');
    expect(await redis.publish('wake', '1')).toBe(1);
    expect(await heard).toEqual(['wake', '1']);
    listening.disconnect();
    expect(await redis.del('a', 'b', 'c')).toBe(3);
  });

  test.each([
    'MONITOR',
    'CONFIG GET *',
    'SLOWLOG GET',
    'KEYS *',
    'FLUSHALL',
    'SAVE',
    'BGSAVE',
    'DEBUG SLEEP 0',
    'REPLICAOF 127.0.0.1 1',
    'ACL LIST',
    'SHUTDOWN',
  ])('lets nobody do what would tell, keep or lose a talk: %s', async (line) => {
    const [command = '', ...words] = line.split(' ');
    await expect(redis.call(command, ...words)).rejects.toThrow(/NOPERM|not allowed/);
  });

  test('lets nobody in without the password', async () => {
    const stranger = new Redis(port, '127.0.0.1', { retryStrategy: () => null });
    stranger.on('error', () => undefined);
    await expect(stranger.get('a')).rejects.toThrow(/NOAUTH/);
    stranger.disconnect();
  });

  test('refuses what is new when it is full, and keeps what is in use', async () => {
    await redis.set('talk', canary, 'EX', 900);
    const fill = async (): Promise<void> => {
      for (let number = 0; number < 100; number += 1) await redis.set(`new${number}`, 'x'.repeat(100_000), 'EX', 900);
    };
    await expect(fill()).rejects.toThrow(/^OOM/);
    expect(await redis.get('talk')).toBe(canary);
  });

  test('leaves nothing behind when it stops: no file, and no word in what it prints', async () => {
    redis.disconnect();
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(folder).sort()).toEqual(['redis.conf', 'users.acl']);
    expect(printed).not.toMatch(/zebra/);
  });
});
