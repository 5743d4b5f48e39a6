import type { Exit } from './exit';

/** What a frame and the loader on the host's page say to each other; `embed.js` is the other end. */
export const messages = {
  /** The frame is there and waits. */
  frame: 'chat-frame',
  /** The loader is there: it hears Shift on its page and can leave it. */
  host: 'chat-host',
  /** The frame has been left; the host's page is to be left too. */
  leave: 'chat-leave',
} as const;

/**
 * Waits for the loader of a site that may hold us; then it is the loader that leaves the page around the frame. Without
 * it the exit might not, so nothing is shown until it has answered. A message from anywhere else is not heard.
 */
export function meetHost(hosts: readonly string[], exit: Exit, met: () => void): void {
  let isMet = false;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !hosts.includes(origin)) return;
    if (data === messages.leave) exit.leave();
    if (data !== messages.host || isMet) return;
    isMet = true;
    clearInterval(calling);
    exit.departBy(() => parent.postMessage(messages.leave, origin));
    met();
  });
  // Who is outside is not known yet, and the loader may come later; the word says nothing but that a frame is there.
  const call = (): void => parent.postMessage(messages.frame, '*');
  const calling = setInterval(call, 250);
  call();
}
