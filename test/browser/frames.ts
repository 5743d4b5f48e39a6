import type { Page } from 'playwright-core';

/** What could be seen in one frame of the page. */
export interface Frame {
  /** Milliseconds from the start of the navigation until the frame was drawn. */
  readonly at: number;
  /** Whether anything of the page was shown. */
  readonly shows: boolean;
  readonly exit: boolean;
  readonly call: boolean;
  /** What has been said so far. */
  readonly said: string;
}

/**
 * Runs in the page before anything of its own and keeps each frame in `recorded` and each press of Enter in `sent`.
 * A link counts when its whole box is on the screen, has words and nothing lies over its middle; of the rest of the
 * body anything with a box counts as shown.
 */
const recorder = `
  globalThis.recorded = [];
  globalThis.sent = [];
  addEventListener('keydown', ({ key, timeStamp }) => key === 'Enter' && sent.push(timeStamp), true);
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const hasBox = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= 1 && height >= 1 && isSeen(element);
  };
  const isInReach = (link) => {
    if (!link || !hasBox(link) || link.innerText.trim() === '') return false;
    const { left, top, right, bottom } = link.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    return link.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  };
  const onFrame = () => {
    requestAnimationFrame(onFrame);
    const frame = {
      shows: [...(document.body?.querySelectorAll('*') ?? [])].some(hasBox),
      exit: isInReach(document.querySelector('#exit')),
      call: isInReach(document.querySelector('a[href="tel:112"]')),
      said: document.querySelector('#log')?.innerText.trim() ?? '',
    };
    // A message comes after the drawing of the frame it was posted in.
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => recorded.push({ at: performance.now(), ...frame });
    drawn.port2.postMessage('');
  };
  requestAnimationFrame(onFrame);
`;

/** Records the frames of every page this one goes to from now on. */
export function recordFrames(page: Page): Promise<unknown> {
  return page.addInitScript(recorder);
}

export function framesOf(page: Page): Promise<readonly Frame[]> {
  return page.evaluate<readonly Frame[]>('recorded');
}

/** When Enter was pressed, in the time of the frames. */
export function sentOn(page: Page): Promise<readonly number[]> {
  return page.evaluate<readonly number[]>('sent');
}

/** The frames that show something of the page but not both 112 and the exit. */
export function framesWithoutHelp(frames: readonly Frame[]): readonly Frame[] {
  return frames.filter(({ shows, exit, call }) => shows && !(exit && call));
}
