import type { DirectLine } from '../../src/direct-line/directLine';
import type { ServerParts } from '../../src/server';
import { createForms } from '../../src/web/forms';
import type { Pages } from '../../src/web/pages';

/** A channel in which nobody ever talks. */
export const noDirectLine: DirectLine = {
  mount: () => undefined,
  upgrade: () => undefined,
  front: {
    greeting: () => Promise.resolve([]),
    open: () => Promise.resolve(''),
    read: () => Promise.resolve(undefined),
    say: () => Promise.resolve(''),
    end: () => Promise.resolve(),
  },
  isClosing: () => false,
  refuse: () => undefined,
  close: () => Promise.resolve(),
};

/** What a server that lacks nothing says of itself. */
export const allWell: Pick<ServerParts, 'health' | 'readiness'> = {
  health: () => Promise.resolve({ status: 'ok', storage: 'memory', directory: { files: 0, bad: [] } }),
  readiness: () => Promise.resolve({ status: 'ready', degraded: false }),
};

/** The web side of a server over that channel, with the pages given. */
export function webOf(pages: Pages): ServerParts['web'] {
  const forms = createForms({ front: noDirectLine.front, pages, exitUrl: 'https://www.smhi.se/', secure: false });
  return { pages, forms };
}
