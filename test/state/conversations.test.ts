import { randomUUID } from 'node:crypto';
import {
  activityIdOf,
  mostSpent,
  StoreDownError,
  type ActivitySet,
  type Conversations,
  type TurnEnd,
  type TurnStart,
} from '../../src/state/conversations';
import { MemoryConversations } from '../../src/state/memoryConversations';
import { connect, disconnect, type Connection } from '../../src/state/redis/connection';
import { RedisConversations } from '../../src/state/redis/conversations';
import { describeOnRedis, RedisServer } from '../redis/redisServer';
import { until } from '../direct-line/channel';
import { silent } from '../settings';

const bounds = { ttlMs: 60_000, maxConversations: 5, maxActivitiesKept: 10 };
const fresh = () => ({ id: randomUUID(), secret: 'hemlig', locale: 'sv', greeted: false });

/** A turn in which the resident says something and the bot counts. */
function turn(...told: readonly string[]): (start: TurnStart) => Promise<TurnEnd> {
  return (start) => {
    const ids = told.map((_, at) => activityIdOf(start.id, start.lastNumber + at + 1));
    return Promise.resolve({
      ...{ locale: 'en', greeted: true, state: `${start.state ?? ''}${told.join('')}` },
      lastNumber: start.lastNumber + told.length,
      told: told.map((text, at) => ({ kept: { id: ids[at] ?? '', text } })),
      answeredId: ids[0] ?? '',
    });
  };
}

const textsOf = ({ activities }: Pick<ActivitySet, 'activities'>): readonly string[] =>
  activities.map((json) => (JSON.parse(json) as { text: string }).text);

/** What every store of conversations must do. */
function keepsConversations(open: () => Promise<Conversations>): void {
  let store: Conversations;
  beforeEach(async () => (store = await open()));

  it('keeps what a turn leaves, and gives it to the next', async () => {
    const mine = fresh();
    await store.open(mine, await turn('hej')({ ...mine, state: undefined, lastNumber: 0 }));
    expect(await store.find(mine.id)).toMatchObject({ ...mine, locale: 'en', greeted: true });
    expect(await store.inTurn(mine.id, undefined, turn('å', 'ä'))).toEqual({ id: activityIdOf(mine.id, 2) });
    const seen: TurnStart[] = [];
    await store.inTurn(mine.id, undefined, (start) => (seen.push(start), turn('ö')(start)));
    expect(seen[0]).toMatchObject({ id: mine.id, state: 'hejåä', lastNumber: 3, locale: 'en', greeted: true });
    const { set } = (await store.read(mine.id, 1))!;
    expect([textsOf(set), set.watermark]).toEqual([['å', 'ä', 'ö'], '4']);
    expect((await store.read(mine.id, 4))!.set).toEqual({ activities: [], watermark: '4' });
    expect((await store.read(mine.id, 99))!.set).toEqual({ activities: [], watermark: '4' });
  });

  it('keeps nothing of a turn that fails, and the next one can run at once', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    await expect(store.inTurn(mine.id, 'a', () => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
    expect(await store.inTurn(mine.id, 'a', turn('hej'))).toEqual({ id: activityIdOf(mine.id, 1) });
  });

  it('does not run a turn again that was answered', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    const first = await store.inTurn(mine.id, 'x.1', turn('hej'));
    const again = jest.fn(turn('en gång till'));
    expect(await store.inTurn(mine.id, 'x.1', again)).toEqual(first);
    expect(again).not.toHaveBeenCalled();
    expect(textsOf((await store.read(mine.id, 0))!.set)).toEqual(['hej']);
  });

  it('knows nothing of a conversation that never was or has ended, not even when a turn of it still runs', async () => {
    const mine = fresh();
    expect(await store.inTurn(mine.id, undefined, turn('hej'))).toBe('gone');
    await store.open(mine, undefined);
    const result = await store.inTurn(mine.id, undefined, async (start) => {
      await store.end(mine.id);
      return turn('hej')(start);
    });
    expect([result, await store.find(mine.id), await store.read(mine.id, 0)]).toEqual(['gone', undefined, undefined]);
  });

  it('lets a stream token be used once', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    expect([await store.spend(mine.id, '-'), await store.spend(mine.id, '-')]).toEqual([true, false]);
  });

  it('remembers the newest of the tokens that were used, and no more than it must', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    for (let n = 0; n <= mostSpent; n += 1) await store.spend(mine.id, String(n).padStart(4, '0'));
    expect([await store.spend(mine.id, '0001'), await store.spend(mine.id, '0000')]).toEqual([false, true]);
  });

  it('tells a listener what it missed and what comes, once and in order, until another takes over or it is the end', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    await store.inTurn(mine.id, undefined, turn('ett', 'två'));
    const heard: string[][] = [[], []];
    const closed = [false, false];
    const listener = (n: number) => ({
      hear: (set: ActivitySet) => void heard[n]!.push(...textsOf(set)),
      close: () => void (closed[n] = true),
    });
    await store.listen(mine.id, 1, listener(0));
    await store.inTurn(mine.id, undefined, turn('tre'));
    await until(() => heard[0]!.length === 2);
    await store.listen(mine.id, 3, listener(1));
    await until(() => closed[0]!);
    await store.inTurn(mine.id, undefined, turn('fyra', 'fem'));
    await until(() => heard[1]!.length === 2);
    expect(heard).toEqual([
      ['två', 'tre'],
      ['fyra', 'fem'],
    ]);
    await store.end(mine.id);
    await until(() => closed[1]!);
  });

  it('holds no more than it may', async () => {
    const opened: boolean[] = [];
    for (let times = 0; times < 40; times += 1) opened.push(await store.open(fresh(), undefined));
    expect(opened.at(-1)).toBe(false);
  });

  it.each(['__proto__', 'constructor', '', 'x'.repeat(300)])('is not troubled by the name %s', async (id) => {
    expect([await store.find(id), await store.inTurn(id, id, turn('hej'))]).toEqual([undefined, 'gone']);
    await store.end(id);
  });
}

