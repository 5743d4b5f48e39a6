import { createServer } from '../../src/server';
import { allWell, noDirectLine, webOf } from './noTalk';
import { silent } from '../settings';

test('a page that cannot be made is a short 500 without the fault, and the server lives on', async () => {
  const heard: object[] = [];
  const failing = (): never => {
    throw new TypeError('what a resident wrote');
  };
  const log = { ...silent, error: (fields: object) => heard.push(fields) };
  const server = createServer({
    directLine: noDirectLine,
    web: webOf({ first: failing, talk: failing, leaving: failing, webmaster: failing }),
    ...allWell,
    hsds: () => Promise.reject(new TypeError('what somebody asked')),
    log,
    clientOrigins: [],
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const failed = await fetch(`http://127.0.0.1:${port}/`);
  expect([failed.status, await failed.text()]).toEqual([500, '']);
  const data = await fetch(`http://127.0.0.1:${port}/hsds/services`);
  expect([data.status, await data.text()]).toEqual([500, '']);
  const told = { event: 'request-failed', error: 'TypeError' };
  expect(heard).toEqual([told, told]);
  expect((await fetch(`http://127.0.0.1:${port}/robots.txt`)).status).toBe(200);
  await new Promise<void>((resolve) => void server.close(() => resolve()));
});
