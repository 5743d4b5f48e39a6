import { setTimeout as wait } from 'node:timers/promises';
import type { Tab } from './engine';

/** Waits until an expression holds in the page, over the change from one page to the next. Rejects when it never does. */
export async function until(tab: Pick<Tab, 'read'>, expression: string, longest = 15_000): Promise<void> {
  const end = Date.now() + longest;
  while (Date.now() < end) {
    const held = await tab.read(`Boolean(${expression})`).catch(() => 'false');
    if (held === 'true') return;
    await wait(20);
  }
  throw new Error(`The page never came to: ${expression}`);
}

/** Everything on the page that can be read: its title, its text and what stands in its fields. */
const readable = `[
  document.title,
  document.body ? document.body.innerText : '',
  ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value),
].join('\\n')`;

/** Everything that could be read during a while, from the first moment until the page has loaded and time has passed. */
export async function watch(tab: Tab, milliseconds: number): Promise<string> {
  const end = Date.now() + milliseconds;
  const seen = new Set<string>();
  do {
    seen.add(await tab.read(readable).catch(() => ''));
    await wait(20);
  } while (Date.now() < end);
  await until(tab, "document.readyState === 'complete'");
  seen.add(await tab.read(readable).catch(() => ''));
  return [...seen].join('\n');
}

/** The lines of the page's conversation that are long enough to tell one page from another. */
export async function linesOf(tab: Tab, selector: string): Promise<readonly string[]> {
  const text = await tab.read(`document.querySelector('${selector}').innerText`);
  return text.split('\n').filter((line) => line.length > 8);
}
