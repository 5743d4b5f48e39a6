import { base, Channel, until, type Wishes } from './channel';

let channel: Channel;
const begin = async (wishes: Wishes = {}): Promise<Channel> => (channel = await new Channel(wishes).listen());
afterEach(() => channel.close());
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a turn that fails', () => {
  it('is answered calmly, tells nobody why, and the next ones go on', async () => {
    await begin({
      before: ({ activity }) =>
        activity.text === 'zebra-7431'
          ? Promise.reject(Object.assign(new TypeError('zebra-7431'), { code: 'E_BOT' }))
          : Promise.resolve(),
    });
    const talk = await channel.start();
    const texts = ['ett', 'zebra-7431', 'två'];
    const answers = await Promise.all(texts.map((text) => channel.say(talk, text)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await channel.replies(talk, '1')).toEqual([
      '1: ett',
      'Det gick inte. Ring 112 om det är bråttom.',
      '2: två',
    ]);
    expect(channel.warnings).toEqual(['{"event":"turn-failed","error":"TypeError","code":"E_BOT"}']);
  });

  it('may throw anything', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    await begin({ before: ({ activity }) => (activity.text ? Promise.reject(undefined) : Promise.resolve()) });
    const talk = await channel.start();
    expect((await channel.say(talk, 'hej')).status).toBe(200);
    expect(channel.warnings[0]).toContain('"error":"unknown"');
  });

  it('is a 502 when the calm words fail too, and the next ones go on', async () => {
    await begin({
      before: ({ activity }) => (activity.text === 'fel' ? Promise.reject(new Error('zebra')) : Promise.resolve()),
      options: { onError: () => Promise.reject(new Error('zebra')) },
    });
    const talk = await channel.start();
    const answer = await channel.say(talk, 'fel');
    expect(answer).toMatchObject({ status: 502, body: { error: { code: 'BotError' } } });
    expect(answer.text + channel.warnings.join()).not.toContain('zebra');
    expect((await channel.say(talk, 'hej')).status).toBe(200);
  });

  it('leaves no conversation behind when it was the greeting', async () => {
    await begin({ before: () => Promise.reject(new Error()), options: { onError: () => Promise.reject(new Error()) } });
    expect((await channel.call('POST', `${base}/start`)).status).toBe(502);
    expect(channel.conversations.count()).toBe(0);
  });

  it('is given up when it never ends, and what it says later is shown to nobody', async () => {
    let late: Promise<unknown> | undefined;
    await begin({
      limits: { turnTimeMs: 50 },
      before: async (context) => {
        if (context.activity.text !== 'fast') return;
        late = sleep(200).then(() => context.sendActivity('för sent'));
        await late;
      },
    });
    const talk = await channel.start();
    await Promise.all([channel.say(talk, 'fast'), channel.say(talk, 'hej')]);
    await late;
    expect(await channel.replies(talk, '1')).toEqual(['Det gick inte. Ring 112 om det är bråttom.', '1: hej']);
    expect(channel.warnings[0]).toContain('TurnTimeError');
  });
});

describe('many turns at once', () => {
  it('fifty in one conversation: none is lost, all in order, every id its own', async () => {
    await begin({ before: () => sleep(Math.random() * 5) });
    const talk = await channel.start();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => channel.say(talk, `m${String(n)}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    const { activities } = (await channel.read(talk, '1')).body;
    expect(new Set(activities.map(({ id }) => id)).size).toBe(100);
    const asked = activities.filter((_, n) => n % 2 === 0);
    const told = activities.filter((_, n) => n % 2 === 1);
    expect(told.map(({ text }) => text)).toEqual(told.map((_, n) => `${String(n + 1)}: m${String(n)}`));
    expect(asked.filter(({ text }) => text !== undefined)).toEqual([]);
    expect(told.map(({ replyToId }) => replyToId)).toEqual(asked.map(({ id }) => id));
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(answers.map(({ body }) => body.id)));
  });

  it('in twenty conversations: nobody hears another, and nobody waits for another', async () => {
    let release = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    await begin({ before: ({ activity }) => (activity.text === 'vänta' ? stuck : sleep(Math.random() * 5)) });
    const slow = await channel.start();
    const waiting = channel.say(slow, 'vänta');
    const talks = await Promise.all(Array.from({ length: 20 }, () => channel.start()));
    await Promise.all(talks.flatMap((talk, n) => [1, 2, 3].map(() => channel.say(talk, `ord${String(n)}`))));
    for (const [n, talk] of talks.entries())
      expect(await channel.replies(talk, '1')).toEqual([1, 2, 3].map((turn) => `${String(turn)}: ord${String(n)}`));
    release();
    expect((await waiting).status).toBe(200);
  });

  it('more than a hundred waiting in one conversation are told to wait', async () => {
    let release = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    await begin({ before: ({ activity }) => (activity.text ? stuck : Promise.resolve()) });
    const talk = await channel.start();
    const all = Array.from({ length: 120 }, (_, n) => channel.say(talk, `m${String(n)}`));
    const refused: string[] = [];
    for (const one of all)
      void one.then(({ status, headers }) => status === 429 && refused.push(headers.get('retry-after') ?? ''));
    await until(() => refused.length === 20);
    release();
    expect((await Promise.all(all)).filter(({ status }) => status === 200)).toHaveLength(100);
    expect(refused).toEqual(Array(20).fill('1'));
  });

  it('too fast for a person: 429 with the time to wait, and the others are not held back', async () => {
    await begin({ limits: { messagesPerMinute: 3 } });
    const [fast, calm] = [await channel.start(), await channel.start()];
    const statuses: number[] = [];
    for (const text of ['1', '2', '3', '4']) statuses.push((await channel.say(fast, text)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await channel.say(fast, '5');
    expect(refused.body.error.code).toBe('TooManyRequests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await channel.say(calm, 'hej')).status).toBe(200);
    expect(await channel.replies(fast)).toHaveLength(4);
  });
});
