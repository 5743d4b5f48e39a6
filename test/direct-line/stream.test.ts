import { connect } from 'node:net';
import { base, Channel, until, type Body, type Wishes } from './channel';

let channel: Channel;
let talk: Body;
const begin = async (wishes: Wishes = {}): Promise<void> => {
  channel = await new Channel(wishes).listen();
  talk = await channel.start();
};
afterEach(() => channel.close());
const reconnect = (watermark: string): Promise<{ readonly body: Body }> =>
  channel.call('GET', `${base}/conversations/${talk.conversationId}?watermark=${watermark}`, { token: talk.token });
const texts = (activities: Body['activities']): readonly (string | undefined)[] => activities.map(({ text }) => text);

describe('a stream', () => {
  it('tells what happens as it happens, with the watermark to come back to', async () => {
    await begin();
    const client = channel.connect(talk.streamUrl);
    expect(await client.status).toBe(101);
    await channel.say(talk, 'hej');
    expect(texts(await client.hears(2))).toEqual(['hej', '1: hej']);
    expect(client.watermark).toBe('3');
  });

  it('that was cut goes on from its watermark with nothing lost and nothing twice', async () => {
    await begin();
    const first = channel.connect(talk.streamUrl);
    await first.status;
    await channel.say(talk, 'ett');
    await first.hears(2);
    first.socket.terminate();
    await channel.say(talk, 'två');
    const second = channel.connect((await reconnect(first.watermark)).body.streamUrl);
    await second.status;
    await channel.say(talk, 'tre');
    // What was said while the socket was cut comes without its words: they are kept nowhere.
    expect(texts(await second.hears(4))).toEqual([undefined, '2: två', 'tre', '3: tre']);
    const ids = [...first.heard, ...second.heard].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it('gives everything to a client that starts the standard way', async () => {
    await begin();
    const { body } = await channel.call('POST', `${base}/conversations`);
    expect(texts(await channel.connect(body.streamUrl).hears(1))).toEqual(['Hej du']);
  });

  it('never shows what is meant for machines', async () => {
    await begin({
      before: async (context) => {
        await context.sendActivities([
          { type: 'trace', name: 'zebra' },
          { type: 'delay', value: 1 },
          { type: 'typing' },
        ]);
      },
    });
    await channel.say(talk, 'hej');
    expect((await channel.read(talk)).body.activities.map(({ type }) => type)).toEqual([
      'message',
      'message',
      'message',
    ]);
  });

  it('is taken over by the newest client of the conversation', async () => {
    await begin();
    const first = channel.connect(talk.streamUrl);
    await first.status;
    const second = channel.connect((await reconnect('1')).body.streamUrl);
    expect(await second.status).toBe(101);
    expect(await first.closed).toBe(1000);
    await channel.say(talk, 'hej');
    await second.hears(2);
    expect(first.heard).toEqual([]);
  });

  it('is opened once for each address that was given out', async () => {
    await begin();
    expect(await channel.connect(talk.streamUrl).status).toBe(101);
    expect(await channel.connect(talk.streamUrl).status).toBe(403);
  });

  it('is opened within a minute', async () => {
    await begin();
    channel.clock += 60_000;
    expect(await channel.connect(talk.streamUrl).status).toBe(403);
    expect(await channel.connect((await reconnect('1')).body.streamUrl).status).toBe(101);
  });

  it('ends for a client that sends more than keep-alives, and the server goes on', async () => {
    await begin();
    const client = channel.connect(talk.streamUrl);
    await client.status;
    for (const frame of ['', 'x', '{"__proto__":1}']) client.socket.send(frame);
    await channel.say(talk, 'hej');
    await client.hears(2);
    client.socket.send('x'.repeat(2000));
    expect(await client.closed).toBe(1009);
    expect((await channel.say(talk, 'till')).status).toBe(200);
  });
});

describe('a stream that is not for the one who asks', () => {
  it('is refused to another conversation, an unknown one and another path', async () => {
    await begin();
    const other = await channel.start();
    const swapped = other.streamUrl.replace(other.conversationId, talk.conversationId);
    expect(await channel.connect(swapped).status).toBe(403);
    expect(await channel.connect(other.streamUrl).status).toBe(101);
    expect(await channel.connect(talk.streamUrl.replace(talk.conversationId, '__proto__')).status).toBe(403);
    expect(await channel.connect(talk.streamUrl.replace('/stream', '/x')).status).toBe(404);
    expect(await channel.connect(talk.streamUrl.replace(/watermark=\d+/, 'watermark=x')).status).toBe(400);
    expect(await channel.connect(talk.streamUrl.replace(/&t=.*/, '')).status).toBe(403);
    expect(await channel.connect(talk.streamUrl).status).toBe(101);
  });

  it('is refused to a page of another site, and the token is not used up', async () => {
    await begin();
    for (const origin of ['https://annan.example', 'null', `http://127.0.0.1.example:${channel.port}`])
      expect(await channel.connect(talk.streamUrl, { origin }).status).toBe(403);
    expect(await channel.connect(talk.streamUrl, { origin: `http://127.0.0.1:${channel.port}` }).status).toBe(101);
  });

  it('has its address from the settings, never from what a stranger calls the server', async () => {
    await begin();
    const startAs = (host: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(channel.port, '127.0.0.1', () =>
          socket.end(`POST ${base}/start HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`),
        );
        let answer = '';
        socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
        socket.on('close', () => resolve(/"streamUrl":"([^"]*)"/.exec(answer)?.[1] ?? answer));
      });
    expect(await startAs('evil.example')).toMatch(/^\/v3\/directline\/conversations\//);
    expect(await startAs('localhost.evil.example')).toMatch(/^\/v3\//);
    await channel.close();
    await begin({ options: { publicUrl: 'https://chatt.exempelby.example' } });
    expect(await startAs('evil.example')).toMatch(/^wss:\/\/chatt\.exempelby\.example\/v3\/directline\//);
    const local = talk.streamUrl.replace('wss://chatt.exempelby.example', `ws://127.0.0.1:${channel.port}`);
    expect(await channel.connect(local, { origin: `http://127.0.0.1:${channel.port}` }).status).toBe(403);
    expect(await channel.connect(local, { origin: 'https://chatt.exempelby.example' }).status).toBe(101);
  });

  it('does not trouble the server when the line breaks in the middle of the handshake', async () => {
    await begin();
    for (let times = 0; times < 20; times += 1) {
      const socket = connect(channel.port, '127.0.0.1', () => {
        socket.write(
          `GET ${base}/conversations/x/stream HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        );
        socket.resetAndDestroy();
      });
      socket.on('error', () => undefined);
      await until(() => socket.destroyed);
    }
    expect((await channel.say(talk, 'hej')).status).toBe(200);
  });
});
