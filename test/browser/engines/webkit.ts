import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebDriver } from 'selenium-webdriver';
import type { EngineKind, Stroke, Tab } from './engine';
import { findMiniBrowser, findProgram } from './programs';
import { until } from './watching';
import { startDriver, startScreen, stop } from './screen';

/** WebKitGTK's MiniBrowser by WebKitWebDriver, on a screen that nobody sees. */
export const webkitKind: EngineKind = {
  name: 'WebKitGTK',
  missing: () => {
    const absent = [
      ...(findProgram('WebKitWebDriver') === undefined ? ['WebKitWebDriver'] : []),
      ...(findMiniBrowser() === undefined ? ['MiniBrowser'] : []),
      ...(findProgram('Xvfb') === undefined ? ['Xvfb'] : []),
    ];
    return absent.length > 0 ? `not found: ${absent.join(', ')}` : undefined;
  },
  start: async () => {
    const screen = await startScreen(findProgram('Xvfb') ?? '');
    const started: ChildProcess[] = [];
    /** Each tab has a driver of its own: one holds a single session, and would keep it if a test did not end. */
    const openSession = async (): Promise<WebDriver> => {
      const { address, process } = await startDriver(findProgram('WebKitWebDriver') ?? '', screen.name);
      started.push(process);
      return sessionAt(address);
    };
    const close = async (): Promise<void> => {
      for (const process of [...started, screen.process]) await stop(process);
    };
    try {
      const first = await openSession();
      const version = (await first.getCapabilities()).get('browserVersion') as string;
      await first.quit();
      return {
        label: `WebKitGTK ${version}`,
        keepsPages: true,
        limits: { nameless: 'ÅÄÖ', repeats: false },
        openTab: async () => tabOf(await openSession()),
        close,
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

/** The driver is loaded only where it is used. */
function selenium(): typeof import('selenium-webdriver') {
  return createRequire(__filename)('selenium-webdriver') as typeof import('selenium-webdriver');
}

function sessionAt(address: string): Promise<WebDriver> {
  const { Builder, Capabilities } = selenium();
  const options = { binary: findMiniBrowser(), args: ['--automation'] };
  // Back to a page with a Cross-Origin-Opener-Policy is a load whose end the driver never hears: it would wait for good.
  const patience = { pageLoadStrategy: 'none' };
  return new Builder()
    .usingServer(address)
    .withCapabilities(
      new Capabilities({ browserName: 'MiniBrowser', ...patience, 'webkitgtk:browserOptions': options }),
    )
    .build();
}

function tabOf(driver: WebDriver): Tab {
  const read = async (expression: string): Promise<string> =>
    String(await inTime(driver.executeScript<unknown>(`return (${expression})`)));
  let moves = 0;
  /** Marks the page that is there, moves, and waits for another, which may be one that was marked before. */
  const move = async (go: () => Promise<void>, longest?: number): Promise<void> => {
    moves += 1;
    await read(`window.mark = ${moves}`);
    await go();
    await until({ read }, `window.mark !== ${moves} && document.readyState === 'complete'`, longest);
  };
  /** At the end of the history no other page comes. */
  const step = (go: () => Promise<void>): Promise<void> => move(go, 500).catch(() => undefined);
  return {
    open: (url) => move(() => driver.get(url)),
    reload: () => move(() => driver.navigate().refresh()),
    back: () => step(() => driver.navigate().back()),
    forward: () => step(() => driver.navigate().forward()),
    click: async (selector) => {
      // The driver would scroll at the page's leisure, and miss what is still moving.
      await driver.executeScript(
        "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })",
        selector,
      );
      await driver.findElement(selenium().By.css(selector)).click();
    },
    strike: (strokes) => strikeAll(driver, strokes),
    read,
    cookies: async () => (await driver.manage().getCookies()).length,
    inSecondTab: async (use) => {
      const first = await driver.getWindowHandle();
      await driver.switchTo().newWindow('tab');
      await use(tabOf(driver));
      await driver.close();
      await driver.switchTo().window(first);
    },
    close: async () => void (await inTime(driver.quit()).catch(() => undefined)),
  };
}

/** A question that reaches a page on its way out is never answered. */
async function inTime(answer: Promise<unknown>): Promise<unknown> {
  const late = wait(3_000, undefined, { ref: false }).then(() => Promise.reject(new Error('The page did not answer.')));
  return Promise.race([answer, late]);
}

/** WebDriver's signs for the keys that are no letters. */
const signs: Readonly<Record<string, string>> = {
  ShiftLeft: '\uE008',
  ShiftRight: '\uE050',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
};
const atOnce = 100;

async function strikeAll(driver: WebDriver, strokes: readonly Stroke[]): Promise<void> {
  for (let from = 0; from < strokes.length; from += atOnce) {
    const actions = driver.actions();
    for (const { key, under } of strokes.slice(from, from + atOnce)) {
      if (under) actions.keyDown(signs[under]!);
      actions.keyDown(signs[key] ?? key).keyUp(signs[key] ?? key);
      if (under) actions.keyUp(signs[under]!);
    }
    // A page that leaves under the keys may never answer; the test looks at what came of it.
    await Promise.race([actions.perform(), wait(15_000, undefined, { ref: false })]);
  }
}
