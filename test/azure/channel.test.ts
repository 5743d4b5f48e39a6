import { gzipSync } from 'node:zlib';
import { MemoryStorage } from 'botbuilder';
import { createServiceUrls, defaultServiceUrls } from '../../src/azure/serviceUrls';
import { Microsoft } from './microsoft';
import { Reachable, type Wishes } from './reachable';

let microsoft: Microsoft;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  microsoft = await new Microsoft().listen();
  open.push(microsoft);
});
afterAll(async () => {
  for (const one of open.reverse()) await one.close();
});

async function begin(wishes: Wishes = {}): Promise<Reachable> {
  const chat = await new Reachable(microsoft, wishes).listen();
  open.push(chat);
  return chat;
}

describe('where a reply may go', () => {
  test('a stranger’s address gets nothing, whatever the token says', async () => {
    const stranger = await new Microsoft().listen();
    open.push(stranger);
    const chat = await begin();
    const token = microsoft.token({ serviceurl: stranger.url });
    const { status, text } = await chat.post(chat.activity({ serviceUrl: stranger.url }), token);
    expect(status).toBe(403);
    expect(text).not.toContain(stranger.url);
    expect(chat.turns).toEqual([]);
    expect(stranger.reached).toEqual([]);
  });

  test('not even by a redirect of an allowed address', async () => {
    const stranger = await new Microsoft().listen();
    open.push(stranger);
    const chat = await begin();
    microsoft.redirect = `${stranger.url}/v3/conversations/x/activities/y`;
    const { status } = await chat.post(chat.activity(), microsoft.token());
    microsoft.redirect = undefined;
    expect(status).toBe(502);
    expect(stranger.reached).toEqual([]);
  });

  test.each([
    ['https://directline.botframework.com/', true],
    ['https://europe.directline.botframework.com/', true],
    ['https://webchat.botframework.com/', true],
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.trafficmanager.net:443/emea/', true],
    ['http://directline.botframework.com/', false],
    ['https://botframework.com/', false],
    ['https://directline.botframework.com.exempel.se/', false],
    ['https://xbotframework.com/', false],
    ['https://evil.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net@exempel.se/', false],
    ['https://user:word@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://exempel.se/#.botframework.com', false],
    ['https://exempel.se\\.botframework.com/', false],
    ['https://169.254.169.254/metadata', false],
    ['https://localhost/', false],
    ['file:///etc/passwd', false],
    ['', false],
    ['directline.botframework.com', false],
  ])('without a setting %p: %p', (address, allowed) => {
    expect(createServiceUrls(defaultServiceUrls)(address)).toBe(allowed);
  });
});

