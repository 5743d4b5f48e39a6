import type { CDPSession, Page } from 'playwright-core';

/** Lets a script of the page tell of itself: while the next page is awaited the browser answers no question about it. */
export async function hear<Told>(session: CDPSession, page: Page, script: string): Promise<readonly Told[]> {
  const told: Told[] = [];
  session.on('Runtime.bindingCalled', ({ payload }) => told.push(JSON.parse(payload) as Told));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tell' });
  await page.evaluate(script);
  return told;
}

/** How long a tap took to empty the page, and when it ended in milliseconds since 1970. */
export interface Left {
  readonly took: number;
  readonly tappedAt: number;
}

/** Tells once of the first frame after a tap that was drawn without anything of the chat. */
export const watchTap = `addEventListener('click', ({ timeStamp }) => {
  const hasSize = (element) => element.offsetWidth > 1 && element.offsetHeight > 1;
  const onFrame = () => {
    if ([...document.body.querySelectorAll('*')].some(hasSize)) return requestAnimationFrame(onFrame);
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () =>
      tell(JSON.stringify({ took: performance.now() - timeStamp, tappedAt: performance.timeOrigin + timeStamp }));
    drawn.port2.postMessage('');
  };
  requestAnimationFrame(onFrame);
}, true)`;

/** What the page is while it waits for the next one. */
export interface State {
  readonly title: string;
  readonly texts: readonly string[];
  readonly icons: readonly string[];
  readonly language: string;
  /** How many things the keyboard could come to, and whether it is at one. */
  readonly reachable: number;
  readonly hasFocus: boolean;
}

/** Tells five times a second what the page is. */
export const watchState = `setInterval(() => {
  const all = [...document.body.querySelectorAll('*')];
  tell(JSON.stringify({
    title: document.title,
    texts: all.filter(({ children }) => children.length === 0).map(({ textContent }) => textContent),
    icons: [...document.querySelectorAll('link[rel~="icon"]')].map((link) => link.getAttribute('href')),
    language: document.documentElement.lang,
    reachable: all.filter(({ tabIndex }) => tabIndex >= 0).length,
    hasFocus: ![document.body, null].includes(document.activeElement),
  }));
}, 200)`;
