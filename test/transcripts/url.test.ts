import { join } from 'node:path';
import { botsOf } from '../../src/transcripts/running/bots';
import { runFile } from '../../src/transcripts/running/runFile';
import { createStages } from '../../src/transcripts/running/stage';
import { serveBots, type Served } from '../../src/transcripts/serving/serve';
import { startChat } from '../../src/start';
import { silent, testConfig } from '../settings';

jest.setTimeout(120_000);

let served: Served;
beforeAll(async () => {
  served = await serveBots(0);
});
afterAll(() => served.close());

const folder = 'test/transcripts';
const fixtures = join('test', 'fixtures', 'transcripts');

test.each([
  ['a plain talk in three languages', join(folder, 'rules', 'c02.chat')],
  ['a night, with a clock that is set', join(folder, 'practical', 'open-now-night.sv.chat')],
  ['another directory', join(folder, 'memory', 'asked-then.sv.chat')],
  ['a file that is replaced under the running bot', join(fixtures, 'reload.chat')],
  ['a directory that is not there', join(fixtures, 'no-directory.chat')],
  ['a talk that does not go as written', join(fixtures, 'wrong.chat')],
])('over Direct Line and in this process the verdict is one: %s', async (_, file) => {
  const here = await runFile(file, createStages());
  const there = await runFile(file, await botsOf({ url: served.address }));
  expect(there.result).toEqual(here.result);
});

test('what a bot with its own clock cannot be made to do is skipped, and said', async () => {
  const chat = await startChat(testConfig, silent);
  try {
    const bots = await botsOf({ url: `${chat.address}/` });
    const night = await runFile(join(folder, 'practical', 'open-now-night.sv.chat'), bots);
    expect(night.result.runs.every(({ skipped }) => skipped?.startsWith('@now'))).toBe(true);
    const plain = await runFile(join(folder, 'paths', 'small-talk.sv.chat'), bots);
    expect(plain.result.runs.map(({ skipped, faults }) => [skipped, faults])).toEqual(
      plain.result.runs.map(() => [undefined, []]),
    );
  } finally {
    await chat.stop();
  }
});

test('an address where nothing answers is said to be so', async () => {
  await expect(botsOf({ url: 'http://localhost:9' })).rejects.toThrow('http://localhost:9 svarar inte');
});

test('the running product has no switch for its clock', async () => {
  const chat = await startChat(testConfig, silent);
  const answers = ['bots', 'bots/x/clock', 'bots/x/files'].map((path) =>
    fetch(`${chat.address}/${path}`, { method: 'POST' }),
  );
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404]);
  await chat.stop();
});
