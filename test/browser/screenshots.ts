import { openChat, openWorld, say } from './browser';

/** `npm run screenshots`: takes the README's pictures anew from the chat as it is. */
async function main(): Promise<void> {
  const world = await openWorld();
  try {
    const phone = await openChat(world, { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 });
    await phone.screenshot({ path: 'docs/screenshots/greeting.png' });
    await say(phone, 'Var kan jag få hjälp i Umeå?');
    await phone.waitForTimeout(500);
    await phone.screenshot({ path: 'docs/screenshots/umea.png' });
  } finally {
    await world.close();
  }
}

void main();
