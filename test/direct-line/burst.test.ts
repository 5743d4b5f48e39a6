import { base, Channel } from './channel';

it('answers who leaves before all have been greeted who come at once', async () => {
  let greeted = 0;
  const before = () => Promise.resolve(void (greeted += 1));
  const channel = await new Channel({ before }).listen();
  const { conversationId, token } = await channel.start();
  const burst = Array.from({ length: 200 }, () => channel.directLine.front.greeting('sv'));
  await channel.call('DELETE', `${base}/conversations/${conversationId}`, { token });
  const waitedFor = greeted;
  await Promise.all(burst);
  await channel.close();
  expect(greeted).toBe(201);
  // Of two hundred that came before; it is about ten when nothing else runs on the machine.
  expect(waitedFor).toBeLessThan(60);
});
