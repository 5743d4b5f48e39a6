import type { Page, Response } from 'playwright-core';
import type { Activity } from '../../../src/web/client/activity';
import { doing, seen, seenOnce } from './look';
import { read, type Hands } from './onPage';

/** How long the page may take to show what the server has answered. */
const patienceMs = 5_000;

/** The hands for the page with its script, which is one page for the whole talk. */
export const scriptHands: Hands = {
  arrive: async (page, chat, language) => {
    await page.goto(`${chat}/?lang=${language}`);
    if (!(await page.evaluate<boolean>('"ready" in document.documentElement.dataset')))
      throw new Error('The script of the page has not begun.');
    return read(page, seen);
  },
  say: async (page, text, pressed) => {
    const next = nextOn(page);
    if (!(await read<boolean>(page, doing(text, pressed)))) throw new Error('There is nothing to press.');
    const answered = await next;
    if (answered) return read(page, seenOnce(await shownBy(answered), patienceMs));
    await page.waitForLoadState();
    return read(page, seen);
  },
};

/** Waits for the answer to what is sent; nothing when another page takes the place of this one. */
function nextOn(page: Page): Promise<Response | undefined> {
  return new Promise((resolve) => {
    const end = (answered?: Response): void => {
      page.off('response', onResponse).off('framenavigated', onNavigated);
      resolve(answered);
    };
    const onResponse = (response: Response): void => {
      if (response.request().method() === 'POST' && response.url().endsWith('/activities')) end(response);
    };
    const onNavigated = (): void => end();
    page.on('response', onResponse).on('framenavigated', onNavigated);
  });
}

/** With how many messages the server has answered, asked for as the page itself may; a failure is told by one. */
async function shownBy(answered: Response): Promise<number> {
  if (!answered.ok()) return 1;
  const { authorization = '' } = answered.request().headers();
  const { activities = [] } = (await (await fetch(answered.url(), { headers: { authorization } })).json()) as {
    readonly activities?: readonly Activity[];
  };
  const own = activities.findLastIndex(({ from }) => from?.role === 'user');
  return activities.slice(own + 1).filter(({ type }) => type === 'message').length;
}
