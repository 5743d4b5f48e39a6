import type { Tab } from './engine';
import { judged } from './leaving';
import { enter, talk, type Subject } from './subject';
import { until, watch } from './watching';

/** Proves that the browser does bring pages back as they were left, so that the other checks mean something. */
export async function bringsBack(tab: Tab, { before, neutral }: Subject): Promise<string> {
  await tab.open(before);
  await tab.read(`setTimeout(() => { location.href = '${neutral}' })`);
  await until(tab, `location.href === '${neutral}' && document.readyState === 'complete'`);
  await tab.back();
  const kept = `location.href === '${before}' && document.documentElement.dataset.persisted === 'true'`;
  const came = await until(tab, kept, 5_000).then(
    () => 'as it was left',
    () => 'loaded anew',
  );
  return judged(came === 'as it was left', `a plain page came back ${came}`);
}

type Restore = (tab: Tab, subject: Subject, look: (tab: Tab) => Promise<void>) => Promise<void>;

/** The ways in which a browser shows again a page that was not left by the exit. */
const ways: Readonly<Record<string, Restore>> = {
  reload: async (tab, _, look) => {
    await tab.reload();
    await look(tab);
  },
  'a second tab': (tab, { url }, look) =>
    tab.inSecondTab(async (second) => {
      await second.open(url);
      await look(second);
    }),
  Back: async (tab, { before }, look) => {
    await tab.read(`setTimeout(() => { location.href = '${before}?again' })`);
    await until(tab, `location.href === '${before}?again' && document.readyState === 'complete'`);
    await tab.back();
    await look(tab);
  },
};

/** E14: reload, a second tab and Back after an ordinary link show a neutral page or a page loaded anew, never the talk. */
export async function restoresNothing(tab: Tab, subject: Subject): Promise<string> {
  const shown: string[] = [];
  const came: string[] = [];
  for (const [name, restore] of Object.entries(ways)) {
    await enter(tab, subject);
    const traces = await talk(tab, subject);
    await restore(tab, subject, async (looked) => {
      const seen = await watch(looked, 600);
      const showed = traces.talk.some((line) => seen.includes(line));
      if (showed) shown.push(name);
      came.push(`${name}: ${showed ? 'the talk' : await placeOf(looked, subject)}`);
    });
  }
  const figure = `${shown.length} of ${came.length} restored pages showed the talk`;
  return judged(shown.length === 0, `${figure} (${came.join(', ')})`);
}

async function placeOf(tab: Tab, { url, neutral, ready }: Subject): Promise<string> {
  const place = await tab.read('location.href');
  if (place === neutral) return 'neutral page';
  if (place !== url) return place;
  await ready(tab);
  return 'loaded anew';
}
