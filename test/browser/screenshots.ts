import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { goToHost, openStage, chatIn, type Stage, type Visit } from './stage';
import { smallPng } from './smallPng';
import { states, type StateName } from './states';

const folder = join('docs', 'screenshots');

const devices: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};

type Subject = (stage: Stage, visit: Visit) => Promise<Page>;

function stateOf(name: StateName): Subject {
  return async (stage, visit) => (await states[name](stage, visit)).page;
}

/** What is in a picture, by the beginning of its file's name. */
const subjects: Readonly<Record<string, Subject>> = {
  greeting: stateOf('greeting'),
  umea: stateOf('umea'),
  'form-of-violence': stateOf('form-of-violence'),
  disclosure: stateOf('disclosure'),
  danger: stateOf('danger'),
  unreachable: stateOf('unreachable'),
  resting: stateOf('resting'),
  'without-script': stateOf('without-script'),
  'right-to-left': (stage, visit) => stateOf('disclosure')(stage, { ...visit, mirrored: true }),
  embedded: async (stage, visit) => {
    const page = await goToHost(stage, '/', visit);
    await page.click('[data-chat] a');
    await chatIn(stage, page);
    return page;
  },
};

/** `npm run screenshots`: takes the pictures of docs/screenshots anew from the chat as it is. */
async function main(): Promise<void> {
  await photograph({}, subjects);
  await photograph(
    { lookFile: join('test', 'fixtures', 'look', 'exempelby.yaml') },
    { 'own-look': stateOf('greeting') },
  );
}

async function photograph(settings: Parameters<typeof openStage>[0], pictures: typeof subjects): Promise<void> {
  const stage = await openStage(settings);
  try {
    const eyes = await stage.world.browser.newPage();
    for (const [name, reach] of Object.entries(pictures))
      for (const [device, options] of Object.entries(devices))
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await reach(stage, { context: { ...options, colorScheme } });
          const picture = await smallPng(eyes, await page.screenshot());
          writeFileSync(join(folder, `${name}-${device}-${colorScheme}.png`), picture);
          await page.context().close();
        }
  } finally {
    await stage.close();
  }
}

void main();
