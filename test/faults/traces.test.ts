import { endedWell } from './running/calm';
import { serve, stopAll } from './running/served';
import { findsIn, typeAll, unheardWords } from './traces';

jest.setTimeout(120_000);
afterAll(stopAll);

test('of thirty residents no word is left in output, files, metrics or memory: not of those who leave, nor of those who are forgotten', async () => {
  const served = await serve({ node: ['--expose-gc'], faults: { failing: true, hurry: 30 } });
  const words = unheardWords(30);
  await typeAll(served.port, words.slice(0, 15), true);
  expect(await findsIn(served, words.slice(0, 15), [served.folder, process.cwd()])).toEqual([]);
  await typeAll(served.port, words.slice(15), false);
  await served.ask('jump', { milliseconds: 15 * 60_000, passed: true });
  // The sweep comes every half second here.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await findsIn(served, words, [served.folder, process.cwd()])).toEqual([]);
  expect(endedWell(await served.stop(), words)).toBe(true);
});