describe('a body that is no activity is refused before any turn', () => {
  let chat: Reachable;
  beforeAll(async () => {
    chat = await begin();
  });
  const sound = (): Record<string, unknown> => chat.activity();
  test.each<[string, () => unknown, number, Record<string, string>?]>([
    ['nothing', () => '', 400],
    ['no JSON', () => '{', 400],
    ['a list', () => [sound()], 400],
    ['null', () => 'null', 400],
    ['{}', () => ({}), 400],
    ['no type', () => ({ ...sound(), type: undefined }), 400],
    ['no conversation', () => ({ ...sound(), conversation: undefined }), 400],
    ['a conversation without id', () => ({ ...sound(), conversation: {} }), 400],
    ['no sender', () => ({ ...sound(), from: undefined }), 400],
    ['no service', () => ({ ...sound(), serviceUrl: undefined }), 400],
    ['a text that is an object', () => ({ ...sound(), text: { a: 1 } }), 400],
    ['an id with a line break', () => ({ ...sound(), id: 'a\nb' }), 400],
    ['brackets 5,000 deep', () => `{"type":"message","value":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400],
    ['bytes that are no UTF-8', () => new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['64 kB and more', () => ({ ...sound(), text: 'a'.repeat(70_000) }), 413],
    ['a form', () => 'type=message', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', () => sound(), 415, { 'content-type': 'text/plain' }],
    ['gzip', () => gzipSync(JSON.stringify(sound())), 415, { 'content-encoding': 'gzip' }],
  ])('%s', async (_, body, status, headers = {}) => {
    const answered = await chat.post(body(), microsoft.token(), headers);
    expect(answered.status).toBe(status);
    expect(Object.keys(JSON.parse(answered.text) as object)).toEqual(['error']);
    expect(chat.turns).toEqual([]);
  });

  test('64 kB of quotes and strokes without an end take no time', async () => {
    const before = performance.now();
    await chat.post(`"${'\\"'.repeat(32_000)}`, microsoft.token());
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('what reaches the bot', () => {
  test('no name, no channel data, no strange locale; the text cut to 5,000 whole characters', async () => {
    const heard: unknown[] = [];
    const bot = {
      run: (context: { activity: unknown }) => {
        heard.push(JSON.parse(JSON.stringify(context.activity)));
        return Promise.resolve();
      },
      onError: () => Promise.resolve(),
    };
    const chat = await begin({ bot });
    const text = '😀'.repeat(5_001);
    const more = { text, locale: '__proto__', channelData: { tenant: 'x' }, value: { a: 1 }, entities: [{ b: 2 }] };
    await chat.post(chat.activity(more), microsoft.token());
    await chat.post(chat.activity({ locale: 'sv-SE', deliveryMode: 'expectReplies' }), microsoft.token());
    const [first, second] = heard as Record<string, unknown>[];
    expect(JSON.stringify(heard)).not.toMatch(/Anna|Namn|tenant|__proto__|expectReplies|entities/);
    expect(Array.from(first?.['text'] as string)).toHaveLength(5_000);
    expect(first?.['locale']).toBeUndefined();
    expect(second?.['locale']).toBe('sv-SE');
  });

  test('typing, reactions, invokes and what the channel adds are accepted and left', async () => {
    const chat = await begin();
    for (const type of ['typing', 'messageReaction', 'invoke', 'event', 'endOfConversation', 'made-up'])
      expect((await chat.post(chat.activity({ type }), microsoft.token())).status).toBe(200);
    expect(chat.turns).toEqual([]);
  });
});

describe('turns of one conversation', () => {
  test('twenty at once run one after another, and none is lost', async () => {
    const chat = await begin();
    const conversation = { id: 'twenty' };
    await Promise.all(
      Array.from({ length: 20 }, () => chat.post(chat.activity({ conversation, text: 'x' }), microsoft.token())),
    );
    const counts = microsoft.replies('twenty').map(({ text }) => text);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, at) => `${at}: x`));
  });

  test('an activity that the channel sends again, even at once, is answered once', async () => {
    const chat = await begin();
    const activity = chat.activity({ conversation: { id: 'again' } });
    const all = await Promise.all([1, 2, 3].map(() => chat.post(activity, microsoft.token())));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(microsoft.replies('again')).toHaveLength(1);
  });

  test('when what was answered cannot be looked up, she is answered', async () => {
    const isFirst = (): Promise<never> => Promise.reject(new Error('down'));
    const chat = await begin({ parts: { turns: { inOrder: (_, task) => task(), isFirst } } });
    const activity = chat.activity();
    expect((await chat.post(activity, microsoft.token())).status).toBe(200);
    expect(microsoft.replies(activity.conversation.id)).toHaveLength(1);
  });

  test('the state may lie in a storage of the SDK’s own', async () => {
    const chat = await begin({ storage: new MemoryStorage() });
    const conversation = { id: 'official' };
    for (const text of ['a', 'b']) await chat.post(chat.activity({ conversation, text }), microsoft.token());
    expect(microsoft.replies('official').map(({ text }) => text)).toEqual(['0: a', '1: b']);
  });
});

describe('a turn that fails', () => {
  const failing = (onError: () => Promise<void>): Wishes => ({
    bot: { run: () => Promise.reject(new Error('secret of /srv/x: min man')), onError },
  });

  test('is met with the calm words, and nothing of the error goes out or into the log', async () => {
    const calm: Wishes = failing(() => Promise.resolve());
    const bot = {
      ...calm.bot!,
      onError: async (context: { sendActivity(text: string): Promise<unknown> }) =>
        void (await context.sendActivity('Ring 112.')),
    };
    const chat = await begin({ bot });
    const activity = chat.activity();
    const { status, text } = await chat.post(activity, microsoft.token());
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(microsoft.replies(activity.conversation.id)).toMatchObject([{ text: 'Ring 112.' }]);
    expect(chat.warnings).toHaveLength(1);
    expect(chat.warnings.join()).not.toMatch(/secret|min man/);
  });

  test('and whose calm words fail too is told to the channel, without a reason', async () => {
    const chat = await begin(failing(() => Promise.reject(new Error('another secret'))));
    const { status, text } = await chat.post(chat.activity(), microsoft.token());
    expect(status).toBe(502);
    expect(text).toBe('{"error":{"code":"BotError","message":"The bot could not answer."}}');
    expect(chat.warnings.join()).not.toMatch(/secret|min man/);
  });

  test('a connector that refuses the reply is not asked three times', async () => {
    const chat = await begin();
    microsoft.failing.set('/v3/conversations/refused', 404);
    const { status, text } = await chat.post(chat.activity({ conversation: { id: 'refused' } }), microsoft.token());
    microsoft.failing.clear();
    expect(status).toBe(502);
    expect(text).not.toContain('inner detail');
    // The reply, and then the words for a failed turn.
    expect(microsoft.replies('refused')).toHaveLength(2);
  });
});
