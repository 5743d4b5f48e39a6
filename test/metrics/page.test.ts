import { MemoryStorage } from 'botbuilder';
import { outcomes, topics, type Answered } from '../../dialogs/turn/statistics';
import { loadKommuner } from '../../directory/reading/load';
import { composeBot } from '../../src/compose';
import { createMetrics } from '../../src/metrics/metrics';
import { serveMetrics } from '../../src/metrics/metricsServer';
import { timed } from '../../src/metrics/timed';
import { beginTalk } from '../conversation/talk';
import { allWell } from '../server/noTalk';

let now = new Date('2026-12-01T12:00:00+01:00');
const kommuner = new Set(loadKommuner('directory').map(({ name }) => name));
const metrics = createMetrics({ now: () => now, kommuner, health: allWell.health, lot: (all) => all, process: false });
const counted: Answered[] = [];
const { bot } = composeBot({
  directoryFolder: 'directory',
  localesFolder: 'locales',
  storage: new MemoryStorage(),
  now: () => now,
  count: (answered) => {
    counted.push(answered);
    metrics.count(answered);
  },
});
const watched = { ...bot, run: timed(bot.run, metrics.turnTook) };
const nextDay = (): void => void (now = new Date(now.getTime() + 86_400_000));

async function talk(...texts: readonly string[]): Promise<readonly Answered[]> {
  counted.length = 0;
  const { say } = beginTalk(watched, 'sv');
  for (const text of texts) await say(text);
  return [...counted];
}

test('an answer is counted by what it was about, where, and how it ended', async () => {
  expect(await talk('Var kan jag få hjälp i Umeå?')).toEqual([{ topic: 'help', kommun: 'Umeå', outcome: 'local' }]);
  expect(await talk('Jag behöver hjälp')).toMatchObject([{ topic: 'help', kommun: undefined }]);
  expect(await talk('Vad är våld?')).toEqual([{ topic: 'forms', kommun: undefined, outcome: 'told' }]);
  expect(await talk('xyzzy qwrt')).toMatchObject([{ topic: 'other', outcome: 'not_understood' }]);
});

test('an emergency is counted without a kommun', async () => {
  expect(await talk('han slår mig nu, jag är i Umeå')).toEqual([
    { topic: 'help', kommun: undefined, outcome: 'emergency' },
  ]);
});

test('a conversation that asks the same five times counts once', async () => {
  const text = 'Var kan jag få hjälp i Umeå?';
  expect(await talk(text, text, text, text, text)).toHaveLength(1);
});

test('200 conversations with planted words and 60 exits: only listed labels are shown, and an exit changes no byte', async () => {
  for (let one = 0; one < 200; one += 1)
    await talk(one % 2 === 0 ? 'zebra-7431 Var kan jag få hjälp i Umeå?' : 'Anna Zebrasson, min granne, zebra-7431');
  nextDay();
  const page = await metrics.page();
  expect(page).toMatch(/vagvisaren_answers_total\{topic="help",outcome="local",kommun="Umeå"\} 100/);
  expect(page).toMatch(/vagvisaren_turn_seconds_count 2\d\d/);
  expect(page.toLowerCase()).not.toContain('zebra');
  for (const [, topic, outcome, kommun, count] of page.matchAll(
    /^vagvisaren_answers_total\{topic="(.*)",outcome="(.*)",kommun="(.*)"\} (.*)$/gm,
  )) {
    expect(topics).toContain(topic);
    expect([...kommuner, 'none']).toContain(kommun);
    expect(outcomes).toContain(outcome);
    expect(Number(count) % 5).toBe(0);
  }
  for (let one = 0; one < 60; one += 1) expect(await talk('lämna')).toEqual([]);
  nextDay();
  expect(await metrics.page()).toBe(page);
});

test('the door answers GET /metrics and nothing else, and a port that is taken is told', async () => {
  const door = await serveMetrics(metrics, 0, '127.0.0.1');
  const ask = (path: string, method = 'GET'): Promise<Response> =>
    fetch(`http://127.0.0.1:${door.port}${path}`, { method });
  const page = await ask('/metrics');
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await page.text()).toContain('vagvisaren_storage{state="memory"} 1');
  for (const [path, method] of [
    ['/', 'GET'],
    ['/metrics?x', 'GET'],
    ['/metrics', 'POST'],
    ['/healthz', 'GET'],
  ] as const)
    expect((await ask(path, method)).status).toBe(404);
  await expect(serveMetrics(metrics, door.port, '127.0.0.1')).rejects.toThrow(/METRICS_PORT/);
  await door.close();
});
