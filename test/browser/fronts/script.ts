import type { Page, Response } from 'playwright-core';
import type { Activity } from '../../../src/web/client/activity';
import { seen, seenOnce } from './look';
import { act, read, type Hands } from './onPage';

/** How long the page may take to show what the server has answered. */
const patienceMs = 5_000;

const seenWhenReady = `(() => {
  if ('ready' in document.documentElement.dataset) return ${seen};
  throw new Error('The script of the page has not begun.');
})()`;

/** Makes the hands for a page with its script, which is one page for the whole talk. */
export function createScriptHands(page: Page): Hands {
  let hear: (answered?: Response) => void = () => undefined;
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/activities')) hear(response);
  });
  page.on('framenavigated', () => hear());
  return {
    arrive: async (chat, language) => {
      await page.goto(`${chat}/?lang=${language}`);
      return read(page, seenWhenReady);
    },
    say: async (text, pressed) => {
      // Either what was sent is answered, or another page takes the place of this one.
      const next = new Promise<Response | undefined>((resolve) => (hear = resolve));
      await act(page, text, pressed);
      const answered = await next;
      if (answered) return read(page, seenOnce(await shownBy(answered), patienceMs));
      await page.waitForLoadState();
      return read(page, seen);
    },
  };
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
