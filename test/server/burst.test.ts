import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { createServer } from '../../src/server';
import { silent } from '../settings';
import { allWell, noDirectLine, webOf } from './noTalk';

const burst = 200;

test('a burst of requests is taken a few at a time, and what may not wait goes before the rest of it', async () => {
  let looked = 0;
  let before = burst;
  const never = (): never => {
    throw new TypeError('There are no pages here.');
  };
  const server = createServer({
    directLine: noDirectLine,
    web: webOf({ first: never, talk: never, leaving: never, webmaster: never }),
    health: () => {
      looked += 1;
      return allWell.health();
    },
    readiness: () => {
      before = looked;
      return allWell.readiness();
    },
    clientOrigins: [],
    hsds: () => Promise.resolve({ status: 404, body: {} }),
    log: silent,
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  let taken = 0;
  const allTaken = new Promise<void>((resolve) => {
    server.server.on('connection', () => {
      if (++taken > burst) resolve();
    });
  });
  const lines = await Promise.all(Array.from({ length: burst + 1 }, () => lineTo(server.address().port)));
  await allTaken;
  const answered = lines.map((line) => once(line, 'data'));
  lines.forEach((line, at) => line.write(`GET ${at === burst ? '/readyz' : '/healthz'} HTTP/1.1\r\nHost: a\r\n\r\n`));
  await Promise.all(answered);
  lines.forEach((line) => line.destroy());
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  expect(looked).toBe(burst);
  expect(before).toBeLessThan(burst / 2);
});

async function lineTo(port: number): Promise<Socket> {
  const line = connect(port, '127.0.0.1');
  await once(line, 'connect');
  return line;
}
