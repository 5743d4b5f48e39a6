import type { Tab } from './engine';
import { strokesOf } from './engine';
import type { Baseline } from './sites';
import { linesOf, until } from './watching';

/** A page with an exit, and the pages around it. */
export interface Subject {
  readonly url: string;
  /** The page from which a person comes. */
  readonly before: string;
  /** The page to which the exit leads. */
  readonly neutral: string;
  /** Waits until the page is ready to be used. */
  readonly ready: (tab: Tab) => Promise<void>;
  /** Sends what has been written, if the page is one that answers, and waits for the answer. */
  readonly send?: (tab: Tab) => Promise<void>;
}

/** What must not be read once the page has been left. */
export interface Traces {
  /** Title and all of the text. */
  readonly page: readonly string[];
  /** Only what was written and answered: a page opened anew shows the rest again. */
  readonly talk: readonly string[];
}

/** The chat as the server serves it. */
export function chatAt(origin: string, sites: string): Subject {
  return { url: `${origin}/`, before: `${sites}/before`, neutral: `${sites}/neutral`, ready: opened, send };
}

/** The page that leaves as GOV.UK's does, at another origin than the page it leaves for. */
export function baselineAt(port: number, path: Baseline): Subject {
  const [service, elsewhere] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  return {
    url: `${service}${path}`,
    before: `${elsewhere}/before`,
    neutral: `${elsewhere}/neutral`,
    ready: (tab) => until(tab, 'document.documentElement.dataset.kept'),
  };
}

/** Waits until the greeting stands there and the script has armed exit and form. */
async function opened(tab: Tab): Promise<void> {
  await until(
    tab,
    "document.readyState === 'complete' && document.querySelector('html[data-ready] #suggestions button')",
  );
}

/** Sends by Enter; the old suggestions go at once, and new ones come with the answer. */
async function send(tab: Tab): Promise<void> {
  await tab.strike([{ key: 'Enter' }]);
  await until(tab, "document.querySelector('#suggestions button')");
}

/** Comes from another page, as a resident does. */
export async function enter(tab: Tab, { before, url, ready }: Subject): Promise<void> {
  await tab.open(before);
  await tab.open(url);
  await ready(tab);
}

/** What is being written when the page is left. */
export const writing = 'hemligt-7431';

/** Says something, and begins to write something more. */
export async function talk(tab: Tab, { send: sendIt }: Subject): Promise<Traces> {
  const atFirst = await tab.read('document.body.innerText');
  await tab.click('#text');
  if (sendIt) {
    await tab.strike(strokesOf('jag bor i helsingborg'));
    await sendIt(tab);
  }
  await tab.strike(strokesOf(writing));
  const all = await linesOf(tab, '#log');
  return {
    page: [await tab.read('document.title'), ...all, writing],
    talk: [...all.filter((line) => !atFirst.includes(line)), writing],
  };
}
