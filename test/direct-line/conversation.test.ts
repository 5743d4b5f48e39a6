import { base, Channel, type Body } from './channel';

describe('a client that speaks Direct Line 3.0', () => {
  let channel: Channel;
  beforeEach(async () => (channel = await new Channel().listen()));
  afterEach(() => channel.close());

  it('gets a token, starts, is greeted once, sends and polls', async () => {
    const generated = await channel.call('POST', `${base}/tokens/generate`);
    expect(generated).toMatchObject({ status: 200, body: { expires_in: 1800 } });
    const { token, conversationId } = generated.body;
    const started = await channel.call('POST', `${base}/conversations`, { token });
    expect(started).toMatchObject({ status: 201, body: { conversationId, expires_in: 1800 } });
    expect(started.body.streamUrl).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/.+\/stream\?/);
    expect((await channel.call('POST', `${base}/conversations`, { token })).status).toBe(200);
    const sent = await channel.say(generated.body, 'hej');
    expect(sent.status).toBe(200);
    const { activities, watermark } = (await channel.read(generated.body)).body;
    expect(activities.map(({ text }) => text)).toEqual(['Hej du', undefined, '1: hej']);
    expect(activities[1]).toMatchObject({ id: sent.body.id, from: { role: 'user' } });
    expect(activities[2]).toMatchObject({ replyToId: sent.body.id, from: { id: 'bot', role: 'bot' } });
    expect(watermark).toBe('3');
  });

  it('starts, is greeted in its language and gets the greeting in one request', async () => {
    const answer = await channel.call('POST', `${base}/start`, { json: { locale: 'en-GB' } });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).sort()).toEqual(
      ['activities', 'conversationId', 'expires_in', 'streamUrl', 'token', 'watermark'].sort(),
    );
    expect(answer.body.activities.map(({ text }) => text)).toEqual(['Hej en-GB']);
    expect(answer.body.watermark).toBe('1');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('starts without a body, without a token and with no locale that breaks anything', async () => {
    expect((await channel.call('POST', `${base}/start`)).body.activities[0]?.text).toBe('Hej du');
    expect((await channel.call('POST', `${base}/conversations`)).status).toBe(201);
    for (const locale of ['__proto__', 'constructor', '../sv', 'sv;drop', '', 7, {}, 'x'.repeat(5000)])
      expect((await channel.start({ locale })).activities[0]?.text).toBe('Hej du');
  });

  it('may change its language in a message, and keeps it in the next ones', async () => {
    await channel.close();
    const heard: (string | undefined)[] = [];
    const before = ({ activity }: { activity: { locale?: string } }): Promise<void> => {
      heard.push(activity.locale);
      return Promise.resolve();
    };
    channel = await new Channel({ before }).listen();
    const talk = await channel.start({ locale: 'sv-SE' });
    for (const locale of [undefined, 'en', undefined, '__proto__']) await channel.say(talk, 'hej', { locale });
    expect(heard).toEqual(['sv-SE', 'sv-SE', 'en', 'en', 'en']);
  });

  it('is greeted first when it sends without having started', async () => {
    const { body } = await channel.call('POST', `${base}/tokens/generate`);
    await channel.say(body, 'hej');
    expect(await channel.replies(body)).toEqual(['Hej du', '1: hej']);
  });

  it('reads on from its watermark, also when the oldest activities are gone', async () => {
    await channel.close();
    channel = await new Channel({ limits: { maxActivitiesKept: 5 } }).listen();
    const talk = await channel.start();
    for (const text of ['ett', 'två', 'tre']) await channel.say(talk, text);
    expect(await channel.replies(talk, '5')).toEqual(['3: tre']);
    expect((await channel.read(talk, '0')).body).toMatchObject({ watermark: '7' });
    expect((await channel.read(talk, '0')).body.activities).toHaveLength(5);
    expect((await channel.read(talk, '7')).body).toEqual({ activities: [], watermark: '7' });
    expect((await channel.read(talk, '999')).body).toEqual({ activities: [], watermark: '7' });
  });

  it('may not say who it is, where answers go or which conversation it means', async () => {
    const talk = await channel.start();
    const spoof = {
      from: { id: 'bot', role: 'bot', name: 'Polisen' },
      recipient: { id: 'x' },
      conversation: { id: 'annan' },
      serviceUrl: 'http://127.0.0.1:1/',
      channelId: 'emulator',
      id: 'mitt-id',
      channelData: { hemligt: 'zebra-7431', clientActivityID: 'c.1' },
      value: { hemligt: 'zebra-7431' },
    };
    await channel.say(talk, 'hej', spoof);
    const [, echo, reply] = (await channel.read(talk)).body.activities;
    expect(Object.keys(echo!).sort()).toEqual(
      ['channelData', 'channelId', 'conversation', 'from', 'id', 'timestamp', 'type'].sort(),
    );
    expect(echo).toMatchObject({ channelId: 'directline', conversation: { id: talk.conversationId } });
    expect(echo!.from).toEqual({ id: expect.stringMatching(/^dl_[0-9a-f-]{36}$/) as string, role: 'user' });
    expect(echo!['channelData']).toEqual({ clientActivityID: 'c.1' });
    expect(reply!.text).toBe('1: hej');
    expect(JSON.stringify([echo, reply])).not.toMatch(/zebra|serviceUrl|callerId/);
  });

  it('is answered once when it sends again because the answer got lost', async () => {
    const talk = await channel.start();
    const again = { channelData: { clientActivityID: 'abc123' } };
    const first = await channel.say(talk, 'hej', again);
    const second = await channel.say(talk, 'hej', again);
    expect(second).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect(await channel.replies(talk)).toEqual(['Hej du', '1: hej']);
  });

  it('gets a long message answered as far as it is read, never half a character', async () => {
    await channel.close();
    channel = await new Channel({ limits: { maxTextLength: 3 } }).listen();
    const talk = await channel.start();
    await channel.say(talk, '😀😀😀😀');
    expect(await channel.replies(talk, '1')).toEqual(['1: 😀😀😀']);
  });

  it('may send typing, conversationUpdate and events', async () => {
    const talk = await channel.start();
    const path = `${base}/conversations/${talk.conversationId}/activities`;
    const kinds = [{ type: 'typing' }, { type: 'conversationUpdate', membersAdded: [{ id: 'x' }] }];
    const ids: string[] = [];
    for (const json of [...kinds, { type: 'event', name: 'webchat/join' }]) {
      const answer = await channel.call('POST', path, { token: talk.token, json });
      expect(answer.status).toBe(200);
      ids.push(answer.body.id);
    }
    expect(new Set(ids).size).toBe(3);
    expect(await channel.replies(talk)).toEqual(['Hej du']);
    expect((await channel.say(talk, 'hej')).status).toBe(200);
    expect(await channel.replies(talk, '2')).toEqual(['2: hej']);
  });
});

