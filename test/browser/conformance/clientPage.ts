import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { World } from '../browser';
import type { BreakableLine } from './breakableLine';

/** A client of the field: the page that holds it and its script, as its makers built it. */
export interface FieldClient {
  readonly page: 'directline.html' | 'webchat.html';
  readonly script: string;
}

/** What these tests read of an activity. */
export interface Activity {
  readonly id: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly from: { readonly role: string };
  readonly attachments?: readonly unknown[];
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: string }[] };
}

/**
 * Opens a client on the chat's own origin, because the chat lets no other in. Its page and script are put there by
 * the browser; all else comes from the chat, by way of the line.
 */
export async function openClient(
  world: World,
  line: BreakableLine,
  { page: name, script }: FieldClient,
): Promise<Page> {
  // Chromium takes a page that no server sent for one from the internet, which may not speak to this machine.
  const context = await world.browser.newContext({ permissions: ['local-network-access'] });
  const page = await context.newPage();
  await page.route('**/client-test/*', (route) =>
    route.fulfill({ path: route.request().url().endsWith('.js') ? script : join(__dirname, name) }),
  );
  await page.goto(`${line.address}/client-test/${name}`);
  return page;
}

/** What the bot has said, by the server's own account, from the beginning. */
export async function told(page: Page): Promise<readonly Activity[]> {
  const { activities } = await page.evaluate<{ activities: readonly Activity[] }>(
    `fetch(domain + '/conversations/' + line.conversationId + '/activities?watermark=0', {
      headers: { Authorization: 'Bearer ' + line.token },
    }).then((answer) => answer.json())`,
  );
  return fromBot(activities);
}

/** Without the resident's own, which come back to who is listening. */
export function fromBot(activities: readonly Activity[]): readonly Activity[] {
  return activities.filter(({ from }) => from.role === 'bot');
}
