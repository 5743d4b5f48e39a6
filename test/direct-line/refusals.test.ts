import { readFileSync } from 'node:fs';
import { StoreDownError } from '../../src/state/conversations';
import { base, Channel, minute, type Body } from './channel';
import {
  activities,
  canary,
  ended,
  json,
  later,
  long,
  onlyGreets,
  open,
  readWith,
  send,
  tooBig,
  type Refusal,
} from './refusal';

let channel: Channel;
afterEach(() => channel.close());

const badRequest = { status: 400, code: 'BadArgument' };
const noToken = { status: 401, code: 'Unauthorized' };
const wrongToken = { status: 403, code: 'TokenNotAccepted' };
const gone = { status: 404, code: 'ConversationNotFound' };
const big = { status: 413, code: 'MessageSizeTooBig' };
const wrongType = { status: 415, code: 'UnsupportedMediaType' };
const tooMany = { status: 429, code: 'TooManyRequests' };
const botError = { status: 502, code: 'BotError' };
const unavailable = { status: 503, code: 'ServiceUnavailable' };

const refusals: Readonly<Record<string, Refusal>> = {
  'a body that is no JSON': { ...badRequest, ask: (to, talk) => send(to, talk, { body: `{"${canary}` }) },
  'a body that is no activity': { ...badRequest, ask: (to, talk) => send(to, talk, { json: { text: canary } }) },
  'a message without a text': { ...badRequest, ask: (to, talk) => send(to, talk, { json: { type: 'message' } }) },
  'a watermark that was never given out': { ...badRequest, ask: (to, talk) => to.read(talk, canary) },
  'a start that is no object': { ...badRequest, ask: open('start', { json: [canary] }) },
  'a file': {
    status: 400,
    code: 'AttachmentsNotAccepted',
    ask: (to, talk) => send(to, talk, { json: { ...json, attachments: [{ contentUrl: canary }] } }),
  },
  'reading without a token': { ...noToken, ask: (to, talk) => to.call('GET', activities(talk)) },
  'sending without a token': { ...noToken, ask: (to, talk) => to.call('POST', activities(talk), { json }) },
  'coming back without a token': {
    ...noToken,
    ask: (to, { conversationId }) => to.call('GET', `${base}/conversations/${conversationId}`),
  },
  'deleting without a token': {
    ...noToken,
    ask: (to, { conversationId }) => to.call('DELETE', `${base}/conversations/${conversationId}`),
  },
  'refreshing without a token': { ...noToken, ask: open('tokens/refresh') },
  'an unknown conversation without a token': {
    ...noToken,
    ask: (to) => to.call('GET', `${base}/conversations/${canary}/activities`),
  },
  'a password in place of a token': { ...noToken, ask: readWith('Basic emVicmE6NzQzMQ==') },
  'starting with a password': { ...noToken, ask: open('conversations', { headers: { authorization: 'Basic eDp5' } }) },
  'the word Bearer and nothing after it': { ...noToken, ask: readWith('Bearer ') },
  'two tokens': { ...noToken, ask: readWith(`Bearer ${canary} ${canary}`) },
  'a token without the word Bearer': {
    ...noToken,
    ask: (to, talk) => to.call('GET', activities(talk), { headers: { authorization: talk.token } }),
  },
  'a forged token': { ...wrongToken, ask: readWith(`Bearer ${canary}`) },
  'a token of another server': { ...wrongToken, ask: readWith('Bearer eyJhbGciOiJub25lIn0.eyJ1c2VyIjoieCJ9.c2ln+/==') },
  'a token that is longer than any of ours': { ...wrongToken, ask: readWith(`Bearer ${'a'.repeat(4000)}`) },
  'the token directlinejs sends when it has none': {
    ...wrongToken,
    ask: open('conversations', { token: 'undefined' }),
  },
  'the token of another conversation': {
    ...wrongToken,
    ask: async (to, talk) => to.read({ ...talk, token: (await to.start()).token }),
  },
  'the token of a stream': {
    ...wrongToken,
    ask: (to, talk) => to.read({ ...talk, token: new URL(talk.streamUrl).searchParams.get('t') ?? '' }),
  },
  'a token after half an hour': { ...wrongToken, wishes: long, ask: (to, talk) => later(to, talk, 30 * minute) },
  'refreshing a token after half an hour': {
    ...wrongToken,
    wishes: long,
    ask: async (to, { token }) => {
      to.clock += 30 * minute;
      return to.call('POST', `${base}/tokens/refresh`, { token });
    },
  },
  'refreshing the token of a conversation that has ended': {
    ...wrongToken,
    ask: async (to, talk) => {
      await ended(to, talk);
      return to.call('POST', `${base}/tokens/refresh`, { token: talk.token });
    },
  },
  'a conversation that never was': { ...wrongToken, ask: (to, talk) => to.read({ ...talk, conversationId: canary }) },
  'a conversation that was ended': {
    ...gone,
    ask: async (to, talk) => {
      await ended(to, talk);
      return to.say(talk, canary);
    },
  },
  'a conversation nobody returned to': { ...gone, ask: (to, talk) => later(to, talk, 15 * minute) },
  'a message that is too big': { ...big, ask: (to, talk) => send(to, talk, { body: tooBig }) },
  'a start that is too big': { ...big, ask: open('conversations', { body: tooBig }) },
  'a form': {
    ...wrongType,
    ask: (to, talk) => send(to, talk, { body: `text=${canary}`, headers: { 'content-type': 'text/plain' } }),
  },
  'a compressed body': {
    ...wrongType,
    ask: (to, talk) => send(to, talk, { json, headers: { 'content-encoding': 'gzip' } }),
  },
  'the third message in a minute where two may be sent': {
    ...tooMany,
    retryAfter: 60,
    wishes: { limits: { messagesPerMinute: 2 } },
    ask: async (to, talk) => {
      for (const text of ['ett', 'två']) await to.say(talk, text);
      return to.say(talk, canary);
    },
  },
  'the second start in a minute where one may be made': {
    ...tooMany,
    retryAfter: 60,
    wishes: { limits: { startsPerMinute: 1 } },
    ask: open('start'),
  },
  'the second token in a minute where one may be made': {
    ...tooMany,
    retryAfter: 60,
    wishes: { limits: { startsPerMinute: 1 } },
    ask: open('tokens/generate'),
  },
  'what nobody thought of': {
    status: 500,
    code: 'ServiceError',
    wishes: {
      options: {
        addressOf: ({ headers }) => {
          if (headers['x-test'] === undefined) return '';
          throw new RangeError(canary);
        },
      },
    },
    ask: open('start', { headers: { 'x-test': '1' } }),
  },
  'a message the bot has no words for': { ...botError, wishes: onlyGreets, ask: (to, talk) => to.say(talk, canary) },
  'one conversation more than may be held': {
    ...unavailable,
    retryAfter: 60,
    wishes: { limits: { maxConversations: 1 } },
    ask: open('conversations'),
  },
  'a message while what was said before cannot be reached': {
    ...{ status: 503, code: 'StorageDown', retryAfter: 5 },
    ask: (to, talk) => {
      jest.spyOn(to.conversations, 'find').mockRejectedValue(new StoreDownError());
      return to.say(talk, 'hej');
    },
  },
  'a message while the server is closing': {
    ...unavailable,
    retryAfter: 5,
    ask: async (to, talk) => {
      await to.directLine.close();
      return to.say(talk, canary);
    },
  },
};

