import { gzipSync } from 'node:zlib';
import { malformedBodies } from './malformedBodies';
import { placements } from './placements';
import { endedWell } from './running/calm';
import { knock } from './running/knock';
import { bodyOf, pour } from './running/pour';
import { Resident } from './running/resident';
import { serve, stopAll, type Served } from './running/served';

jest.setTimeout(60_000);

let served: Served;
beforeAll(async () => (served = await serve()));
afterAll(stopAll);

/** Few enough for what one resident may send in a minute. */
const perTalk = 30;

test('500 malformed activities are each refused with 400 and start no turn', async () => {
  expect(malformedBodies.length).toBeGreaterThanOrEqual(500);
  const refused: number[] = [];
  for (let at = 0; at < malformedBodies.length; at += perTalk) {
    const resident = await Resident.begin(served.port);
    const heard = await Promise.all(malformedBodies.slice(at, at + perTalk).map((body) => resident.post({ body })));
    refused.push(...heard.map(({ status }) => status));
    for (const { text } of heard) expect(text).toMatch(/^\{"error":\{"code":"\w+","message":"[A-Z][\w ,.-]+\."\}/);
    expect(await resident.activities()).toHaveLength(resident.talk.activities.length);
  }
  expect(refused.filter((status) => status !== 400)).toEqual([]);
});

describe('a body that is too much', () => {
  const doors = ['/v3/directline/start', '/v3/directline/conversations', '/v3/directline/tokens/generate'];
  const bomb = gzipSync(Buffer.alloc(50_000_000));

  test.each(doors)(
    'of 64 kB and one byte is refused with 413 by %s, with its length said before and in pieces',
    async (path) => {
      const body = Buffer.alloc(65_537, 'x');
      const headers = { connection: 'close' };
      expect((await knock(served.port, { path, body, headers })).status).toBe(413);
      expect((await pour(served.port, bodyOf(path, 65_537, 'chunked'))).status).toBe(413);
    },
  );

  test.each(['length', 'chunked'] as const)('of 10 MB is not taken in (%s)', async (how) => {
    const poured = await Promise.all(doors.map((path) => pour(served.port, bodyOf(path, 10_000_000, how))));
    // Who goes on sending may find the line closed before the refusal was read.
    for (const { status } of poured) expect([413, 0]).toContain(status);
    expect((await Resident.begin(served.port)).talk.token).not.toBe('');
  });

  test.each([...doors, '/talk', '/end', '/leave'])(
    'a bomb that unpacks to 50 MB is never unpacked by %s',
    async (path) => {
      const before = served.rss();
      const { status } = await knock(served.port, { path, body: bomb, headers: { 'content-encoding': 'gzip' } });
      // The pages lead on, whatever they are sent.
      expect([204, 303, 415]).toContain(status);
      if (path.startsWith('/v3')) expect(status).toBe(415);
      expect(served.rss() - before).toBeLessThan(40_000_000);
    },
  );

  test.each([
    ['10,000 objects inside each other', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['30,000 brackets that end', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['100,000 brackets', '['.repeat(100_000)],
    ['five million brackets', '['.repeat(5_000_000)],
  ])('of %s is refused, and the same resident is answered afterwards', async (_, body) => {
    const resident = await Resident.begin(served.port);
    const refused = await resident.post({ body }).then(
      ({ status }) => status,
      () => 0,
    );
    expect(body.length > 65_536 ? [413, 0] : [400]).toContain(refused);
    expect((await resident.ask('Umeå')).length).toBeGreaterThan(0);
  });
});

test('names that every object has do no harm in any of 60 places', async () => {
  const before = await served.ask('prototypes');
  const resident = await Resident.begin(served.port);
  const all = placements(resident.talk);
  expect(all.length).toBeGreaterThanOrEqual(60);
  const heard = await Promise.all(all.map((asked) => knock(served.port, { ...asked, token: resident.talk.token })));
  expect(all.filter((_, at) => (heard[at]?.status ?? 500) >= 500)).toEqual([]);
  expect(await served.ask('prototypes')).toEqual(before);
  expect((await (await Resident.begin(served.port)).ask('__proto__')).length).toBeGreaterThan(0);
});

test('after all of it the server ends with 0 and has logged no word, no stack and no address', async () => {
  const ended = await served.stop();
  expect(endedWell(ended, ['zebra', '__proto__'])).toBe(true);
});
