import { runInNewContext } from 'node:vm';
import { composeBot } from '../../src/compose';
import { ExpiringStorage } from '../../src/state/expiringStorage';
import { hostFindings, type HostFacts } from '../../src/web/client/embed/hostFindings';
import { loaderData, withData } from '../../src/web/embed/loader';
import { readLook } from '../../src/web/look/readLook';
import { testConfig } from '../settings';

const good: HostFacts = {
  title: 'Kontakt',
  path: '/kontakt',
  https: true,
  meta: [{ name: 'description', content: 'Här når du kommunen.' }],
  otherSites: [],
  analytics: [],
  referrerPolicy: 'no-referrer',
  covered: false,
  framed: true,
  numbers: ['tel:112'],
};
const broken = (facts: Partial<HostFacts>): readonly string[] =>
  hostFindings({ ...good, ...facts }, ['tel:112'])
    .filter(({ holds }) => !holds)
    .map(({ advice }) => advice);

test('a good page of a host has nothing to mend', () => {
  expect(broken({})).toEqual([]);
});

test.each<[Partial<HostFacts>, RegExp]>([
  [{ title: 'Stöd vid våld' }, /^Titeln syns på fliken/],
  [{ path: '/stod/vald-i-nara-relation' }, /^Adressen syns i historiken/],
  [{ https: false }, /^Sidan saknar https/],
  [{ meta: [{ name: 'og:title', content: 'Kvinnojouren' }] }, /Byt text i: og:title$/],
  [{ otherSites: ['https://cdn.example.com'] }, /Ta bort från sidan: https:\/\/cdn\.example\.com$/],
  [{ analytics: ['gtag', '_paq'] }, /Ta bort från sidan: gtag, _paq$/],
  [{ referrerPolicy: '' }, /Sätt Referrer-Policy/],
  [{ referrerPolicy: 'unsafe-url' }, /Sätt Referrer-Policy/],
  [{ covered: true }, /^Något ligger över länken/],
  [{ framed: false }, /EMBED_ORIGINS/],
  [{ numbers: ['tel:112', 'tel:+4684650040'] }, /Hämta koden på nytt/],
])('a host whose page has a fault is told what to do (%j)', (facts, advice) => {
  expect(broken(facts)).toEqual([expect.stringMatching(advice)]);
});

describe('the loader', () => {
  const storage = new ExpiringStorage({ ttlMs: 1000, maxItems: 10, now: Date.now });
  afterAll(() => storage.close());
  const dataAt = (day: string) => {
    const now = (): Date => new Date(day);
    const parts = composeBot({ directoryFolder: 'directory', localesFolder: 'locales', storage, now });
    return loaderData({ ...parts, look: readLook(testConfig.lookFile), exitUrl: testConfig.exitUrl, now });
  };

  test('has 112 and the national line of the day, in each language', () => {
    const { texts } = dataAt('2026-12-01');
    expect(Object.keys(texts)).toEqual(['sv', 'en', 'sv-x-lattlast']);
    for (const told of Object.values(texts))
      expect(told?.lines.map(({ link }) => link)).toEqual(['tel:112', 'tel:+4620505050']);
  });

  test('shows the line whose number does not lapse when that of the other has', () => {
    expect(dataAt('2040-01-01').texts.sv.lines.map(({ link }) => link)).toEqual(['tel:112', 'tel:116006']);
  });

  test('is a script that leaves no name behind, whatever stands in the texts', () => {
    const data = { ...dataAt('2026-12-01'), name: '</script>`${1}' };
    const place = { told: '' };
    runInNewContext(withData('globalThis.told = chat.name', data), place);
    expect(place).toEqual({ told: '</script>`${1}' });
  });
});
