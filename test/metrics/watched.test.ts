import { startChat } from '../../src/start';
import { silent, testConfig } from '../settings';

/** A port of this test alone: the chat does not tell which one it took. */
const metricsPort = 20_000 + (process.pid % 20_000);

test('a chat that is watched shows refusals beside its own door, but none of a request by which one leaves', async () => {
  const chat = await startChat({ ...testConfig, metricsPort }, silent);
  try {
    await (await fetch(`${chat.address}/nowhere`)).text();
    await (await fetch(`${chat.address}/v3/directline/conversations/x`, { method: 'DELETE' })).text();
    const page = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(page).toContain('vagvisaren_refused_total{status="404"} 1');
    expect(page).not.toContain('status="401"');
    expect(page).not.toContain('status="403"');
    expect((await fetch(`${chat.address}/metrics`)).status).toBe(404);
  } finally {
    await chat.stop();
  }
});
