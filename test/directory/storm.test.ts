import { storm } from './storm';

jest.setTimeout(120_000);

test('no answer is half of an edit while the file is written over and over, wrongly too', async () => {
  const came = await storm(300, 20);
  expect(came.partial).toBe(0);
  expect(came.spoilt).toBeGreaterThan(5);
});
