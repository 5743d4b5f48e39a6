import { gzipSync } from 'node:zlib';
import { base, Channel, type Body, type Call } from './channel';

/** A word that no answer and no log line may repeat. */
const canary = 'zebra-7431';

describe('a request that is not as it should be', () => {
  let channel: Channel;
  let talk: Body;
  let turns = 0;
  beforeAll(async () => {
    const before = (): Promise<void> => Promise.resolve(void (turns += 1));
    channel = await new Channel({ before, limits: { messagesPerMinute: 10_000 } }).listen();
    talk = await channel.start();
  });
  beforeEach(() => (turns = 0));
  afterAll(() => channel.close());
  const post = (call: Call) =>
    channel.call('POST', `${base}/conversations/${talk.conversationId}/activities`, { token: talk.token, ...call });

  const message = (change: object): string => JSON.stringify({ type: 'message', text: canary, ...change });
  const bad: readonly (readonly [string, string | Uint8Array])[] = [
    ['an empty body', ''],
    ['no JSON', `{"type":"message","text":"${canary}`],
    ['a list', `["${canary}"]`],
    ['null', 'null'],
    ['a number', '7431'],
    ['an object with nothing', '{}'],
    ['a type that is none', message({ type: 7 })],
    ['an unknown type', message({ type: canary })],
    ['an invoke', message({ type: 'invoke', name: 'x' })],
    ['a message without text', message({ text: undefined })],
    ['a text that is null', message({ text: null })],
    ['a text that is an object', message({ text: { toString: canary } })],
    ['a text that is a list', message({ text: [canary] })],
    ['a text that is a number', message({ text: 112 })],
    ['an event without a name', message({ type: 'event' })],
    ['an event with an empty name', message({ type: 'event', name: '' })],
    ['an event with an endless name', message({ type: 'event', name: canary.repeat(50) })],
    ['a sender that is a word', message({ from: canary })],
    ['a sender whose id is a list', message({ from: { id: [canary] } })],
    ['attachments that are no list', message({ attachments: canary })],
    ['attachments', message({ attachments: [{ contentType: 'image/png', contentUrl: canary }] })],
    ['30,000 brackets', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['broken UTF-8', Buffer.from(message({ text: 'ÿþ' }), 'latin1')],
  ];
  it.each(bad)('is refused without a turn: %s', async (_, body) => {
    const answer = await post({ body, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body)).toEqual(['error', 'activities']);
    expect(answer.body.activities).toEqual([{ type: 'message', text: expect.stringContaining('112') as string }]);
    expect(answer.body.error.code).toMatch(/^(?:BadArgument|AttachmentsNotAccepted)$/);
    expect(answer.body.error.message).toMatch(/^[A-Z][\w ,.-]+\.$/);
    expect(answer.text + channel.warnings.join()).not.toContain(canary);
    expect(turns).toBe(0);
  });

  it('leaves every prototype as it was', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const bodies = [
      `{"__proto__":{"polluted":1},"type":"message","text":"a"}`,
      `{"constructor":{"prototype":{"polluted":1}},"type":"message","text":"b"}`,
      `{"type":"message","text":"c","channelData":{"__proto__":{"polluted":1},"clientActivityID":"__proto__"}}`,
      `{"type":"message","text":"d","from":{"id":"__proto__"},"locale":"__proto__"}`,
      `{"type":"message","text":"__proto__"}`,
      `{"type":"event","name":"__proto__"}`,
    ];
    for (const body of bodies) expect((await post({ body })).status).toBe(200);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(turns).toBe(bodies.length);
  });

  it('is refused when the body is over 64 kB, however it comes', async () => {
    const { body } = { body: message({ padding: 'x'.repeat(64 * 1024) }) };
    const answer = await post({ body });
    expect(answer).toMatchObject({ status: 413, body: { error: { code: 'MessageSizeTooBig' } } });
    expect((await channel.call('POST', `${base}/start`, { body })).status).toBe(413);
    const chunked = await fetch(`http://127.0.0.1:${channel.port}${base}/start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    });
    expect(chunked.status).toBe(413);
    expect(turns).toBe(0);
    const fits = message({ padding: '' });
    const room = 64 * 1024 - Buffer.byteLength(fits);
    expect((await post({ body: message({ padding: 'x'.repeat(room) }) })).status).toBe(200);
    expect((await post({ body: message({ padding: 'x'.repeat(room + 1) }) })).status).toBe(413);
  });

  it('is refused when it is compressed or a form', async () => {
    const zipped = gzipSync(message({ padding: 'x'.repeat(1_000_000) }));
    expect((await post({ body: zipped, headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await post({ body: message({}), headers: { 'content-type': type } })).status).toBe(415);
    expect(turns).toBe(0);
  });

  it.each(['abc', '-1', '1.5', '1e3', '__proto__', '9'.repeat(40), '%00'])(
    'has a watermark of its own: %s',
    async (mark) => {
      const answer = await channel.read(talk, mark);
      expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
      const path = `${base}/conversations/${talk.conversationId}?watermark=${mark}`;
      expect((await channel.call('GET', path, { token: talk.token })).status).toBe(400);
    },
  );

  it.each(['[]', '7', '{', 'null'])('cannot start a conversation with %s', async (body) => {
    expect(await channel.call('POST', `${base}/start`, { body })).toMatchObject({ status: 400 });
  });

  it('has told the log nothing', () => {
    expect(channel.warnings).toEqual([]);
  });
});
