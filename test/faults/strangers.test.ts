import { randomUUID } from 'node:crypto';
import { endedWell } from './running/calm';
import { knock, type Heard } from './running/knock';
import { Resident } from './running/resident';
import { serve, stopAll, type Served } from './running/served';

jest.setTimeout(60_000);

let served: Served;
beforeAll(async () => (served = await serve({ env: { MAX_CONVERSATIONS: '5000' }, faults: { failing: true } })));
afterAll(stopAll);

const base = '/v3/directline';
const statusesOf = (heard: readonly Heard[]): readonly number[] => [...new Set(heard.map(({ status }) => status))];
/** Words that stand nowhere else. */
const words = Array.from({ length: 16 }, (_, at) => `zebrakanin${at}x${randomUUID().replaceAll('-', '')}`);

describe('a stranger with a conversation of her own', () => {
  test('guesses 500 conversations: each is refused, and no refusal says more than another', async () => {
    const stranger = await Resident.begin(served.port);
    const { token } = stranger.talk;
    const guesses = Array.from({ length: 100 }, () => `${base}/conversations/${randomUUID()}`);
    const heard = await Promise.all(
      guesses.flatMap((path) => [
        knock(served.port, { path: `${path}/activities`, token }),
        knock(served.port, { path, token }),
        knock(served.port, { path, token, method: 'DELETE' }),
        knock(served.port, { path: `${path}/activities`, token, json: { type: 'message', text: 'a' } }),
        knock(served.port, { path: `${path}/activities?watermark=0`, token: randomUUID() }),
      ]),
    );
    expect(heard).toHaveLength(500);
    for (const status of statusesOf(heard)) expect([403, 404]).toContain(status);
    // What is said to a resident whose message is refused says nothing of which conversations there are.
    const told = heard.map(({ status, text }) =>
      JSON.stringify([status, (JSON.parse(text) as { error: object }).error]),
    );
    expect(new Set(told).size).toBe(statusesOf(heard).length);
  });

  test('is refused the conversation of another, whatever she asks of it, and the other notices nothing', async () => {
    const [stranger, other] = [await Resident.begin(served.port), await Resident.begin(served.port)];
    const path = `${base}/conversations/${other.talk.conversationId}`;
    const { token } = stranger.talk;
    const heard = await Promise.all([
      knock(served.port, { path: `${path}/activities?watermark=0`, token }),
      knock(served.port, { path: `${path}?watermark=0`, token }),
      knock(served.port, { path, token, method: 'DELETE' }),
      knock(served.port, { path: `${path}/activities`, token, json: { type: 'message', text: 'a' } }),
      knock(served.port, { path: `${path}/activities`, token: stranger.talk.streamUrl.split('t=')[1] }),
    ]);
    expect(statusesOf(heard).filter((status) => status !== 403 && status !== 404)).toEqual([]);
    expect(await other.activities()).toHaveLength(other.talk.activities.length);
  });
});

test('sixteen conversations at once, some with turns that fail: nobody hears a word of another, nor does the log', async () => {
  const residents = await Promise.all(words.map(() => Resident.begin(served.port)));
  await Promise.all(
    residents.map(async (resident, at) => {
      const word = words[at] ?? '';
      for (const text of [`jag heter ${word}`, `kastaren ${word}`, 'Umeå', `kastarhelatiden ${word}`, word])
        await resident.say(text);
      const offered = (await resident.activities()).at(-1)?.suggestedActions?.actions[0];
      if (offered) await resident.say(offered.value);
    }),
  );
  for (const [at, resident] of residents.entries()) {
    const seen = (await resident.read()).text;
    expect(words.filter((word, of) => of !== at && seen.includes(word))).toEqual([]);
  }
  expect(words.filter((word) => served.output().includes(word))).toEqual([]);
});

describe('one resident who sends a lot at once', () => {
  test('as much as a minute allows: no turn is lost, and each answer stands after its question', async () => {
    const resident = await Resident.begin(served.port);
    const sent = await Promise.all(Array.from({ length: 40 }, () => resident.say('Umeå')));
    expect(statusesOf(sent)).toEqual([200]);
    const after = (await resident.activities()).slice(resident.talk.activities.length);
    const asked = after.filter(({ from }) => from.role === 'user').map(({ id }) => id);
    expect(asked).toHaveLength(40);
    const answered = after.filter(({ from }) => from.role === 'bot').map(({ replyToId }) => replyToId);
    expect([...new Set(answered)]).toEqual(asked);
    expect(asked).toEqual(asked.toSorted());
  });

  test('a double tap and a page that sends again are answered once', async () => {
    const resident = await Resident.begin(served.port);
    const tap = { channelData: { clientActivityID: 'tap-1' } };
    const sent = await Promise.all(Array.from({ length: 5 }, () => resident.say('Umeå', tap)));
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
    expect((await resident.activities()).filter(({ from }) => from.role === 'user')).toHaveLength(1);
  });

  test('two windows of one conversation hear the same', async () => {
    const resident = await Resident.begin(served.port);
    await Promise.all([resident.say('Umeå'), resident.say('Borås')]);
    expect(await resident.activities()).toEqual(await resident.activities());
  });
});

describe('a flood', () => {
  test('of one conversation is capped at 40 a minute, and who is refused is still told of 112', async () => {
    const flooder = await Resident.begin(served.port);
    const sent = await Promise.all(Array.from({ length: 80 }, () => flooder.say('hej')));
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(40);
    const refused = sent.filter(({ status }) => status !== 200);
    expect(statusesOf(refused)).toEqual([429]);
    for (const { headers } of refused) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect([...new Set(refused.map(({ text }) => text))].filter((text) => !text.includes('112'))).toEqual([]);
  });

  test('of new conversations is capped at 600 a minute, no other name for the address helps, and nobody is held back', async () => {
    const from = '127.0.0.66';
    const residents = await Promise.all(Array.from({ length: 20 }, () => Resident.begin(served.port, { from })));
    const open = (at: number): Promise<Heard> => {
      const headers = { 'x-forwarded-for': `192.0.2.${at % 250}`, forwarded: `for=192.0.2.${at % 250}` };
      return knock(served.port, { path: `${base}/tokens/generate`, json: {}, from, headers });
    };
    const flood = Promise.all(Array.from({ length: 640 }, (_, at) => open(at)));
    expect(statusesOf(await Promise.all(residents.map((resident) => resident.say('hej'))))).toEqual([200]);
    const opened = await flood;
    const admitted = 20 + opened.filter(({ status }) => status === 200).length;
    expect(Math.abs(admitted - 600)).toBeLessThanOrEqual(30);
    expect(statusesOf(opened).toSorted()).toEqual([200, 429]);
    expect(statusesOf(await Promise.all(residents.map((resident) => resident.say('hej'))))).toEqual([200]);
    expect((await knock(served.port, { path: `${base}/start`, json: {}, from: '127.0.0.78' })).status).toBe(200);
  });
});

test('after all of it the server ends with 0 and has logged no word, no stack and no address', async () => {
  expect(endedWell(await served.stop(), words)).toBe(true);
});
