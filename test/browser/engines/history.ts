import type { Tab } from './engine';
import { strokesOf } from './engine';
import { judged, leave } from './leaving';
import { enter, talk, writing, type Subject } from './subject';
import { until, watch } from './watching';

const steps = 10;

/** E1: after the exit, neither Back nor Forward, ten times each, shows title, text or what was being written. */
export async function staysGone(tab: Tab, subject: Subject, way: string): Promise<string> {
  await enter(tab, subject);
  const { page } = await talk(tab, subject);
  await leave(tab, subject, way);
  const seen: string[] = [];
  for (let step = 0; step < 2 * steps; step += 1) {
    await (step < steps ? tab.back() : tab.forward());
    seen.push(await watch(tab, 60));
  }
  const shown = seen.filter((text) => page.some((line) => text.includes(line))).length;
  const withWriting = seen.filter((text) => text.includes(writing)).length;
  const figure = `${shown} of ${seen.length} history steps showed the page after ${way}, ${withWriting} what was being written`;
  return judged(shown === 0, figure);
}

const turns = 30;
const said = ['hej', 'jag bor i helsingborg', 'vad kan jag göra', 'min kompis', 'tack'];

/** E2: a talk of thirty turns, with suggestions, other languages and the folded text, is one entry of the history. */
export async function staysOneEntry(tab: Tab, subject: Subject): Promise<string> {
  await enter(tab, subject);
  const first = Number(await tab.read('history.length'));
  for (let turn = 1; turn <= turns; turn += 1) {
    if (turn % 3 === 0) await tapSuggestion(tab);
    else {
      await tab.click('#text');
      await tab.strike([...strokesOf(said[turn % said.length]!), { key: 'Enter' }]);
    }
    await until(tab, "document.querySelector('#suggestions button')");
    if (turn % 7 === 0) await tab.click('summary');
    if (turn % 10 === 0) await changeLanguage(tab, subject);
  }
  const more = Number(await tab.read('history.length')) - first;
  return judged(more === 0, `history.length +${more} over ${turns} turns`);
}

/** Taps the first suggestion that does not lead away. */
async function tapSuggestion(tab: Tab): Promise<void> {
  const titles = await tab.read(
    "[...document.querySelectorAll('#suggestions button')].map((b) => b.innerText).join('|')",
  );
  const place = titles.split('|').findIndex((title) => !/lämna|leave|112/i.test(title));
  await tab.click(`#suggestions button:nth-of-type(${place + 1})`);
}

async function changeLanguage(tab: Tab, { ready }: Subject): Promise<void> {
  await tab.read("document.documentElement.dataset.old = 'yes'");
  await tab.click('#languages a');
  await until(tab, '!document.documentElement.dataset.old');
  await ready(tab);
}
