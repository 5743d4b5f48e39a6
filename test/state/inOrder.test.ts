import { createInOrder } from '../../src/state/inOrder';

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('tasks of one key', () => {
  it('run one after another in the order they came, however long each takes', async () => {
    const inOrder = createInOrder();
    const seen: string[] = [];
    const task = (n: number) => async (): Promise<number> => {
      seen.push(`in ${n}`);
      await sleep(10 - n);
      seen.push(`out ${n}`);
      return n;
    };
    expect(await Promise.all([1, 2, 3].map((n) => inOrder.run('a', task(n))))).toEqual([1, 2, 3]);
    expect(seen).toEqual(['in 1', 'out 1', 'in 2', 'out 2', 'in 3', 'out 3']);
  });

  it('go on after one that threw, and only its own caller hears of it', async () => {
    const inOrder = createInOrder();
    const results = await Promise.allSettled([
      inOrder.run('a', () => Promise.resolve('ett')),
      inOrder.run('a', () => Promise.reject(new Error('två'))),
      inOrder.run('a', () => {
        throw new Error('tre');
      }),
      inOrder.run('a', () => Promise.resolve('fyra')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(inOrder.waiting('a')).toBe(0);
  });

  it('are counted while they run or wait', async () => {
    const inOrder = createInOrder();
    const both = [inOrder.run('a', () => sleep(5)), inOrder.run('a', () => sleep(5))];
    expect(inOrder.waiting('a')).toBe(2);
    await both[0];
    expect(inOrder.waiting('a')).toBe(1);
    await both[1];
    expect(inOrder.waiting('a')).toBe(0);
  });

  it('can be waited for, also when one of them fails', async () => {
    const inOrder = createInOrder();
    let done = 0;
    void inOrder.run('a', () => sleep(10)).then(() => (done += 1));
    inOrder.run('b', () => sleep(5).then(() => Promise.reject(new Error()))).catch(() => (done += 1));
    await inOrder.idle();
    await sleep(0);
    expect(done).toBe(2);
  });
});

describe('tasks of different keys', () => {
  it.each([
    ['a', 'b'],
    ['__proto__', 'constructor'],
  ])('do not wait for each other: %s and %s', async (one, other) => {
    const inOrder = createInOrder();
    let release = (): void => undefined;
    const stuck = inOrder.run(one, () => new Promise<void>((resolve) => (release = resolve)));
    expect(await inOrder.run(other, () => Promise.resolve('fri'))).toBe('fri');
    release();
    await stuck;
  });
});
