import { TestAdapter, type Activity } from 'botbuilder';
import type { Recorded, Talk } from './recorded';

/**
 * Whether the SDK's own `testActivities` finds a bot faulty that says these talks: it is given what the healthy bot
 * said, as an Emulator transcript holds it, and a bot that says the others.
 */
export async function sdkFinds({ talks }: Recorded, spoiled: readonly Talk[]): Promise<boolean> {
  for (const [index, talk] of talks.entries()) if (await sdkFindsIn(talk, spoiled[index]!)) return true;
  return false;
}

async function sdkFindsIn(healthy: Talk, spoiled: Talk): Promise<boolean> {
  let turn = 0;
  const adapter = new TestAdapter(async (context) => {
    const said = spoiled.exchanges[turn]?.outcome.activities ?? [];
    turn += 1;
    if (said.length > 0) await context.sendActivities(said.map((one) => structuredClone(one)));
  });
  const activities = healthy.exchanges.flatMap(({ sent, outcome }): Partial<Activity>[] => [
    { ...sent, from: { id: 'user', name: 'user', role: 'user' } },
    ...outcome.activities.map((one) => ({ ...one, from: { id: 'bot', name: 'bot', role: 'bot' } })),
  ]);
  try {
    await adapter.testActivities(activities, undefined, 50);
    return false;
  } catch {
    return true;
  }
}
