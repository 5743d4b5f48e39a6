import restify from 'restify';
import { createDirectLine, type DirectLine } from '../../src/direct-line/directLine';
import { openState } from '../../src/state/state';
import { TurnStorage } from '../../src/state/turnStorage';
import { silent, testConfig } from '../settings';
import { openChat, openWorld, say, seenOn, type World } from './browser';

jest.setTimeout(60_000);

const secret = 'Direct.Line.Secret.of.the.test';
const said: string[] = [];
const asked: string[] = [];
/** A store and a limiter in this process, as a chat without Redis has them. */
function memoryState() {
  const rates = { messagesPerMinute: 100, startsPerMinute: 100, messagesFromAddressPerMinute: 1000 };
  const { conversations, storage, limiter } = openState(testConfig, rates, silent);
  return { conversations, storage: new TurnStorage(storage), limiter };
}

let azure: restify.Server;
let line: DirectLine;
let world: World;

/** Our own Direct Line on another origin stands in for Azure's; its bot only echoes. */
beforeAll(async () => {
  line = createDirectLine({
    run: async (context) => {
      if (context.activity.type !== 'message') return;
      said.push(context.activity.text);
      const actions = [{ type: 'imBack', title: 'Mer', value: 'mer' }];
      await context.sendActivity({
        type: 'message',
        text: `Svar på ${context.activity.text}`,
        suggestedActions: { to: [], actions },
      });
    },
    onError: () => Promise.resolve(),
    refusal: () => [],
    ...memoryState(),
    now: Date.now,
    limits: { maxTextLength: 5_000 },
    log: { warn: () => undefined },
  });
  azure = restify.createServer();
  azure.pre((request, response, next) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${String(request.headers.authorization)}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization');
    if (request.method !== 'OPTIONS') return void next();
    response.writeHead(204);
    response.end();
  });
  line.mount(azure);
  line.upgrade(azure.server);
  await new Promise<void>((resolve) => void azure.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${azure.address().port}`;
  const settings = {
    appId: '11111111-2222-3333-4444-555555555555',
    appPassword: 'not-a-real-password',
    appType: 'MultiTenant' as const,
    tenantId: undefined,
  };
  world = await openWorld({ azure: { ...settings, serviceUrls: [url], directLine: { secret, url } } });
});
afterAll(async () => {
  await world.close();
  await line.close();
  await new Promise<void>((resolve) => void azure.close(() => resolve()));
});

test('a talk goes through Azure’s Direct Line; the browser never has the secret, and the exit ends it here', async () => {
  const page = await openChat(world);
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`),
  );
  await say(page, 'hej');
  expect(await seenOn(page)).toContain('Svar på hej');
  // Her own words stand once: Azure gives them back under an id of hers.
  expect((await seenOn(page)).split('hej')).toHaveLength(3);
  expect(said).toEqual(['hej']);
  expect(asked.filter((line) => line.includes(secret))).toHaveLength(1);
  const left = page.waitForRequest((request) => request.url().endsWith('/azure/end'));
  await page.click('#exit');
  expect((await left).postData()).toMatch(/^[\w-]+\.[\w-]{22}$/);
  expect(sent.join()).not.toContain(secret);
});
