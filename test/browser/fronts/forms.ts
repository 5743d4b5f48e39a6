import type { Page } from 'playwright-core';
import { seen } from './look';
import { act, read, type Hands } from './onPage';

/** Makes the hands for the talk by plain forms, where each turn is a new page. */
export function createFormHands(page: Page): Hands {
  const passed = new Set<string>();
  return {
    arrive: async (chat, language) => {
      // The first page only leads on: to pass through it once in each language is enough.
      await page.goto(`${chat}/${passed.has(language) ? 'begin' : ''}?lang=${language}`);
      if (!passed.has(language)) await page.waitForURL(/\/talk$/);
      passed.add(language);
      return read(page, seen);
    },
    say: async (text, pressed) => {
      const loaded = page.waitForEvent('load');
      await act(page, text, pressed);
      await loaded;
      return read(page, seen);
    },
  };
}
