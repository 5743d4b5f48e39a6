import { ExpiringStorage, type ExpiringStorageOptions } from '../../src/state/expiringStorage';

let now = 0;
let storage: ExpiringStorage;
const make = (options: Partial<ExpiringStorageOptions> = {}): ExpiringStorage => {
  storage = new ExpiringStorage({ ttlMs: 1000, maxItems: 3, now: () => now, ...options });
  return storage;
};
beforeEach(() => (now = 0));
afterEach(() => storage.close());

describe('what the bot remembers of a conversation', () => {
  it('comes back as it was, and as a copy', async () => {
    make();
    const item = { resident: { kommun: '9999', text: 'Åäö 😀' }, list: [1, { two: true }] };
    await storage.write({ a: item });
    const first = (await storage.read(['a'])) as { a: typeof item };
    expect(first.a).toEqual({ ...item, eTag: expect.any(String) as string });
    first.a.resident.kommun = 'ändrad';
    item.resident.kommun = 'ändrad';
    expect(((await storage.read(['a'])) as { a: typeof item }).a.resident.kommun).toBe('9999');
    expect(await storage.read(['b'])).toEqual({});
  });

  it('is gone when its time is out, counted from the last time it was written', async () => {
    make();
    await storage.write({ a: { n: 1 } });
    now = 999;
    await storage.write({ a: { n: 2 } });
    now = 1998;
    expect(await storage.read(['a'])).toMatchObject({ a: { n: 2 } });
  });

  it('lives on while turns only read it', async () => {
    make();
    await storage.write({ a: { n: 1 } });
    for (now = 900; now < 5000; now += 900) expect(await storage.read(['a'])).toMatchObject({ a: { n: 1 } });
    now += 101;
    expect(await storage.read(['a'])).toEqual({});
    expect(storage.size).toBe(0);
  });

  it('leaves memory without anybody asking for it', async () => {
    make({ sweepEveryMs: 5 });
    await storage.write({ old: {}, young: {} });
    now = 500;
    await storage.read(['young']);
    now = 1000;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(storage.size).toBe(1);
    expect(Object.keys(await storage.read(['old', 'young']))).toEqual(['young']);
  });

  it('is deleted at once, key and all', async () => {
    make();
    await storage.write({ a: {}, b: {} });
    await storage.delete(['a', 'never']);
    expect(storage.size).toBe(1);
    expect(Object.keys(await storage.read(['a', 'b']))).toEqual(['b']);
  });

  it('gives way when there is no room, the one that rested longest first', async () => {
    make();
    for (const key of ['a', 'b', 'c']) await storage.write({ [key]: {} });
    await storage.read(['a']);
    await storage.write({ d: {} });
    expect(Object.keys(await storage.read(['a', 'b', 'c', 'd'])).sort()).toEqual(['a', 'c', 'd']);
    expect(storage.size).toBe(3);
  });

  it('is not overwritten by one who read it before somebody else wrote: all keys or none', async () => {
    make();
    await storage.write({ a: { n: 1 }, b: { n: 1 } });
    const { a, b } = (await storage.read(['a', 'b'])) as Record<'a' | 'b', { n: number; eTag: string }>;
    await storage.write({ b: { n: 2, eTag: '*' } });
    await expect(storage.write({ a: { ...a, n: 3 }, b: { ...b, n: 3 } })).rejects.toThrow('changed by somebody else');
    expect(await storage.read(['a', 'b'])).toMatchObject({ a: { n: 1 }, b: { n: 2 } });
    await storage.write({ a: { ...a, n: 4 } });
    expect(await storage.read(['a'])).toMatchObject({ a: { n: 4 } });
  });

  it.each(['__proto__', 'constructor', 'toString'])('may lie under the key %s', async (key) => {
    make();
    expect(Object.keys(await storage.read([key]))).toEqual([]);
    await storage.write(JSON.parse(`{"${key}":{"n":1,"__proto__":{"polluted":1}}}`) as Record<string, object>);
    const items = await storage.read([key]);
    expect(Object.keys(items)).toEqual([key]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await storage.delete([key]);
    expect(storage.size).toBe(0);
  });
});
