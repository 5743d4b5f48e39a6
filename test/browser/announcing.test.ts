import type { Page } from 'playwright-core';
import { openStage, talk, type Stage } from './stage';
import { states } from './states';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What a screen reader is told of a live region: each text that comes into it, in order, and whether any went. */
interface Told {
  readonly log: readonly string[];
  readonly removed: number;
  readonly wait: readonly string[];
}

async function listen(page: Page): Promise<() => Promise<Told>> {
  await page.evaluate(`
    globalThis.told = { log: [], removed: 0, wait: [] };
    new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes } of changes) {
        for (const node of addedNodes) told.log.push(node.textContent);
        told.removed += removedNodes.length;
      }
    }).observe(document.querySelector('#log'), { childList: true, characterData: true, subtree: true });
    const wait = document.querySelector('#wait');
    new MutationObserver(() => told.wait.push(wait.textContent)).observe(wait, { childList: true, characterData: true, subtree: true });
  `);
  return () => page.evaluate<Told>('told');
}

test('the talk is a log that is read when the reader has a pause, and lies in no other live region', async () => {
  const { page } = await states.greeting(stage, {});
  const log = page.getByRole('log', { name: 'Samtal' });
  expect(await log.getAttribute('aria-live')).toBe('polite');
  for (const changed of ['aria-atomic', 'aria-relevant', 'aria-busy'])
    expect(await log.getAttribute(changed)).toBeNull();
  const nested =
    '[...document.querySelectorAll("[aria-live], [role=log], [role=status], [role=alert]")].filter((one) => one.parentElement.closest("[aria-live], [role=log], [role=status], [role=alert]")).length';
  expect(await page.evaluate<number>(nested)).toBe(0);
  await page.context().close();
});

test('every sentence comes into the log once, each reply as one whole, and nothing goes or comes again', async () => {
  const page = await talk(stage);
  const heard = await listen(page);
  for (const text of ['Var kan jag få hjälp i Umeå?', 'Fysiskt våld', 'min man slår mig']) {
    await page.fill('#text', text);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#suggestions button');
  }
  // The stream and the polled answer may both bring the same reply.
  await page.waitForTimeout(1_700);
  const { log, removed, wait } = await heard();
  const shown = await page.evaluate<string[]>(
    '[...document.querySelector("#log").children].map((one) => one.textContent)',
  );
  expect(log).toEqual(shown.slice(-log.length));
  expect(log.length).toBe(shown.length - 1);
  expect(log.filter((one) => one.startsWith('Du:'))).toHaveLength(3);
  expect(log.every((one) => /^(Du|Vägvisaren):/.test(one))).toBe(true);
  expect(removed).toBe(0);
  // An answer that comes at once is not announced beforehand.
  expect(wait.filter((one) => one !== '')).toEqual([]);
  await page.context().close();
});

test('a long wait is told once, and its end by the answer alone', async () => {
  const page = await talk(stage);
  await page.route('**/activities', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const heard = await listen(page);
  await page.fill('#text', 'Umeå');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#suggestions button');
  const { wait } = await heard();
  expect(wait.filter((one) => one !== '')).toEqual(['Väntar på svar …']);
  await page.context().close();
});

test('what is left of Shift is told, and that the time for it is over', async () => {
  const { page } = await states.greeting(stage, { clock: true });
  const status = page.locator('#keys[role=status]');
  await page.keyboard.press('ShiftLeft');
  expect(await status.textContent()).toContain('två gånger till');
  await page.keyboard.press('ShiftRight');
  expect(await status.textContent()).toContain('en gång till');
  await page.clock.fastForward('00:06');
  expect(await status.textContent()).toContain('Sidan är kvar.');
  await page.context().close();
});

test.each(['sv', 'en', 'sv-x-lattlast'] as const)(
  'E12: the exit is a link whose name begins with what is seen, in %s',
  async (language) => {
    const page = await talk(stage, { language });
    const label = (await page.innerText('#exit')).trim();
    expect(label).not.toBe('');
    const named = page.getByRole('link', { name: new RegExp(`^${label}`) });
    expect(await named.getAttribute('id')).toBe('exit');
    expect(await named.getAttribute('href')).toBe('/leave');
    await page.context().close();
  },
);

test('E12: leaving is told at once as an alert, on a page where nothing else can be read or reached', async () => {
  const page = await talk(stage, {}, 'Umeå');
  const told = new Promise<object>((resolve) => void page.exposeBinding('tell', (_, left: object) => resolve(left)));
  await page.evaluate(`
    new MutationObserver(() => {
      const alert = document.querySelector('[role=alert]');
      if (!alert?.textContent) return;
      const { title, body } = document;
      tell({ title, alert: alert.textContent, text: body.textContent, reached: body.querySelectorAll('a, button, textarea, [tabindex]').length });
    }).observe(document, { childList: true, characterData: true, subtree: true });
  `);
  await page.click('#exit', { noWaitAfter: true });
  const opening = 'En annan sida öppnas.';
  expect(await told).toEqual({ title: 'Information', alert: opening, text: opening, reached: 0 });
  await page.waitForURL(stage.world.neutral);
  await page.context().close();
});
