import { locales } from '../../locales/translator';
import { axeFaults } from './axe';
import { openStage, type Stage, type Visit } from './stage';
import { states, type Scene, type StateName } from './states';

jest.setTimeout(60_000);

let stage: Stage;
const looked = { pages: 0, faults: 0 };
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  process.stdout.write(`axe: ${looked.pages} states of the page looked at, ${looked.faults} faults\n`);
  await stage.close();
});

function open(name: StateName, visit?: Visit): Promise<Scene> {
  return states[name](stage, visit);
}

type Conditions = Readonly<Record<string, (scene: Scene) => Promise<void>>>;

/** How a page that is open can be looked at; each starts from a light telephone. */
const always: Conditions = {
  'as it is': () => Promise.resolve(),
  dark: ({ page }) => page.emulateMedia({ colorScheme: 'dark' }),
  'with forced colours': ({ page }) => page.emulateMedia({ forcedColors: 'active' }),
  'at 400 %': ({ page }) => page.setViewportSize({ width: 320, height: 256 }),
};
const often: Conditions = {
  ...always,
  'with forced colours, dark': ({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
  'with more contrast': ({ page }) => page.emulateMedia({ contrast: 'more' }),
  'on a desk': ({ page }) => page.setViewportSize({ width: 1280, height: 800 }),
  'at 200 %': ({ page }) => page.setViewportSize({ width: 640, height: 400 }),
};

async function faultsIn(scene: Scene, conditions: Conditions): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, bring] of Object.entries(conditions)) {
    await scene.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' });
    await scene.page.setViewportSize({ width: 390, height: 844 });
    await bring(scene);
    const faults = await axeFaults(scene.part);
    looked.pages += 1;
    looked.faults += faults.length;
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await scene.page.context().close();
  return found;
}

const important: readonly StateName[] = ['greeting', 'umea', 'form-of-violence', 'danger', 'without-script'];

test.each(Object.keys(states) as StateName[])('%s has no fault, however it is looked at', async (name) => {
  expect(await faultsIn(await open(name), important.includes(name) ? often : always)).toEqual([]);
});

const others = locales.filter((language) => language !== 'sv');

test.each(others.flatMap((language) => important.map((name) => [language, name] as const)))(
  'in %s, %s has no fault',
  async (language, name) => {
    const { 'as it is': asItIs } = always;
    expect(await faultsIn(await open(name, { language }), { 'as it is': asItIs! })).toEqual([]);
  },
);

test.each([...important, 'resting' as const])('written from the right, %s has no fault', async (name) => {
  const scene = await open(name, { mirrored: true });
  expect(await scene.part.getAttribute('html', 'dir')).toBe('rtl');
  expect(await faultsIn(scene, always)).toEqual([]);
});

test('with forced colours the exit stands out in those of the device, under the pointer too', async () => {
  const { page, part } = await open('greeting', { context: { forcedColors: 'active' } });
  await part.evaluate(`
    const probe = Object.assign(document.createElement('p'), { id: 'probe', style: 'forced-color-adjust: none; background: ButtonText' });
    document.body.append(probe);
  `);
  const filled = (selector: string): Promise<string> =>
    part.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
  for (const selector of ['#exit', '#form button']) {
    expect(await filled(selector)).toBe(await filled('#probe'));
    await page.hover(selector);
    expect(await filled(selector)).toBe(await filled('#probe'));
  }
  await page.context().close();
});

test('what is to be found is found: a pale text, a small target, and a field without a name', async () => {
  const { page, part } = await open('greeting');
  await part.evaluate(`
    document.querySelector('#log p').style.color = '#aaa';
    document.querySelector('label').remove();
    const small = () => Object.assign(document.createElement('button'), { textContent: 'a', style: 'all: revert; min-width: 0; min-height: 0; padding: 0; font-size: 9px' });
    document.querySelector('#suggestions').replaceChildren(small(), small());
  `);
  const found = await axeFaults(part);
  for (const rule of ['color-contrast', 'target-size']) expect(found.join(' ')).toContain(rule);
  await page.context().close();
});
