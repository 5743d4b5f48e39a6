import { openState } from '../../src/state/state';
import { Resident } from '../faults/running/resident';
import { serve, stopAll, type Served } from '../faults/running/served';
import { silent, testConfig } from '../settings';
import { outages, recovered, sayDuring } from './outage';
import { describeOnRedis, RedisServer } from './redisServer';
import { talkWhileEnded } from './whileKilled';

jest.setTimeout(120_000);

const rates = { messagesPerMinute: 100, startsPerMinute: 100, messagesFromAddressPerMinute: 1000 };

describeOnRedis('instances on one Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => (redis = await RedisServer.start()));
  afterAll(stopAll);
  afterAll(() => redis.remove());

  it('lose no turn and repeat nothing, by polling and over streams, while one of them is killed', async () => {
    const { lost, repeated, unheard, ended } = await talkWhileEnded({
      ...{ redisUrl: redis.url, instances: 2, conversations: 24, turnsEach: 10, pauseMs: 200 },
      ...{ everyMs: 600, signal: 'SIGKILL', mostEnded: 1 },
    });
    expect({ lost, repeated, unheard, ended }).toEqual({ lost: 0, repeated: 0, unheard: 0, ended: 1 });
  });

  it('can remember before they are found ready, and get ready without Redis too', async () => {
    for (const [redisUrl, isUp] of [
      [redis.url, true],
      ['redis://127.0.0.1:1', false],
    ] as const) {
      const state = openState({ ...testConfig, redisUrl }, rates, silent);
      await state.reached();
      const asked = await state.conversations.isUp();
      await state.close();
      expect(asked).toBe(isUp);
    }
  });

  describe('when Redis fails', () => {
    let chat: Served;
    beforeAll(async () => (chat = await serve({ env: { REDIS_URL: redis.url } })));

    it.each(Object.entries(outages))(
      '%s: every turn is answered with 112, and soon after all is well',
      async (_, outage) => {
        const begin = (): Promise<Resident> => Resident.begin(chat.port);
        const residents = await Promise.all(Array.from({ length: 5 }, begin));
        await outage.happen(redis);
        const met = await sayDuring(residents, 'Var kan jag få hjälp i Umeå?');
        const late = await sayDuring([await begin()], 'min man slår mig');
        const page = await fetch(`http://127.0.0.1:${chat.port}/`);
        const left = await residents[0]?.leave();
        await outage.mend(redis);
        expect([met.unanswered, late.unanswered, page.status, left?.status]).toEqual([0, 0, 200, 204]);
        expect(await recovered(begin)).toBeLessThan(20_000);
      },
    );
  });
});