it.each(Object.entries(refusals))('%s is refused as Direct Line says', async (_, refusal) => {
  channel = await new Channel(refusal.wishes).listen();
  const { status, headers, text, body } = await refusal.ask(channel, await channel.start());
  expect([status, body.error.code]).toEqual([refusal.status, refusal.code]);
  const { error, activities: words, ...rest } = body as Partial<Body> & Pick<Body, 'error'>;
  expect([error.message, rest]).toEqual([expect.stringMatching(/^[A-Z][\w ,.:/-]+\.$/) as string, {}]);
  // Who wrote a message and is refused has something to read all the same, and 112 is in it.
  if (words !== undefined) expect(words[0]?.text).toContain('112');
  expect(words !== undefined).toBe(/^POST .*\/activities$/.test(channel.lastAsked));
  const seconds = headers.get('retry-after');
  if (refusal.retryAfter === undefined) expect(seconds).toBeNull();
  else expect(refusal.retryAfter - Number(seconds)).toBeLessThan(refusal.retryAfter / 2);
  expect(headers.get('www-authenticate')).toBe(refusal.status === 401 ? 'Bearer' : null);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text + channel.warnings.join()).not.toContain(canary);
});

it('are the refusals that docs/direct-line.md lists, and no others', () => {
  const rows = readFileSync('docs/direct-line.md', 'utf8').matchAll(/^\| (\d{3}) \| `(\w+)` \|/gm);
  const listed = [...rows].map(([, status, code]) => `${status} ${code}`);
  const known = Object.values(refusals).map(({ status, code }) => `${status} ${code}`);
  expect(listed).toEqual([...new Set(known)]);
});
