import { execFileSync } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Locale } from '../../../locales/translator';
import type { Transcript } from '../../../src/transcripts/format/model';
import { run, type Verdict } from '../../../src/transcripts/running/run';
import { usualNow, type Stage } from '../../../src/transcripts/running/stage';
import { Chats } from './chats';
import { serveExit, type Exit } from './exit';
import { createFormHands } from './forms';
import { openOnPage, type Hands } from './onPage';
import { createScriptHands } from './script';

/** As narrow as phones get; a bigger page takes longer to draw. */
const smallPhone = { width: 320, height: 480 };

/** A front end of the chat, on one page that is used for one conversation after the other. */
interface Front {
  readonly page: Page;
  /** Plays a transcript on the page, and judges it by the facts of a stage. */
  readonly run: (transcript: Transcript, locale: Locale, stage: Stage) => Promise<Verdict>;
  readonly stop: () => Promise<void>;
}

/** Both front ends: the page with its script, and the forms in a browser that runs none. */
export interface Fronts {
  readonly script: Front;
  readonly forms: Front;
  readonly close: () => Promise<void>;
}

export async function openFronts(): Promise<Fronts> {
  const exit = await serveExit();
  const browser = await launch();
  const script = openFront(await openPage(browser, true), createScriptHands, exit);
  const forms = openFront(await openPage(browser, false), createFormHands, exit);
  return {
    script,
    forms,
    close: async () => {
      await browser.close();
      await Promise.all([script.stop(), forms.stop()]);
      exit.close();
    },
  };
}

function openFront(page: Page, createHands: (page: Page) => Hands, exit: Exit): Front {
  const hands = createHands(page);
  const clock = { now: usualNow };
  const chats = new Chats(exit.url, clock);
  return {
    page,
    run: (transcript, locale, stage) => {
      const chat = (): Promise<string> => chats.addressFor(transcript.directory ?? 'directory');
      const place = { page, hands, chat, texts: stage.facts.texts, exit };
      return run(transcript, { locale, stage: { ...stage, clock, open: () => openOnPage(place) }, usualNow });
    },
    stop: () => chats.stop(),
  };
}

/** New processes for each page would take longer than the talk on it. */
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: execFileSync(process.execPath, ['test/browser/chromiumPath.mjs'], { encoding: 'utf8' }),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--process-per-site', '--in-process-gpu'],
      '--disable-features=ProactivelySwapBrowsingInstance,RenderDocument',
    ],
  });
}

async function openPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: smallPhone, javaScriptEnabled });
  return context.newPage();
}