describe('tokens', () => {
  let channel: Channel;
  let talk: Body;
  beforeEach(async () => {
    channel = await new Channel({ limits: { conversationTtlMs: 120 * 60_000 } }).listen();
    talk = await channel.start();
  });
  afterEach(() => channel.close());
  const status = async (path: string, token: string, method = 'GET'): Promise<number> =>
    (await channel.call(method, path, { token })).status;

  it('open their own conversation and no other', async () => {
    const other = await channel.start();
    const path = `${base}/conversations/${talk.conversationId}`;
    for (const token of [other.token, 'undefined', 'forged', `${talk.token}x`, talk.token.slice(1), '__proto__'])
      for (const [method, where] of [
        ['GET', path],
        ['GET', `${path}/activities`],
        ['POST', `${path}/activities`],
        ['DELETE', path],
      ] as const)
        expect(await status(where, token, method)).toBe(403);
    expect(await status(`${path}/activities`, talk.token)).toBe(200);
  });

  it('open nothing where there is nothing', async () => {
    for (const id of ['okand', '__proto__', 'constructor', 'toString', '%00', '00000000-0000-4000-8000-000000000000']) {
      expect(await status(`${base}/conversations/${id}`, talk.token)).toBe(403);
      const answer = await channel.call('GET', `${base}/conversations/${id}/activities`, { token: talk.token });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'TokenNotAccepted' } } });
    }
  });

  it('live half an hour and are refreshed only while they live', async () => {
    channel.clock += 1799_000;
    const refreshed = await channel.call('POST', `${base}/tokens/refresh`, { token: talk.token });
    expect(refreshed).toMatchObject({ status: 200, body: { conversationId: talk.conversationId, expires_in: 1800 } });
    channel.clock += 1000;
    expect((await channel.read(talk)).status).toBe(403);
    expect(await status(`${base}/tokens/refresh`, talk.token, 'POST')).toBe(403);
    expect(await status(`${base}/conversations`, talk.token, 'POST')).toBe(403);
    expect((await channel.read({ ...talk, token: refreshed.body.token })).status).toBe(200);
  });

  it('of a stream open nothing but the stream, and those of a conversation open no stream', async () => {
    const url = new URL(talk.streamUrl);
    const streamToken = url.searchParams.get('t') ?? '';
    expect((await channel.read({ ...talk, token: streamToken })).status).toBe(403);
    expect(await status(`${base}/tokens/refresh`, streamToken, 'POST')).toBe(403);
    url.searchParams.set('t', talk.token);
    expect(await channel.connect(url.href).status).toBe(403);
    expect(await channel.connect(talk.streamUrl).status).toBe(101);
  });

  it('are asked for without end and cost no memory: nothing is kept for them', async () => {
    let newest = talk.token;
    for (let times = 0; times < 20; times += 1)
      newest = (await channel.call('POST', `${base}/tokens/refresh`, { token: newest })).body.token;
    for (const token of [talk.token, newest]) expect((await channel.read({ ...talk, token })).status).toBe(200);
  });

  it('that are forged open nothing, and do not tell which conversations there are', async () => {
    const forged = talk.token.replace(/.{43}$/, 'A'.repeat(43));
    const strange = forged.replace(talk.conversationId, '00000000-0000-4000-8000-000000000000');
    const answers = [];
    for (const token of [forged, strange]) {
      const conversationId = token.slice(0, 36);
      answers.push(await channel.read({ ...talk, conversationId, token }));
    }
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(2).fill([404, answers[0]?.text]));
  });
});
