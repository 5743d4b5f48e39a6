import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import type { WebDriver } from 'selenium-webdriver';
import type { EngineKind, Stroke, Tab } from './engine';
import { findMiniBrowser, findProgram } from './programs';
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
    const driver = await startDriver(findProgram('WebKitWebDriver') ?? '', screen.name);
    const close = (): Promise<void> => stopAll([driver.process, screen.process]);
    try {
      const first = await openSession(driver.address);
      const version = (await first.getCapabilities()).get('browserVersion') as string;
      await first.quit();
      return {
        label: `WebKitGTK ${version}`,
        limits: { nameless: 'åäöÅÄÖ', repeats: false },
        openTab: async () => tabOf(await openSession(driver.address)),
        close,
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

async function stopAll(processes: readonly ChildProcess[]): Promise<void> {
  for (const process of processes) await stop(process);
}

/** The driver is loaded only where it is used. */
function selenium(): typeof import('selenium-webdriver') {
  return createRequire(__filename)('selenium-webdriver') as typeof import('selenium-webdriver');
}

async function openSession(address: string): Promise<WebDriver> {
  const { Builder, Capabilities } = selenium();
  const options = { binary: findMiniBrowser(), args: ['--automation'] };
  return new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }))
    .build();
}

function tabOf(driver: WebDriver): Tab {
  return {
    open: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    click: async (selector) => {
      // The driver would scroll at the page's leisure, and miss what is still moving.
      await driver.executeScript(
        "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })",
        selector,
      );
      await driver.findElement(selenium().By.css(selector)).click();
    },
    strike: (strokes) => strikeAll(driver, strokes),
    read: async (expression) => String(await driver.executeScript<unknown>(`return (${expression})`)),
    cookies: async () => (await driver.manage().getCookies()).length,
    inSecondTab: async (use) => {
      const first = await driver.getWindowHandle();
      await driver.switchTo().newWindow('tab');
      await use(tabOf(driver));
      await driver.close();
      await driver.switchTo().window(first);
    },
    close: () => driver.quit(),
  };
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
    await actions.perform();
  }
}
