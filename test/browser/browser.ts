import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Config } from '../../src/config';
import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';

/** A browser, the chat as `npm start` serves it, and a page to come from and one to leave for. */
export interface World {
  readonly browser: Browser;
  readonly chat: Chat;
  readonly before: string;
  readonly neutral: string;
  readonly close: () => Promise<void>;
}

/** Opens the world; `settings` are those of the chat that differ from the usual of tests. */
export async function openWorld(settings: Partial<Config> = {}): Promise<World> {
  const sites = await serveSites();
  const { port } = sites.address() as AddressInfo;
  const neutral = `http://localhost:${port}/neutral`;
  const chat = await startChat({ ...testConfig, exitUrl: neutral, ...settings }, silent);
  const browser = await launchChromium();
  return {
    browser,
    chat,
    neutral,
    before: `http://localhost:${port}/before`,
    close: async () => {
      await browser.close();
      await chat.stop();
      sites.closeAllConnections();
      sites.close();
    },
  };
}

/** Starts Chromium with the back/forward cache that Playwright would switch off; a headless shell has none all the same. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: execFileSync(process.execPath, ['test/browser/chromiumPath.mjs'], { encoding: 'utf8' }),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Comes from another page, as a resident does, and waits for the greeting. */
export async function openChat(world: World, options: BrowserContextOptions = {}, query = ''): Promise<Page> {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(world.before);
  await page.goto(`${world.chat.address}/${query}`);
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** Waits until an expression holds on a page. It is asked from outside: the page's own policy refuses to evaluate text. */
export async function holdsOn(page: Page, expression: string): Promise<void> {
  while (!(await page.evaluate<boolean>(expression))) await page.waitForTimeout(50);
}

/** Writes a text, sends it and waits until the bot has answered and offers something. */
export async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#suggestions button');
}

/** What must never be read after the page has been left; the port of a test's address may hold 112 by chance. */
export const traces = /Vägvisaren|Umeå|Centrum mot våld|Kvinnofrid|\b112\b|hemligt/;

/** Everything that can be read on the page. */
export function seenOn(page: Page): Promise<string> {
  return page.evaluate<string>('`${document.title} ${document.body.innerText} ${location.href}`');
}

async function serveSites(): Promise<Server> {
  const sites = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>${request.url ?? ''}</title><p>referrer: ${request.headers.referer ?? 'none'}`);
  });
  await new Promise<void>((resolve) => sites.listen(0, '127.0.0.1', resolve));
  return sites;
}
