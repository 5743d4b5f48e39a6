import { base, Channel, minute, until, type Body, type Wishes } from './channel';

let channel: Channel;
const begin = async (wishes: Wishes = {}): Promise<Channel> => (channel = await new Channel(wishes).listen());
afterEach(() => channel.close());
const remove = ({ conversationId, token }: Body) =>
  channel.call('DELETE', `${base}/conversations/${conversationId}`, { token });
const beacon = (body: string) =>
  channel.call('POST', '/end', { body, headers: { 'content-type': 'text/plain;charset=UTF-8' } });
const expectGone = async (talk: Body): Promise<void> => {
  expect((await channel.read(talk)).status).toBe(404);
  expect((await channel.say(talk, 'hej')).status).toBe(404);
  for (const path of ['conversations', 'tokens/refresh'])
    expect((await channel.call('POST', `${base}/${path}`, { token: talk.token })).status).toBe(403);
  expect(await channel.connect(talk.streamUrl).status).toBe(404);
};

describe('a resident who leaves', () => {
  it.each([
    ['by DELETE', (talk: Body) => remove(talk)],
    ['by a beacon', ({ token }: Body) => beacon(token)],
  ])('%s leaves nothing behind, and the stream closes', async (_, leave) => {
    await begin();
    const talk = await channel.start();
    const open = channel.connect(talk.streamUrl);
    expect(await open.status).toBe(101);
    await channel.say(talk, 'zebra-7431');
    expect(channel.conversations.count()).toBe(1);
    expect((await leave(talk)).status).toBe(204);
    expect(await open.closed).toBe(1000);
    expect(channel.conversations.count()).toBe(0);
    await expectGone(talk);
    expect(channel.conversations.count()).toBe(0);
  });

  it('in the middle of a turn is forgotten at once, and neither that turn nor those who wait are answered', async () => {
    let release = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    let running = 0;
    await begin({
      before: async ({ activity }) => {
        running += 1;
        if (activity.text) await stuck;
      },
    });
    const talk = await channel.start();
    const said = [channel.say(talk, 'ett')];
    await until(() => running === 2);
    said.push(channel.say(talk, 'två'));
    expect((await remove(talk)).status).toBe(204);
    expect((await channel.read(talk)).status).toBe(404);
    release();
    expect((await Promise.all(said)).map(({ status }) => status)).toEqual([404, 404]);
    expect(running).toBe(2);
    expect(channel.conversations.count()).toBe(0);
  });

  it('disturbs nobody else', async () => {
    await begin();
    const [stays, leaves] = [await channel.start(), await channel.start()];
    await remove(leaves);
    expect((await channel.say(stays, 'hej')).status).toBe(200);
    expect(channel.conversations.count()).toBe(1);
  });

  it('gets 204 from the beacon whatever it holds', async () => {
    await begin();
    const talk = await channel.start();
    const stream = new URL(talk.streamUrl).searchParams.get('t') ?? '';
    for (const body of ['', 'okand', '__proto__', stream, 'x'.repeat(100_000), '{"token":1}'])
      expect((await beacon(body)).status).toBe(204);
    expect((await channel.call('POST', '/end')).status).toBe(204);
    expect((await channel.read(talk)).status).toBe(200);
  });
});

describe('a conversation nobody returns to', () => {
  it('is gone when its time is out, counted from the last thing the resident sent', async () => {
    await begin();
    const talk = await channel.start();
    channel.clock += 14 * minute;
    await channel.say(talk, 'hej');
    channel.clock += 15 * minute - 1;
    expect((await channel.read(talk)).status).toBe(200);
    channel.clock += 1;
    expect((await channel.read(talk)).status).toBe(404);
    await expectGone(talk);
  });

  it('goes without anybody asking for it, and closes its stream', async () => {
    await begin({ limits: { sweepEveryMs: 10 } });
    const talk = await channel.start();
    const open = channel.connect(talk.streamUrl);
    await open.status;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(channel.conversations.count()).toBe(1);
    channel.clock += 15 * minute;
    expect(await open.closed).toBe(1000);
    expect(channel.conversations.count()).toBe(0);
  });

  it('is not kept alive by a page that only polls', async () => {
    await begin();
    const talk = await channel.start();
    for (let minutes = 0; minutes < 15; minutes += 1) {
      expect((await channel.read(talk)).status).toBe(200);
      channel.clock += minute;
    }
    expect((await channel.read(talk)).status).toBe(404);
  });
});

describe('more conversations than the server holds', () => {
  it('are refused with 503 until one has gone', async () => {
    await begin({ limits: { maxConversations: 2 } });
    const first = await channel.start();
    await channel.call('POST', `${base}/tokens/generate`);
    for (const path of ['start', 'conversations', 'tokens/generate']) {
      const refused = await channel.call('POST', `${base}/${path}`);
      expect(refused).toMatchObject({ status: 503, body: { error: { code: 'ServiceUnavailable' } } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await channel.say(first, 'hej')).status).toBe(200);
    await remove(first);
    expect((await channel.call('POST', `${base}/start`)).status).toBe(200);
    channel.clock += 15 * minute;
    expect((await channel.call('POST', `${base}/start`)).status).toBe(200);
  });

  it('from one address are slowed with 429, those from another are not', async () => {
    const addressOf: NonNullable<Wishes['options']>['addressOf'] = ({ headers }) => String(headers['x-test']);
    await begin({ limits: { startsPerMinute: 2 }, options: { addressOf } });
    const start = (address: string) => channel.call('POST', `${base}/start`, { headers: { 'x-test': address } });
    for (const expected of [200, 200, 429]) expect((await start('192.0.2.1')).status).toBe(expected);
    expect(Number((await start('192.0.2.1')).headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await start('192.0.2.2')).status).toBe(200);
    for (const [last, expected] of [
      ['1', 200],
      ['2', 200],
      ['3', 429],
    ] as const)
      expect((await start(`2001:db8:0:1::${last}`)).status).toBe(expected);
  });

  it('are refused while the server is closing; the turn under way is answered', async () => {
    let release = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    let isRunning = false;
    await begin({
      before: async ({ activity }) => {
        isRunning = activity.text === 'sist';
        if (isRunning) await stuck;
      },
    });
    const talk = await channel.start();
    const last = channel.say(talk, 'sist');
    await until(() => isRunning);
    let isClosed = false;
    const closed = channel.directLine.close().finally(() => (isClosed = true));
    expect((await channel.say(talk, 'till')).status).toBe(503);
    expect((await channel.call('POST', `${base}/start`)).status).toBe(503);
    expect(isClosed).toBe(false);
    release();
    await closed;
    expect((await last).status).toBe(200);
  });
});
