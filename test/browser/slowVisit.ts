import type { CDPSession, Page } from 'playwright-core';
import type { World } from './browser';
import { framesOf, framesWithoutHelp, recordFrames, sentOn, type Frame } from './frames';

/** What must hold on a slow telephone line; bytes include the headers, times are milliseconds. */
export const targets = {
  bytes: 15_000,
  requests: 3,
  times: {
    '112 and the exit can be read': 1_000,
    'the first words of the bot': 2_500,
    'a turn, having read for eight seconds': 1_300,
    'a turn at once': 1_300,
  },
} as const;

export type Time = keyof typeof targets.times;

const names = Object.keys(targets.times) as readonly Time[];

/** One resident's visit over the line: the page, a rest, and two questions. */
export interface Visit {
  /** What the page itself weighs on the line, with its headers. */
  readonly bytes: number;
  readonly encoding: string;
  /** Everything asked for until she writes her first word, and then by that turn: method and address. */
  readonly requests: readonly string[];
  readonly turnRequests: readonly string[];
  readonly frames: readonly Frame[];
  readonly times: Readonly<Record<Time, number>>;
  /** When the first byte and the last of the page were there, and when it had been parsed. */
  readonly page: Readonly<Record<'first byte' | 'last byte' | 'parsed', number>>;
}

const question = 'Var kan jag få hjälp i Umeå?';
const second = 'Var kan jag få hjälp i Helsingborg?';
/** She reads; the server closes a connection that is idle for five seconds, so the turn pays for a new one. */
const rest = 8_000;

/** Comes to the page from another with a new browser. Throws when a question is not answered. */
export async function visit(world: World, address: string, slowdown = 1): Promise<Visit> {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(world.before);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const asked = listenForRequests(page);
    const weight = await weighPage(session);
    await recordFrames(page);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector('#suggestions button');
    await page.waitForTimeout(rest);
    const requests = [...asked];
    const afterRest = await ask(page, question);
    const turnRequests = asked.slice(requests.length);
    const frames = await framesOf(page);
    const atOnce = await ask(page, second);
    return {
      ...weight,
      ...{ requests, turnRequests, frames },
      times: {
        '112 and the exit can be read': firstAt(frames, ({ exit, call }) => exit && call),
        'the first words of the bot': firstAt(frames, ({ said }) => said !== ''),
        'a turn, having read for eight seconds': afterRest,
        'a turn at once': atOnce,
      },
      page: await pageTimes(page),
    };
  } finally {
    await context.close();
  }
}

/** The best each time has come to in some visits, and what it may be. */
export function bestOf(visits: readonly Visit[]): readonly { time: Time; best: number; target: number }[] {
  return names.map((time) => ({
    time,
    best: Math.min(...visits.map(({ times }) => times[time])),
    target: targets.times[time],
  }));
}

/** The figures of some visits as a small table. */
export function tableOf(visits: readonly Visit[]): string {
  const most = (count: (visit: Visit) => number): number => Math.max(...visits.map(count));
  const rows = [
    ['bytes of the page, headers included', most(({ bytes }) => bytes), targets.bytes],
    ['requests until the first word', most(({ requests }) => requests.length), targets.requests],
    ...bestOf(visits).map(({ time, best, target }) => [
      `${time}, ms, best of ${visits.length}`,
      Math.round(best),
      target,
    ]),
  ];
  const frames = visits.flatMap((one) => one.frames.filter(({ shows }) => shows));
  const share = 1 - framesWithoutHelp(frames).length / frames.length;
  return [
    ...rows.map(([name, value, target]) => `${String(value).padStart(7)} of ${String(target).padStart(5)}  ${name}`),
    `${(share * 100).toFixed(2)} % of ${frames.length} frames that show anything show 112 and the exit`,
  ].join('\n');
}

function listenForRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('websocket', (socket) => asked.push(`STREAM ${socket.url()}`));
  return asked;
}

/** Hears what the first answer weighs, which is the page's. */
async function weighPage(session: CDPSession): Promise<{ bytes: number; encoding: string }> {
  const weight = { bytes: 0, encoding: '' };
  session.once('Network.responseReceived', ({ response }) => {
    weight.encoding = response.headers['Content-Encoding'] ?? '';
  });
  session.once('Network.loadingFinished', ({ encodedDataLength }) => {
    weight.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return weight;
}

/** Milliseconds from Enter to the answer on the screen. */
async function ask(page: Page, text: string): Promise<number> {
  await page.fill('#text', text);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#suggestions button');
  const kommun = text.slice(text.lastIndexOf(' ') + 1, -1);
  const isAnswered = ({ said }: Frame): boolean => {
    const place = said.lastIndexOf(text);
    return place !== -1 && said.slice(place + text.length).includes(kommun);
  };
  return firstAt(await framesOf(page), isAnswered) - ((await sentOn(page)).at(-1) ?? Number.NaN);
}

function firstAt(frames: readonly Frame[], is: (frame: Frame) => boolean): number {
  const found = frames.find(is);
  if (!found) throw new Error('No frame showed what was waited for.');
  return found.at;
}

/** When the first byte and the last of a page were there, and when it had been parsed. */
export async function pageTimes(page: Page): Promise<Visit['page']> {
  const entry = 'performance.getEntriesByType("navigation")[0]';
  return page.evaluate<Visit['page']>(
    `(({ responseStart, responseEnd, domInteractive }) =>
      ({ 'first byte': responseStart, 'last byte': responseEnd, parsed: domInteractive }))(${entry})`,
  );
}
