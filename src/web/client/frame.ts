/** What a frame and the loader on the host's page say to each other; `embed.js` is the other end. */
export const messages = {
  /** The frame is there and waits. */
  frame: 'chat-frame',
  /** The loader is there: it hears Shift on its page and can leave it. */
  host: 'chat-host',
  /** The frame has been left; the host's page is to be left too. */
  leave: 'chat-leave',
} as const;

let host: string | undefined;

/**
 * Waits for the loader of a site that may hold us. Without it the exit could not leave the page around the frame, so
 * nothing is shown until it has answered. A message from anywhere else is not heard.
 */
export function meetHost(hosts: readonly string[], met: () => void): void {
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !hosts.includes(origin)) return;
    if (data === messages.leave) window.leaving?.leave();
    if (data !== messages.host || host !== undefined) return;
    host = origin;
    met();
  });
  // Who is outside is not known yet; the word says nothing but that a frame is there.
  parent.postMessage(messages.frame, '*');
}

/** Leaves the page around the frame: by its loader, or by ourselves when none has answered. */
export function departFromFrame(exitUrl: string): void {
  if (host !== undefined) parent.postMessage(messages.leave, host);
  else top?.location.replace(exitUrl);
}
