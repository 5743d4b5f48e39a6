import type { Tab } from './engine';
import { judged, leave } from './leaving';
import type { Arrival } from './sites';
import { enter, talk, type Subject } from './subject';

/** What a browser can keep for an origin, each counted; the cookies are counted by the driver. */
const kept: Readonly<Record<string, string>> = {
  localStorage: 'localStorage.length',
  sessionStorage: 'sessionStorage.length',
  IndexedDB: 'indexedDB.databases().then((all) => all.length)',
  CacheStorage: 'caches.keys().then((all) => all.length)',
  'service workers': 'navigator.serviceWorker.getRegistrations().then((all) => all.length)',
};

/** E5: after the exit, nothing is kept for the origin; seen from a page of that origin that has no script. */
export async function keepsNothing(tab: Tab, subject: Subject): Promise<string> {
  await enter(tab, subject);
  await talk(tab, subject);
  await leave(tab, subject, 'the link');
  await tab.open(new URL('/robots.txt', subject.url).href);
  const counts: [string, number][] = [['cookies', await tab.cookies()]];
  for (const [name, count] of Object.entries(kept)) counts.push([name, Number(await tab.read(count))]);
  const figure = counts.map(([name, count]) => `${name} ${count}`).join(', ');
  return judged(
    counts.every(([, count]) => count === 0),
    `kept: ${figure}`,
  );
}

/** E7: the page that is left for learns nothing of where the person was, by header, script or address. */
export async function tellsNothing(
  tab: Tab,
  subject: Subject,
  way: string,
  arrivals: readonly Arrival[],
): Promise<string> {
  await enter(tab, subject);
  await talk(tab, subject);
  const before = arrivals.length;
  await leave(tab, subject, way);
  const asked = arrivals.slice(before);
  const told = [
    ...asked.map(({ referrer }) => referrer),
    ...asked.map(({ path }) => path.replace(/^\/neutral/, '')),
    await tab.read('document.referrer + location.search + location.hash'),
    await tab.read("opener ? 'an opener' : ''"),
  ].filter((text) => text !== '');
  const figure = `told after ${way}: ${[...new Set(told)].join(', ') || 'nothing'}`;
  return judged(asked.length > 0 && told.length === 0, figure);
}
