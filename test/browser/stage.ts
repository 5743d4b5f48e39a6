import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { Locale } from '../../locales/translator';
import { serveHostSite, type HostSite } from '../../src/cli/demo/hostSite';
import type { Config } from '../../src/config';
import { openWorld, say, type World } from './browser';
import { fromTheRight } from './rightToLeft';

/** The chat and a municipality's site that holds it. */
export interface Stage {
  readonly world: World;
  readonly host: HostSite;
  readonly close: () => Promise<void>;
}

/** How somebody comes: what differs from Swedish, a telephone and a light screen. */
export interface Visit {
  readonly language?: Locale;
  /** Written from the right. */
  readonly mirrored?: boolean;
  /** Time can be turned on. */
  readonly clock?: boolean;
  readonly context?: BrowserContextOptions;
}

/** Opens the chat and a site that may hold it; `settings` are those of the chat that differ from the usual of tests. */
export async function openStage(settings: Partial<Config> = {}): Promise<Stage> {
  const opened: { world?: World } = {};
  const host = await serveHostSite(0, () => opened.world?.chat.address ?? '');
  const world = await openWorld({ embedOrigins: [host.address], ...settings });
  opened.world = world;
  return {
    world,
    host,
    close: async () => {
      await world.close();
      await host.close();
    },
  };
}

/** Opens a page of the chat in a tab of its own. */
export async function goTo({ world }: Stage, path: string, visit: Visit = {}): Promise<Page> {
  const page = await newTab(world, visit);
  await page.goto(`${world.chat.address}${path}${path.includes('?') ? '&' : '?'}lang=${visit.language ?? 'sv'}`);
  return page;
}

/** Opens the chat as its script takes it over, and says something in it if there is something to say. */
export async function talk(stage: Stage, visit?: Visit, text?: string): Promise<Page> {
  const page = await goTo(stage, '/', visit);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  if (text !== undefined) await say(page, text);
  return page;
}

/** Opens a page of the municipality's site in a tab of its own. */
export async function goToHost({ world, host }: Stage, path: string, visit?: Visit): Promise<Page> {
  const page = await newTab(world, visit);
  await page.goto(`${host.address}${path}`);
  return page;
}

/** The chat on a page of another site, from the moment that it shows `selector`. */
export async function chatIn({ world }: Stage, page: Page, selector = 'html[data-ready]'): Promise<Frame> {
  const isChat = (frame: Frame): boolean => frame.url().startsWith(`${world.chat.address}/framed`);
  const navigated = page.waitForEvent('framenavigated', { predicate: isChat, timeout: 10_000 }).catch(() => undefined);
  const frame = page.frames().find(isChat) ?? (await navigated);
  if (!frame) throw new Error('The page has no frame with the chat.');
  await frame.waitForSelector(selector, { state: 'attached' });
  return frame;
}

async function newTab({ browser }: World, { context, mirrored = false, clock = false }: Visit = {}): Promise<Page> {
  // What moves would be looked at on its way.
  const usual: BrowserContextOptions = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' };
  const made = await browser.newContext({ ...usual, ...context });
  if (mirrored) await made.addInitScript(fromTheRight);
  const page = await made.newPage();
  if (clock) await page.clock.install();
  return page;
}
