import { gzipSync } from 'node:zlib';
import { malformedBodies } from '../malformedBodies';
import { bodyOf, pour, type Poured } from '../running/pour';
import { Resident } from '../running/resident';
import { underAttack } from './attack';
import type { Soak } from './goal';

/** Fewer than a resident may send in a minute. */
const perTalk = 30;
const path = '/v3/directline/start';

/** 1: what is no activity. */
export const malformed: Soak = () =>
  underAttack(1, {}, async ({ port }) => {
    const statuses: number[] = [];
    let turns = 0;
    for (let at = 0; at < malformedBodies.length; at += perTalk) {
      const resident = await Resident.begin(port);
      for (const body of malformedBodies.slice(at, at + perTalk)) statuses.push((await resident.post({ body })).status);
      turns += (await resident.activities()).length - resident.talk.activities.length;
    }
    const refused = statuses.filter((status) => status === 400).length;
    return [
      {
        name: 'malformed activities refused',
        figure: `${refused} of ${statuses.length} with 400, ${turns} turns`,
        target: 'all, 0 turns',
        met: refused === statuses.length && turns === 0,
      },
    ];
  });

/** 2: bodies that are too much, and one that unpacks to more. */
export const tooBig: Soak = () =>
  underAttack(2, { node: ['--expose-gc'] }, async (served) => {
    const { rss: before } = await served.ask<{ rss: number }>('memory');
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const packed = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Encoding: gzip\r\n`;
    const came: Poured[] = [];
    for (const bytes of [65_537, 1_000_000, 10_000_000, 100_000_000])
      for (const how of ['length', 'chunked'] as const) came.push(await pour(served.port, bodyOf(path, bytes, how)));
    const unpacked = await pour(served.port, [`${packed}Content-Length: ${bomb.length}\r\n\r\n`, bomb]);
    const grown = (served.rss() - before) / 1e6;
    const told = came.filter(({ status }) => status === 413).length;
    const slowest = Math.max(...came.filter(({ status }) => status > 0).map(({ milliseconds }) => milliseconds));
    return [
      {
        name: 'bodies from 64 kB + 1 to 100 MB',
        figure: `413 seen ${told} of ${came.length} times, the line cut else; at most ${slowest.toFixed(0)} ms`,
        target: '413 in 50 ms',
        met: told === came.length && slowest <= 50,
      },
      { name: 'bomb of gzip', figure: String(unpacked.status), target: '415', met: unpacked.status === 415 },
      { name: 'memory grown', figure: `${grown.toFixed(0)} MB`, target: '20 MB', met: grown <= 20 },
    ];
  });

/** 3: JSON that is deep. */
export const tooDeep: Soak = () =>
  underAttack(
    3,
    {},
    async ({ port }) => {
      const bodies = [
        '['.repeat(100_000),
        '['.repeat(5_000_000),
        '['.repeat(30_000) + ']'.repeat(30_000),
        '{"a":'.repeat(10_000),
      ];
      const statuses: number[] = [];
      for (let round = 0; round < 10; round += 1) {
        const resident = await Resident.begin(port);
        for (const body of bodies)
          statuses.push(
            await resident.post({ body }).then(
              ({ status }) => status,
              () => 0,
            ),
          );
      }
      const wrong = statuses.filter((status) => ![0, 400, 413].includes(status)).length;
      return [
        {
          name: 'deep JSON refused',
          figure: `${statuses.length - wrong} of ${statuses.length}`,
          target: 'all',
          met: wrong === 0,
        },
      ];
    },
    20,
  );
