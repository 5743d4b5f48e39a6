import { readFileSync } from 'node:fs';
import { faultsIn, readCompose } from './composeRules';

const text = readFileSync('compose.yaml', 'utf8');
const compose = readCompose(text);

describe('compose.yaml', () => {
  test('has two chats, one proxy and one Redis, and no fault', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['chat1', 'chat2', 'proxy', 'redis']);
    expect(faultsIn(compose)).toEqual([]);
  });

  test('tells the chats apart by where they count alone, so that any may answer any request', () => {
    const { chat1, chat2 } = compose.services;
    const [{ REPORTS_FILE: one, ...first }, { REPORTS_FILE: two, ...second }] = [
      chat1!.environment,
      chat2!.environment,
    ];
    expect(first).toEqual(second);
    expect(one).not.toBe(two);
    for (const file of [one, two]) expect(file).toMatch(/^\/var\/lib\/vagvisaren\/[\w-]+\.json$/);
  });

  test('has its chats and its trusted proxy where the proxy has them', () => {
    const { chat1, chat2, proxy } = compose.services;
    const upstream = readFileSync('docs/hosting/nginx.compose.conf', 'utf8').matchAll(/^ *server (\S+):3978 /gm);
    const addressOf = (one: typeof proxy): string | undefined => one!.networks['inside']?.ipv4_address;
    expect([...upstream].map(([, address]) => address)).toEqual([addressOf(chat1), addressOf(chat2)]);
    for (const { environment } of [chat1!, chat2!]) expect(environment['TRUSTED_PROXIES']).toBe(addressOf(proxy));
  });

  test('gives the proxy the ports it listens on, and Redis the address the chats ask', () => {
    const listened = readFileSync('docs/hosting/nginx.compose.conf', 'utf8').matchAll(/listen (\d+)/g);
    const published = compose.services['proxy']!.ports.map((pair) => pair.split(':')[1]);
    expect(new Set([...listened].map(([, port]) => port))).toEqual(new Set(published));
    expect(compose.services['chat1']!.environment['REDIS_URL']).toContain(
      `@${compose.services['redis']!.networks['inside']!.ipv4_address!}:6379`,
    );
  });
});

describe('what must not be in it is found', () => {
  test.each([
    ['a published port of Redis', /(redis:7-bookworm)/, '$1\n    ports: ["6379:6379"]', 'redis: publishes 6379:6379'],
    ['a chat with a way out', '172.31.78.12 }', '172.31.78.12 }, outside: {}', 'chat2: has a way out by outside'],
    ['a mount that is not there', './docs/hosting/redis.conf:', './redis.conf:', 'redis: mounts ./redis.conf'],
    ['staff’s files to write in', '/app/directory:ro', '/app/directory', 'chat1: may write in ./directory'],
    ['a setting nobody knows', 'TRUSTED_PROXIES:', 'TRUSTED_PROXY:', 'chat1: TRUSTED_PROXY is no setting'],
    [
      'a setting that stops the start',
      'REPORTS_FILE:',
      'IDLE_MINUTES: "99", REPORTS_FILE:',
      'chat1: IDLE_MINUTES är fel',
    ],
    ['a proxy that runs as root', 'user: "101:101"', 'user: "0:0"', 'proxy: may run as root'],
    ['swap', 'memswap_limit: 384m', 'memswap_limit: 1g', 'redis: may swap'],
  ])('%s', (_, from, to, fault) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(faultsIn(readCompose(changed))).toContainEqual(expect.stringContaining(fault));
  });

  test.each([
    ['a file system that can be written', 'read_only: true', 'read_only: false'],
    ['privileges', '    image: nginx:stable', '    privileged: true\n    image: nginx:stable'],
    ['a capability', '    image: nginx:stable', '    cap_add: [NET_ADMIN]\n    image: nginx:stable'],
    ['the network of the host', '    image: nginx:stable', '    network_mode: host\n    image: nginx:stable'],
    ['pictures of the memory', 'core: 0', 'core: -1'],
    ['a log without end', 'max-size: 10m, ', ''],
  ])('%s', (_, from, to) => {
    expect(text.replace(from, to)).not.toBe(text);
    expect(() => readCompose(text.replace(from, to))).toThrow();
  });
});
