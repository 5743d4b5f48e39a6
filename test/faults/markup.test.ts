import { parseDirectoryFile } from '../../directory/reading/parse';
import { openChat, openWorld, say } from '../browser/browser';
import { service, umeaFile } from '../directory/oneKommun';
import { badAddresses, payloads } from './markup';

jest.setTimeout(60_000);

const servicesOf = (fields: Readonly<Record<string, unknown>>): readonly unknown[] =>
  parseDirectoryFile('umea.yaml', umeaFile([service('proben', fields)])).value?.services ?? [];

test('a web address that is no https page is refused in staff’s files, and one that is not', () => {
  expect(servicesOf({ url: 'https://example.org/stod' })).toHaveLength(1);
  expect(badAddresses.filter((url) => servicesOf({ url }).length > 0)).toEqual([]);
});

test('a text of staff with an element of HTML in it is refused', () => {
  const elements = payloads.filter((text) => /^[^\p{L}]*<\/?[a-z]/u.test(text));
  expect(elements.length).toBeGreaterThan(70);
  expect(elements.filter((description) => servicesOf({ description }).length > 0)).toEqual([]);
});

test('a hundred texts with code in them are shown as they were typed: nothing runs, nothing is asked of another site', async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(100);
  const world = await openWorld();
  const page = await openChat(world);
  const [dialogs, foreign]: [string[], string[]] = [[], []];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())));
  page.on('request', (request) => {
    if (!request.url().startsWith(world.chat.address)) foreign.push(request.url());
  });
  const perMessage = 10;
  for (let at = 0; at < payloads.length; at += perMessage)
    await say(
      page,
      payloads
        .slice(at, at + perMessage)
        .join(' ')
        .replace(/[\n\t]/g, ' '),
    );
  const log = await page.innerText('#log');
  expect(payloads.filter((text) => !log.replace(/\s+/g, ' ').includes(text.trim().replace(/\s+/g, ' ')))).toEqual([]);
  expect(
    await page
      .locator('#log :is(script, img, iframe, video, object, embed, base, link, meta, style, form, body)')
      .count(),
  ).toBe(0);
  const withHandlers =
    "[...document.querySelectorAll('#log *')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length";
  expect(await page.evaluate<number>(withHandlers)).toBe(0);
  const links = "[...document.querySelectorAll('#log a')].map(({ protocol }) => protocol)";
  expect(
    (await page.evaluate<string[]>(links)).filter((protocol) => !/^(?:https|tel|sms|mailto):$/.test(protocol)),
  ).toEqual([]);
  expect([dialogs, foreign]).toEqual([[], []]);
  await world.close();
});
