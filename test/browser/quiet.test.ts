import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { look } from './pixels';
import { openStage, talk, type Stage, type Visit } from './stage';
import { states, type Scene, type StateName } from './states';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function open(name: StateName, visit?: Visit): Promise<Scene> {
  return states[name](stage, visit);
}

const movement = `(() => {
  const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
  const moving = styles.filter(({ animationName, transitionDuration, scrollBehavior }) =>
    animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto');
  return moving.length + document.getAnimations().length;
})()`;

test.each(['umea', 'details', 'unreachable', 'resting'] as const)(
  '%s: nothing moves by itself for somebody who wants no movement',
  async (name) => {
    const { page } = await open(name, { context: { reducedMotion: 'reduce' } });
    expect(await page.evaluate<number>(movement)).toBe(0);
    await page.context().close();
  },
);

test('for others only the talk glides, to the answer', async () => {
  const page = await talk(stage, { context: { reducedMotion: 'no-preference' } });
  expect(await page.evaluate<number>(movement)).toBe(1);
  expect(await page.evaluate<string>('getComputedStyle(document.querySelector("#main")).scrollBehavior')).toBe(
    'smooth',
  );
  await page.context().close();
});

test.each(['umea', 'unreachable', 'resting', 'without-script', 'framed', 'panel'] as const)(
  'E20: %s prints as empty paper',
  async (name) => {
    const { page } = await open(name);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const parts = page.frames().filter((frame) => frame.url().startsWith(stage.world.chat.address));
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      expect(await part.evaluate<string>('document.body.innerText.trim()')).toBe('');
      expect(
        await part.evaluate<number>(
          '[...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility()).length',
        ),
      ).toBe(0);
    }
    if (parts[0] === page.mainFrame()) {
      const { isBlank } = await look(await page.context().newPage(), (await page.screenshot()).toString('base64'));
      expect(isBlank).toBe(true);
    }
    await page.context().close();
  },
);

test.each(['umea', 'without-script', 'framed', 'panel', 'webmaster'] as const)(
  'E20: %s asks nobody whether to leave',
  async (name) => {
    const { page } = await open(name);
    const session = await page.context().newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    const kinds = listeners.map(({ type }) => type);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds).not.toContain('beforeunload');
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = true;
      void dialog.accept();
    });
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toBe(false);
  },
);

test('no script of the page has a word with the browser before it is left', () => {
  const folder = join('dist', 'client');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  const asking = scripts.filter((name) => /beforeunload/i.test(readFileSync(join(folder, name), 'utf8')));
  expect(asking).toEqual([]);
});

test('the letters are those of the device: no font is declared and none is asked for', async () => {
  const page = await talk(stage);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.resourceType()));
  await page.reload();
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  expect(fetched.filter((kind) => ['font', 'image', 'stylesheet'].includes(kind))).toEqual([]);
  expect(await page.evaluate<number>('document.fonts.size')).toBe(0);
  const css = readFileSync(join('dist', 'client', 'styles.css'), 'utf8');
  expect(css).not.toMatch(/@font-face|@import|url\(/);
  await page.context().close();
});
