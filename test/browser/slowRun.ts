import { createServer, type AddressInfo, type Server } from 'node:net';
import { openWorld, type World } from './browser';
import { framesOf, recordFrames } from './frames';
import { openSlowLine } from './slowLine';
import { pageTimes, tableOf, targets, visit, type Time, type Visit } from './slowVisit';

/**
 * `npm run measure:page`: seven visits over the slow line with the processor as it is and seven with it six times
 * slower. Beside each stands, from the same run, a plain page of the same bytes: that is the line's own time.
 */
const rounds = 7;

/** What a page does that is text alone: its first word can be read, and all of it is there. */
interface PlainVisit {
  readonly firstWord: number;
  readonly page: Visit['page'];
}

async function main(): Promise<void> {
  const world = await openWorld();
  const line = await openSlowLine(world.chat.address);
  const { bytes } = await visit(world, line.address);
  const plain = await servePlain(bytes);
  const plainLine = await openSlowLine(`http://127.0.0.1:${(plain.address() as AddressInfo).port}`);
  for (const slowdown of [1, 6]) {
    const visits: Visit[] = [];
    const plainVisits: PlainVisit[] = [];
    for (let round = 0; round < rounds; round += 1) {
      visits.push(await visit(world, line.address, slowdown));
      plainVisits.push(await visitPlain(world, plainLine.address, slowdown));
    }
    process.stdout.write(`\nprocessor ${slowdown} times slower\n${tableOf(visits)}\n\n`);
    process.stdout.write(`${compare(visits, plainVisits)}\n`);
  }
  line.close();
  plainLine.close();
  plain.close();
  await world.close();
}

/** Serves a page of text of exactly so many bytes, headers included. */
async function servePlain(bytes: number): Promise<Server> {
  const start = '<!doctype html><title>plain</title><link rel="icon" href="data:,"><p>';
  const head = (length: number): string =>
    `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${String(length).padStart(6, '0')}\r\n\r\n`;
  const length = bytes - head(0).length;
  const answer = head(length) + start.padEnd(length, 'word ');
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function visitPlain(world: World, address: string, slowdown: number): Promise<PlainVisit> {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(world.before);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await recordFrames(page);
  await page.goto(address);
  await page.waitForTimeout(500);
  const frame = (await framesOf(page)).find(({ shows }) => shows);
  const visited = { firstWord: frame?.at ?? Number.NaN, page: await pageTimes(page) };
  await context.close();
  return visited;
}

/** Median, best and worst of each time, beside the plain page's median and how many times as long it is. */
function compare(visits: readonly Visit[], plain: readonly PlainVisit[]): string {
  const lines = (['first byte', 'last byte', 'parsed'] as const).map((step) =>
    lineOf(
      `${step} of the page`,
      visits.map(({ page }) => page[step]),
      plain.map(({ page }) => page[step]),
    ),
  );
  const beside: Partial<Record<Time, (one: PlainVisit) => number>> = {
    '112 and the exit can be read': ({ firstWord }) => firstWord,
    'the first words of the bot': ({ firstWord }) => firstWord,
  };
  for (const time of Object.keys(targets.times) as Time[]) {
    const other = beside[time];
    lines.push(
      lineOf(
        time,
        visits.map(({ times }) => times[time]),
        other ? plain.map(other) : [],
      ),
    );
  }
  return [`${'ms'.padEnd(38)} median   best  worst  plain  ratio`, ...lines].join('\n');
}

function lineOf(name: string, times: readonly number[], plain: readonly number[]): string {
  const middle = medianOf(times);
  const other = medianOf(plain);
  const figures = [middle, Math.min(...times), Math.max(...times), other].map((time) => time.toFixed(0).padStart(6));
  const ratio = (middle / other).toFixed(2);
  return `${name.padEnd(38)} ${plain.length > 0 ? [...figures, ratio].join(' ') : figures.slice(0, 3).join(' ')}`;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

void main();
