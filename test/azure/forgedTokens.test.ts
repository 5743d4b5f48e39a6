import { createHmac, generateKeyPairSync } from 'node:crypto';
import { appId, Microsoft } from './microsoft';
import { Reachable } from './reachable';

let microsoft: Microsoft;
let chat: Reachable;
const printed: unknown[][] = [];
beforeAll(async () => {
  for (const way of ['log', 'info', 'warn', 'error'] as const)
    jest.spyOn(console, way).mockImplementation((...words: unknown[]) => void printed.push(words));
  microsoft = await new Microsoft().listen();
  chat = await new Reachable(microsoft).listen();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await chat.close();
  await microsoft.close();
});

const now = Math.floor(Date.now() / 1000);
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strange = { kid: 'k1', ...stranger };
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const payload = (): object => ({
  ...{ iss: 'https://api.botframework.com', aud: appId, serviceurl: microsoft.url },
  ...{ nbf: now - 60, exp: now + 3600 },
});
const hmac = (text: string, key: string | Buffer): string => createHmac('sha256', key).update(text).digest('base64url');
/** A token signed with the public key as if it were a shared secret. */
const confused = (key: string | Buffer): string => {
  const text = `${encode({ alg: 'HS256', typ: 'JWT', kid: 'k1' })}.${encode(payload())}`;
  return `${text}.${hmac(text, key)}`;
};
const publicKey = () => microsoft.keys[0]!.publicKey;
const withSwapped = (part: number, other: string): string =>
  microsoft
    .token()
    .split('.')
    .map((own, at) => (at === part ? other : own))
    .join('.');

/** Authorization headers, by what is wrong with them. */
const forged: Readonly<Record<string, () => string | undefined>> = {
  'no header': () => undefined,
  'an empty one': () => '',
  'Bearer and nothing': () => 'Bearer ',
  Basic: () => `Basic ${Buffer.from(`${appId}:password`).toString('base64')}`,
  'two tokens': () => `Bearer ${microsoft.token()} ${microsoft.token()}`,
  'two headers in one': () => `Bearer ${microsoft.token()}, Bearer ${microsoft.token()}`,
  garbage: () => 'Bearer garbage',
  'three parts of garbage': () => 'Bearer a.b.c',
  'a payload that is no JSON': () => `Bearer ${withSwapped(1, 'bm90IGpzb24')}`,
  'no signature': () => `Bearer ${withSwapped(2, '')}`,
  'the signature of another token': () => `Bearer ${withSwapped(2, microsoft.token({ x: 1 }).split('.')[2]!)}`,
  'a payload that was changed': () => `Bearer ${withSwapped(1, encode({ ...payload(), admin: true }))}`,
  'a key that is not Microsoft’s': () => `Bearer ${microsoft.token({}, { key: strange })}`,
  'another audience': () => `Bearer ${microsoft.token({ aud: '99999999-2222-3333-4444-555555555555' })}`,
  'several audiences': () => `Bearer ${microsoft.token({ aud: [appId, 'other'] })}`,
  'no audience': () => `Bearer ${microsoft.token({ aud: undefined })}`,
  'another issuer': () => `Bearer ${microsoft.token({ iss: 'https://api.botframework.example' })}`,
  'the issuer of the emulator': () =>
    `Bearer ${microsoft.token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: appId })}`,
  'the issuer of a skill': () =>
    `Bearer ${microsoft.token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: '99999999-2222-3333-4444-555555555555' })}`,
  'no issuer': () => `Bearer ${microsoft.token({ iss: undefined })}`,
  'no serviceurl': () => `Bearer ${microsoft.token({ serviceurl: undefined })}`,
  'another serviceurl': () => `Bearer ${microsoft.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })}`,
  'algorithm none': () => `Bearer ${encode({ alg: 'none', kid: 'k1' })}.${encode(payload())}.`,
  'algorithm None': () => `Bearer ${encode({ alg: 'None', kid: 'k1' })}.${encode(payload())}.`,
  'HS256 with the public key as PEM': () => `Bearer ${confused(publicKey().export({ type: 'spki', format: 'pem' }))}`,
  'HS256 with the public key as PKCS#1': () =>
    `Bearer ${confused(publicKey().export({ type: 'pkcs1', format: 'pem' }))}`,
  'another algorithm in the header than was used': () =>
    `Bearer ${withSwapped(0, encode({ alg: 'RS512', typ: 'JWT', kid: 'k1' }))}`,
  'an unknown key': () => `Bearer ${microsoft.token({}, { header: { kid: 'unknown' } })}`,
  'no kid': () => `Bearer ${withSwapped(0, encode({ alg: 'RS256', typ: 'JWT' }))}`,
  'a kid that is a path': () => `Bearer ${microsoft.token({}, { header: { kid: '../../etc/passwd' } })}`,
  'a kid that is __proto__': () => `Bearer ${microsoft.token({}, { header: { kid: '__proto__' } })}`,
  'a kid that is an object': () => `Bearer ${withSwapped(0, encode({ alg: 'RS256', kid: { a: 1 } }))}`,
  'a jku of the stranger': () =>
    `Bearer ${microsoft.token({}, { key: strange, header: { jku: `${microsoft.url}/evil` } })}`,
  'an x5u of the stranger': () =>
    `Bearer ${microsoft.token({}, { key: strange, header: { x5u: `${microsoft.url}/evil` } })}`,
  'a key of its own in the header': () =>
    `Bearer ${microsoft.token({}, { key: strange, header: { jwk: stranger.publicKey.export({ format: 'jwk' }) } as never })}`,
  'a crit that nobody knows': () => `Bearer ${microsoft.token({}, { header: { crit: ['b64'] } })}`,
  'nbf in the future': () => `Bearer ${microsoft.token({ nbf: now + 900, exp: now + 3600 })}`,
  'expired an hour ago': () => `Bearer ${microsoft.token({ nbf: now - 7200, exp: now - 3600 })}`,
  'expired beyond the five minutes between clocks': () => `Bearer ${microsoft.token({ exp: now - 320 })}`,
  'no exp': () => `Bearer ${microsoft.token({ exp: undefined })}`,
  'an exp that is a word': () =>
    `Bearer ${microsoft.token({}).replace(/\.[^.]+\./, `.${encode({ ...payload(), exp: 'never' })}.`)}`,
  'a token of our own Direct Line': () => 'Bearer s-c3VjaC1hLXRva2VuLWlzLW5vdC1hLWp3dA',
  'a header of 8 kB': () => `Bearer ${'a'.repeat(8_000)}`,
};

