import type { Frame, Page } from 'playwright-core';
import { chatIn, goTo, goToHost, talk, type Stage, type Visit } from './stage';

/** A state that was reached: the tab, and the document in it that shows the state. */
export interface Scene {
  readonly page: Page;
  readonly part: Page | Frame;
}

type State = (stage: Stage, visit?: Visit) => Promise<Scene>;

export type StateName = keyof typeof states;

/** Everything of the chat that somebody may have before her, each in a tab of its own. */
export const states = {
  greeting: async (stage, visit) => whole(await talk(stage, visit)),
  umea: async (stage, visit) => whole(await talk(stage, visit, wordsOf(visit).umea)),
  'form-of-violence': async (stage, visit) => whole(await talk(stage, visit, wordsOf(visit).form)),
  disclosure: async (stage, visit) => whole(await talk(stage, visit, wordsOf(visit).disclosure)),
  danger: async (stage, visit) => whole(await talk(stage, visit, wordsOf(visit).danger)),
  // Words in a language that the bot does not speak; it says so in it.
  arabic: async (stage, visit) => whole(await talk(stage, visit, 'أحتاج مساعدة')),
  kommun: async (stage, visit) => {
    const page = await talk(stage, visit);
    await page.click('#suggestions button >> nth=0');
    await page.waitForSelector('.own ~ .said');
    await page.waitForSelector('#suggestions button');
    return whole(page);
  },
  details: async (stage, visit) => {
    const page = await talk(stage, visit);
    await page.click('summary');
    return whole(page);
  },
  'shift-pressed': async (stage, visit) => {
    const page = await talk(stage, visit);
    for (const key of ['ShiftLeft', 'ShiftRight']) await page.keyboard.press(key);
    await page.waitForSelector('#keys:not(:empty)', { state: 'attached' });
    return whole(page);
  },
  waiting: async (stage, visit) => {
    const page = await talk(stage, visit);
    await page.route('**/activities*', () => undefined);
    await write(page, wordsOf(visit).umea);
    await page.waitForSelector('#wait:not(:empty)');
    return whole(page);
  },
  unreachable: async (stage, visit) => {
    const page = await talk(stage, visit);
    await page.route('**/v3/**', (route) => route.abort());
    await write(page, wordsOf(visit).umea);
    await page.waitForSelector('.ways button');
    return whole(page);
  },
  resting: async (stage, visit) => {
    const page = await talk(stage, { ...visit, clock: true }, wordsOf(visit).umea);
    await page.clock.fastForward('05:10');
    await page.waitForSelector('.cover button');
    return whole(page);
  },
  'started-over': async (stage, visit) => {
    const page = await talk(stage, { ...visit, clock: true }, wordsOf(visit).umea);
    await page.clock.fastForward('15:10');
    await page.click('.cover button');
    await page.waitForSelector('#suggestions button');
    return whole(page);
  },
  // A browser that runs no script would run nothing that looks at the page either; these pages are the same in all.
  'without-script': async (stage, visit) => {
    const page = await goTo(stage, '/begin', visit);
    await send(page, wordsOf(visit).umea);
    await send(page, wordsOf(visit).form);
    await page.click('details:last-of-type summary');
    return whole(page);
  },
  failed: async (stage, visit) => {
    const page = await goTo(stage, '/?again', visit);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return whole(page);
  },
  'framed-alone': async (stage, visit) => {
    const page = await goToHost(stage, '/ram-utan-skript', visit);
    return { page, part: await chatIn(stage, page, '.refusal') };
  },
  framed: async (stage, visit) => {
    const page = await goToHost(stage, '/ram', visit);
    return { page, part: await chatIn(stage, page) };
  },
  launcher: async (stage, visit) => whole(await atLauncher(stage, visit)),
  panel: async (stage, visit) => {
    const page = await atLauncher(stage, visit);
    await page.click('button');
    const chat = await chatIn(stage, page);
    await chat.fill('#text', wordsOf(visit).umea);
    await chat.press('#text', 'Enter');
    await chat.waitForSelector('#suggestions button');
    return whole(page);
  },
  webmaster: async (stage, visit) => whole(await goTo(stage, '/embed', visit)),
} as const satisfies Readonly<Record<string, State>>;

/** What is said to get an answer. */
interface Words {
  readonly umea: string;
  readonly form: string;
  readonly disclosure: string;
  readonly danger: string;
}

const swedish: Words = {
  umea: 'Var kan jag få hjälp i Umeå?',
  form: 'Fysiskt våld',
  disclosure: 'min man slår mig',
  danger: 'han slår mig just nu',
};
const english: Words = {
  umea: 'Where can I get help in Umeå?',
  form: 'Physical violence',
  disclosure: 'my husband hits me',
  danger: 'he is hitting me right now',
};

function wordsOf(visit?: Visit): Words {
  return visit?.language === 'en' ? english : swedish;
}

function whole(page: Page): Scene {
  return { page, part: page };
}

async function write(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.keyboard.press('Enter');
}

/** Sends a form that leads to a new page. */
async function send(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  const shown = page.waitForEvent('load');
  await page.click('form button[type=submit]');
  await shown;
}

async function atLauncher(stage: Stage, visit?: Visit): Promise<Page> {
  const page = await goToHost(stage, '/knapp', visit);
  await page.waitForSelector('button');
  return page;
}
