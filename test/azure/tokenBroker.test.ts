import { createSeals } from '../../src/azure/seals';
import { until } from '../direct-line/channel';
import { Microsoft } from './microsoft';
import { Reachable, type Answered } from './reachable';

const secret = 'Direct.Line.Secret.of.the.test';
const seals = createSeals(secret);
let microsoft: Microsoft;
let chat: Reachable;
beforeEach(async () => {
  microsoft = await new Microsoft().listen();
  chat = await new Reachable(microsoft).listen();
});
afterEach(async () => {
  await chat.close();
  await microsoft.close();
});

interface Granted {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly end: string;
}

const ask = (headers: Record<string, string> = {}): Promise<Answered> =>
  chat.call('/azure/token', { body: '{}', headers: { 'content-type': 'application/json', ...headers } });
const granted = async (): Promise<Granted> => JSON.parse((await ask()).text) as Granted;
const asked = () => microsoft.reached.filter(({ path }) => path === '/v3/directline/tokens/generate');

test('a page gets a token of its own conversation, and never the secret', async () => {
  const { status, text, headers } = await ask({ origin: 'https://chatt.exempel.se' });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(JSON.parse(text)).toEqual({
    conversationId: 'AzureConversation-eu',
    token: 'azure.token',
    expires_in: 1800,
    end: seals.handleOf('AzureConversation-eu'),
  });
  expect(text).not.toContain(secret);
});

test('Azure is told a user that nobody can guess, and the one site the page is on', async () => {
  await ask();
  await ask();
  const [first, second] = asked().map(({ body }) => JSON.parse(body) as { user: { id: string } });
  expect(asked()[0]?.headers.authorization).toBe(`Bearer ${secret}`);
  expect(first).toEqual({ user: { id: first?.user.id }, trustedOrigins: ['https://chatt.exempel.se'] });
  // 22 signs of base64 are 128 bits.
  expect(first?.user.id).toMatch(/^dl_[\w-]{44}$/);
  expect(first?.user.id.slice(3, 25)).not.toBe(second?.user.id.slice(3, 25));
});

test('a page of another site gets none', async () => {
  expect((await ask({ origin: 'https://exempel.org' })).status).toBe(403);
  expect((await ask({ 'content-type': 'text/plain' })).status).toBe(415);
  expect(asked()).toEqual([]);
});

test('they are counted like starts', async () => {
  const all = await Promise.all(Array.from({ length: 25 }, () => ask()));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(20);
  expect(all.filter(({ status }) => status === 429)).toHaveLength(5);
});

test.each<[string, (away: Microsoft) => unknown]>([
  ['refuses the secret', (away) => away.failing.set('/v3/directline', 403)],
  ['fails', (away) => away.failing.set('/v3/directline', 500)],
  ['says something else', (away) => (away.grant = { token: secret })],
  ['sends a token that is no token', (away) => (away.grant = { conversationId: 'a', token: '<b>', expires_in: 1 })],
  ['cannot be reached', (away) => void away.close()],
])('when Azure %s it is 503, and neither answer nor log tells secret or reason', async (_, happens) => {
  happens(microsoft);
  const { status, text, headers } = await ask();
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('10');
  expect(text).toBe('{"error":{"code":"ServiceUnavailable","message":"No conversation can be opened right now."}}');
  expect(chat.warnings.filter((line) => line.includes('azure-token-failed'))).toHaveLength(1);
  expect(chat.warnings.join()).not.toMatch(/Secret|inner detail/);
});

describe('leaving', () => {
  const leave = async (handle: string): Promise<number> => (await chat.call('/azure/end', { body: handle })).status;
  const say = async (id: string): Promise<string | undefined> => {
    await chat.post(chat.activity({ conversation: { id }, text: 'x' }), microsoft.token());
    return microsoft.replies(id).at(-1)?.text;
  };

  test('makes this server forget the conversation at once', async () => {
    const { conversationId, end } = await granted();
    expect([await say(conversationId), await say(conversationId)]).toEqual(['0: x', '1: x']);
    expect(await leave(end)).toBe(204);
    expect(await say(conversationId)).toBe('0: x');
  });

  test('also after the turn that is running', async () => {
    const { conversationId, end } = await granted();
    const saying = say(conversationId);
    await until(() => chat.turns.length === 1);
    await Promise.all([saying, leave(end)]);
    expect(await say(conversationId)).toBe('0: x');
  });

  test.each([
    ['nothing', () => ''],
    ['a token of Direct Line', () => 'azure.token'],
    ['the name of the conversation', () => 'AzureConversation-eu'],
    ['a seal of another secret', () => createSeals('another').handleOf('AzureConversation-eu')],
    ['the seal of another conversation', () => seals.handleOf('other').replace('other', 'AzureConversation-eu')],
    ['2 kB', () => 'a'.repeat(2_000)],
  ])('%s ends nothing, and is answered alike', async (_, handle) => {
    await say('AzureConversation-eu');
    expect(await leave(handle())).toBe(204);
    expect(await say('AzureConversation-eu')).toBe('1: x');
  });
});

describe('whom the page has greeted', () => {
  const arrival = (id: string): object => ({
    type: 'conversationUpdate',
    text: undefined,
    membersAdded: [{ id: 'the-bot' }, { id, name: '' }],
  });

  test('is not greeted again', async () => {
    await chat.post(chat.activity(arrival(seals.newUser())), microsoft.token());
    expect(chat.turns).toEqual([]);
  });

  test.each(['somebody', 'dl_somebody', `dl_${'a'.repeat(44)}`])('%s is greeted here', async (id) => {
    await chat.post(chat.activity(arrival(id)), microsoft.token());
    expect(chat.turns).toHaveLength(1);
  });
});

test('without Direct Line’s secret there is no such route', async () => {
  const without = await new Reachable(microsoft, { settings: { directLine: undefined } }).listen();
  expect((await without.call('/azure/token', { body: '{}' })).status).toBe(404);
  expect((await without.call('/azure/end', { body: 'a' })).status).toBe(404);
  await without.close();
});
