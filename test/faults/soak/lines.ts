import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { openLine } from '../running/pour';
import { Resident } from '../running/resident';
import type { Served } from '../running/served';
import { sleep, underAttack } from './attack';
import type { Goal, Soak } from './goal';

const slow = {
  headers: { sent: 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ', target: 10 },
  body: { sent: 'POST /end HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999\r\n\r\n', target: 15 },
  idle: { sent: '', target: 10 },
} as const;

/** 5: 3,000 lines that send a byte every second or nothing, and 1,200 more than the server takes. */
export const slowloris: Soak = () =>
  underAttack(5, {}, async ({ port }) => {
    const goals: Omit<Goal, 'row'>[] = [];
    for (const [kind, { sent, target }] of Object.entries(slow)) {
      const lines = Array.from({ length: 1_000 }, () => openLine(port));
      const closed = lines.map((line) => secondsUntilClosed(line, sent));
      const dripping = setInterval(
        () => lines.forEach((line) => sent !== '' && !line.destroyed && line.write('a')),
        1_000,
      );
      const worst = Math.max(...(await Promise.all(closed)));
      clearInterval(dripping);
      goals.push({
        name: `1,000 slow lines (${kind}) closed`,
        figure: `${worst.toFixed(1)} s`,
        target: `${target} s`,
        met: worst <= target,
      });
    }
    const many = Array.from({ length: 4_200 }, () => openLine(port));
    await sleep(3_000);
    const open = many.filter((line) => !line.destroyed && line.readyState === 'open').length;
    for (const line of many) line.destroy();
    await sleep(500);
    return [
      ...goals,
      { name: 'lines open of 4,200', figure: String(open), target: '4,000 at most', met: open <= 4_000 },
    ];
  });

function secondsUntilClosed(line: Socket, sent: string): Promise<number> {
  const began = performance.now();
  line.once('connect', () => line.write(sent));
  line.resume();
  const patience = setTimeout(() => line.destroy(), 40_000);
  return new Promise((resolve) => {
    line.once('close', () => {
      clearTimeout(patience);
      resolve((performance.now() - began) / 1000);
    });
  });
}

/** 9: streams that are many, that are flooded, and that are no streams. */
export const streams: Soak = () =>
  underAttack(9, { env: { MAX_CONVERSATIONS: '5000' }, node: ['--expose-gc'] }, async (served) => {
    const { rss: before } = await served.ask<{ rss: number }>('memory');
    const idle: WebSocket[] = [];
    // Each is opened at once: its address is good for a minute.
    for (let at = 0; at < 3_000; at += 1)
      idle.push(await stream(await Resident.begin(served.port, { from: `127.2.${Math.floor(at / 250)}.1` })));
    const { rss: after } = await served.ask<{ rss: number }>('memory');
    const open = idle.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
    const [fat, flooding, foreign, dead] = await Promise.all(
      ['127.2.99.1', '127.2.99.2', '127.2.99.3', '127.2.99.4'].map((from) => Resident.begin(served.port, { from })),
    );
    const goals = [
      {
        name: 'a frame of 1 MB',
        figure: String(await closedBy(await stream(fat!), (socket) => socket.send('x'.repeat(1_000_000)))),
        target: '1009',
        expected: '1009',
      },
      { name: 'a page of another site', figure: await refusalOf(foreign!), target: '403', expected: '403' },
    ].map(({ expected, ...goal }) => ({ ...goal, met: goal.figure === expected }));
    const flooded = await flood(served, flooding!);
    const reaped = await secondsUntilReaped(dead!);
    for (const socket of idle) socket.terminate();
    const each = (after - before) / idle.length / 1000;
    return [
      ...goals,
      {
        name: `${open} of 3,000 idle streams open, with their conversations`,
        figure: `${each.toFixed(1)} kB each`,
        target: '15 kB each',
        met: each <= 15 && open === 3_000,
      },
      { name: 'flood of pings, unread', figure: `${flooded.toFixed(0)} MB grown`, target: '20 MB', met: flooded <= 20 },
      { name: 'half-open stream closed', figure: `${reaped.toFixed(0)} s`, target: '60 s', met: reaped <= 60 },
    ];
  });

async function stream({ talk }: Resident, options: object = {}): Promise<WebSocket> {
  const socket = new WebSocket(talk.streamUrl, options);
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => void socket.once('open', resolve).once('close', resolve));
  return socket;
}

function closedBy(socket: WebSocket, act: (socket: WebSocket) => void): Promise<number> {
  act(socket);
  return new Promise((resolve) => void socket.once('close', resolve));
}

function refusalOf({ talk }: Resident): Promise<string> {
  const socket = new WebSocket(talk.streamUrl, { origin: 'https://annan.example' });
  return new Promise((resolve) => {
    socket.once('open', () => resolve('open'));
    socket.once('error', ({ message }) => resolve(/\d{3}/.exec(message)?.[0] ?? message));
  });
}

/** Megabytes that the server grows by while pings come that nobody reads the answers to. */
async function flood(served: Served, resident: Resident): Promise<number> {
  const socket = await stream(resident);
  const before = served.rss();
  socket.pause();
  for (let sent = 0; sent < 200_000 && socket.readyState === WebSocket.OPEN; sent += 1) {
    socket.ping('x'.repeat(125));
    if (sent % 2_000 === 0) await sleep(1);
  }
  await sleep(500);
  const grown = (served.rss() - before) / 1e6;
  socket.terminate();
  return grown;
}

/** A client that answers no ping, as a phone that changed networks. */
async function secondsUntilReaped(resident: Resident): Promise<number> {
  const began = performance.now();
  const socket = await stream(resident, { autoPong: false });
  const patience = setTimeout(() => socket.terminate(), 90_000);
  await new Promise<void>((resolve) => void socket.once('close', resolve));
  clearTimeout(patience);
  return (performance.now() - began) / 1000;
}