describe('conversations in memory', () => {
  const stores: Conversations[] = [];
  afterAll(() => Promise.all(stores.map((store) => store.close())));
  keepsConversations(() => {
    const store = new MemoryConversations({ ...bounds, now: () => 0 });
    stores.push(store);
    return Promise.resolve(store);
  });
});

describeOnRedis('conversations on Redis', () => {
  let server: RedisServer;
  let redis: Connection;
  let subscriber: Connection;
  let store: RedisConversations;
  beforeAll(async () => {
    server = await RedisServer.start();
    redis = connect(server.url, silent);
    subscriber = connect(server.url, silent);
    store = new RedisConversations({ ...bounds, redis, subscriber, lockMs: 300 });
    await until(() => redis.status === 'ready' && subscriber.status === 'ready');
  });
  afterAll(async () => {
    await store.close();
    disconnect(redis);
    disconnect(subscriber);
    await server.remove();
  });
  keepsConversations(async () => {
    await redis.flushall();
    return store;
  });

  it('holds a conversation for one turn at a time, on all instances', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    const turns = Array.from({ length: 20 }, (_, n) => store.inTurn(mine.id, undefined, turn(String(n % 10))));
    expect(new Set((await Promise.all(turns)).map((one) => (one as { id: string }).id)).size).toBe(20);
    expect((await store.read(mine.id, 0))!.set.watermark).toBe('20');
  });

  it('runs a turn anew when it lost its lock, and goes on when the one who held it died', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    await redis.set(`chat:{${mine.id}}:lock`, 'somebody who died', 'PX', 300);
    let runs = 0;
    const result = await store.inTurn(mine.id, undefined, async (start) => {
      runs += 1;
      if (runs === 1) await redis.set(`chat:{${mine.id}}:lock`, 'another', 'PX', 50);
      return turn('hej')(start);
    });
    expect([result, runs]).toEqual([{ id: activityIdOf(mine.id, 1) }, 2]);
  });

  it('lets every key expire, and leaves none of a conversation that has ended', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    await store.inTurn(mine.id, 'x', turn('hej'));
    await store.spend(mine.id, 't');
    const keys = await redis.keys('*');
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0);
    await store.end(mine.id);
    expect(await redis.keys('*')).toEqual([]);
  });

  it('says that it is down, without what was said, when Redis does not answer or refuses', async () => {
    const mine = fresh();
    await store.open(mine, undefined);
    await server.signal('SIGSTOP');
    await expect(store.find(mine.id)).rejects.toThrow(StoreDownError);
    expect(await store.isUp()).toBe(false);
    await server.signal('SIGCONT');
    await until(() => redis.status === 'ready');
    await redis.config('SET', 'maxmemory', '1');
    const refused = await store.inTurn(mine.id, undefined, turn('zebra-7431')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreDownError);
    expect((refused as Error).message).toBe('');
    await redis.config('SET', 'maxmemory', '0');
    expect(await store.inTurn(mine.id, undefined, turn('hej'))).toMatchObject({ id: activityIdOf(mine.id, 1) });
  });
});
