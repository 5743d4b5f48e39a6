import { createStages } from '../../src/transcripts/running/stage';
import { walk } from './walk';

jest.setTimeout(180_000);

test('1,500 random turns: nothing breaks, nothing is empty, no key or value is missing, no dead end, no forbidden number', async () => {
  expect(await walk(createStages().of(), 1500, 3)).toEqual([]);
});