test('are more than the 25 that must be tried', () => {
  expect(Object.keys(forged).length).toBeGreaterThanOrEqual(25);
});

describe('a token that is no channel’s', () => {
  test.each(Object.entries(forged))('%s: refused without a turn, and in words that tell nothing', async (_, header) => {
    const authorization = header();
    const before = microsoft.reached.length;
    const { status, text } = await chat.post(
      chat.activity(),
      undefined,
      authorization === undefined ? {} : { authorization },
    );
    expect([401, 403]).toContain(status);
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    expect(['Send the token as Authorization: Bearer.', 'The request is not authorized.']).toContain(error.message);
    expect(chat.turns).toEqual([]);
    // The first few may wait for the keys that were asked for at the start.
    expect(microsoft.reached.slice(before).filter(({ path }) => !path.startsWith('/v1/'))).toEqual([]);
  });

  test('all of them, and 50 unknown keys, cost the one fetch of the start and print nothing', async () => {
    for (let at = 0; at < 50; at += 1)
      await chat.post(chat.activity(), microsoft.token({}, { header: { kid: `unknown-${at}` } }));
    expect(microsoft.keyFetches).toBe(1);
    expect(printed).toEqual([]);
    expect(chat.warnings).toEqual([]);
  });

  test('a channel that the key may not speak for is refused', async () => {
    const { status } = await chat.post(chat.activity({ channelId: 'slack' }), microsoft.token());
    expect(status).toBe(401);
    expect(chat.turns).toEqual([]);
    expect(printed).toEqual([]);
  });

  test.each([
    ['the App Service extension', { channelId: 'AseChannel' }],
    ['the emulator', { channelId: 'emulator' }],
    ['a skill', { channelId: 'emulator', recipient: { id: 'the-bot', role: 'skill' } }],
  ])('the SDK’s side door for %s is shut', async (_, more) => {
    const aside = { iss: `https://sts.windows.net/${appId}/`, ver: '1.0', appid: appId };
    expect((await chat.post(chat.activity(more), microsoft.token(aside))).status).toBe(401);
    expect((await chat.post(chat.activity(more))).status).toBe(401);
    expect(chat.turns).toEqual([]);
  });
});

test('an honest token runs a turn, and its reply goes to the connector with the bot’s own token', async () => {
  const activity = chat.activity({ text: 'hej' });
  const answered = await chat.post(activity, microsoft.token());
  expect({ status: answered.status, text: answered.text }).toEqual({ status: 200, text: '' });
  expect(microsoft.replies(activity.conversation.id)).toMatchObject([{ type: 'message', text: '0: hej' }]);
  const reply = microsoft.reached.find(({ path }) => path.includes(activity.conversation.id));
  expect(reply?.headers.authorization).toBe('Bearer of-the-bot');
});

test('four minutes late is within what clocks may differ', async () => {
  const { status } = await chat.post(chat.activity(), microsoft.token({ exp: now - 240 }));
  expect(status).toBe(200);
});

test('a key without endorsements may speak for every channel', async () => {
  const key = microsoft.keys[1]!;
  expect((await chat.post(chat.activity({ channelId: 'slack' }), microsoft.token({}, { key }))).status).toBe(200);
});

test('a channel’s token used again for another conversation is accepted, as its trust model has it, and reaches no other state', async () => {
  // The token binds app, service and time, not a conversation: whoever holds one of Microsoft's own can write in any name.
  const token = microsoft.token();
  const first = chat.activity({ text: 'a' });
  const second = chat.activity({ text: 'b' });
  await chat.post(first, token);
  await chat.post(second, token);
  expect(microsoft.replies(first.conversation.id).map(({ text }) => text)).toEqual(['0: a']);
  expect(microsoft.replies(second.conversation.id).map(({ text }) => text)).toEqual(['0: b']);
  // The same request once more is answered, and not run.
  const turns = chat.turns.length;
  expect((await chat.post(first, token)).status).toBe(200);
  expect(chat.turns.length).toBe(turns);
});

describe('while Microsoft’s keys cannot be had', () => {
  test('honest and forged tokens alike are refused with 401, and asking does not grow with the requests', async () => {
    const down = await new Microsoft().listen();
    down.failing.set('/v1/', 503);
    const waiting = await new Reachable(down).listen();
    for (let at = 0; at < 30; at += 1) expect((await waiting.post(waiting.activity(), down.token())).status).toBe(401);
    expect(down.reached.length).toBeLessThanOrEqual(2);
    expect(waiting.warnings.join()).toContain('azure-keys-failed');
    await waiting.close();
    await down.close();
  });
});
