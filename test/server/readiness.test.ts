import { loadDirectory } from '../../directory/reading/load';
import { healthOf, type Health } from '../../src/health';
import { readinessOf, type PartsNow } from '../../src/readiness';
import { createServer } from '../../src/server';
import { startChat } from '../../src/start';
import { silent, testConfig } from '../settings';
import { allWell, noDirectLine, webOf } from './noTalk';

const health: Health = { status: 'ok', storage: 'redis', directory: { files: 13, bad: [] } };
const empty: Health = { ...health, directory: { files: 0, bad: [] } };
const all: PartsNow = { isStopping: false, health };

test('residents are sent to an instance only when its directory is read and it is not stopping', () => {
  expect(readinessOf(all)).toEqual({ status: 'ready', degraded: false });
  expect(readinessOf({ ...all, health: { ...health, status: 'degraded' } })).toEqual({
    status: 'ready',
    degraded: true,
  });
  expect(readinessOf({ ...all, isStopping: true }).parts).toEqual(['stopping']);
  expect(readinessOf({ ...all, health: empty })).toMatchObject({ status: 'unready', parts: ['directory'] });
});

test('/readyz says 503 before, 200 while and 503 again before the doors close; /healthz answers all the time', async () => {
  let now: PartsNow = { ...all, health: empty };
  const never = (): never => {
    throw new TypeError('There are no pages here.');
  };
  const server = createServer({
    directLine: noDirectLine,
    web: webOf({ first: never, talk: never, leaving: never, webmaster: never }),
    ...allWell,
    readiness: () => Promise.resolve(readinessOf(now)),
    clientOrigins: [],
    hsds: () => Promise.resolve({ status: 404, body: {} }),
    log: silent,
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  const ask = async (path: string): Promise<readonly [number, unknown]> => {
    const answer = await fetch(`${address}${path}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return [answer.status, await answer.json()];
  };
  try {
    expect(await ask('/readyz')).toEqual([503, { status: 'unready', parts: ['directory'], degraded: false }]);
    now = all;
    expect(await ask('/readyz')).toEqual([200, { status: 'ready', degraded: false }]);
    now = { ...all, isStopping: true };
    expect((await ask('/readyz'))[0]).toBe(503);
    expect((await ask('/healthz'))[0]).toBe(200);
  } finally {
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  }
  await expect(fetch(`${address}/readyz`)).rejects.toThrow();
});

test('the chat is ready once it has started', async () => {
  const chat = await startChat(testConfig, silent);
  const answer = await fetch(`${chat.address}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready', degraded: false }]);
  await chat.stop();
});

test('a storage that is down is degraded, and says so beside the directory', () => {
  const loaded = loadDirectory('directory');
  expect(healthOf(loaded, 'redis')).toMatchObject({ status: 'ok', storage: 'redis' });
  expect(healthOf(loaded, 'down')).toMatchObject({ status: 'degraded', storage: 'down' });
  expect(healthOf({ ...loaded, bad: ['kommuner/x.yaml'] }, 'memory')).toMatchObject({ status: 'degraded' });
});
