import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { openWorld, type World } from '../browser';
import { openLine, type BreakableLine } from './breakableLine';
import { fromBot, openClient, told, type Activity, type FieldClient } from './clientPage';

jest.setTimeout(60_000);

/** Shorter than the cards for Umeå and longer than a poll that brings nothing. */
const cards = 2_000;

let world: World;
let line: BreakableLine;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  line = await openLine(Number(new URL(world.chat.address).port));
});
afterEach(async () => {
  for (const context of world.browser.contexts()) await context.close();
  line.close();
});

const directLineJs: FieldClient = {
  page: 'directline.html',
  script: require.resolve('botframework-directlinejs/dist/directline.js'),
};

describe.each([
  ['a WebSocket', true],
  ['polling', false],
])('botframework-directlinejs over %s', (_, webSocket) => {
  it('holds a whole conversation; a line that breaks in the middle of an answer loses nothing and doubles nothing', async () => {
    const page = await openClient(world, line, directLineJs);
    // A poll that breaks is directlinejs' last one, and it tells nobody: the page has to go on with a new client.
    let lastPolls = 0;
    page.on('requestfailed', (request) => {
      if (request.method() !== 'GET') return;
      lastPolls += 1;
      // A page that is closed breaks its last poll too.
      page.evaluate('goOn()').catch(() => undefined);
    });
    await page.evaluate(`begin(${webSocket})`);
    await page.waitForFunction('heard.length === 1');
    await tap(page, 'Hitta hjälp');
    line.cutInPieceOver(cards);
    await say(page, 'Umeå');
    await tap(page, 'Vad är våld?');
    line.cut();
    await tap(page, 'Fysiskt våld');
    await say(page, 'Borås');

    const heard = await page.evaluate<readonly Activity[]>('heard');
    const bots = fromBot(heard);
    expect(bots).toEqual(await told(page));
    expect(bots.some(({ attachments }) => attachments)).toBe(true);
    expect(heard.length - bots.length).toBe(5);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
    expect(line.breaks()).toBe(2);
    expect(lastPolls > 0).toBe(!webSocket);
  });
});

it('tells botframework-directlinejs of a token that opens nothing and of a conversation that has ended', async () => {
  const page = await openClient(world, line, directLineJs);
  await page.evaluate('begin(false)');
  await page.waitForFunction('heard.length === 1');
  await page.evaluate(`(line.token = 'forged')`);
  await page.waitForFunction(`statuses.at(-1) === 'ExpiredToken'`);
  await page.reload();
  await page.evaluate('begin(false)');
  await page.waitForFunction('heard.length === 1');
  await page.evaluate(`fetch(domain + '/conversations/' + line.conversationId, {
    method: 'DELETE', headers: { Authorization: 'Bearer ' + line.token },
  })`);
  await page.waitForFunction(`statuses.at(-1) === 'Ended'`);
});

const webChat = fetchWebChat();
(webChat ? describe : describe.skip)('WebChat over a WebSocket', () => {
  it('shows a whole conversation; a line that breaks in the middle of an answer loses nothing and doubles nothing', async () => {
    const page = await openClient(world, line, webChat!);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    const offers = (title: string) => page.getByRole('toolbar').getByRole('button', { name: title, exact: true });
    const write = async (text: string): Promise<void> => {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
    };
    await page.evaluate('begin()');
    await offers('Hitta hjälp').click();
    await offers('Hoppa över').waitFor();
    line.cutInPieceOver(cards);
    await write('Umeå');
    await offers('Vad är våld?').click();
    await offers('Fysiskt våld').waitFor();
    line.cut();
    await offers('Fysiskt våld').click();
    await offers('Fler former').waitFor();
    await write('Borås');
    await offers('Byt kommun').waitFor();

    const said = await told(page);
    const kept = fromBot(await page.evaluate<readonly Activity[]>('store.getState().activities'));
    expect(kept.map(contentOf)).toEqual(said.map(contentOf));
    expect(await shownByBot(page)).toEqual(said.map(({ text = '' }) => inOneLine(text)));
    expect(line.breaks()).toBe(2);
    expect([...asked]).toEqual([line.address]);
  });
});

/** Says it, again when the client cannot tell whether it came through, and waits for the end of the answer. */
async function say(page: Page, text: string): Promise<void> {
  let id = 'retry';
  while (id === 'retry') id = await page.evaluate<string>(`post('${text}', 'client-${text.replace(/\W/g, '')}')`);
  await page.waitForFunction(`heard.some((one) => one.replyToId === '${id}' && one.suggestedActions)`);
}

/** Says what a button of the last answer stands for. */
async function tap(page: Page, title: string): Promise<void> {
  const heard = await page.evaluate<readonly Activity[]>('heard');
  const button = heard.at(-1)?.suggestedActions?.actions.find((one) => one.title === title);
  expect(button).toBeDefined();
  await say(page, button!.value);
}

/** All but what WebChat makes its own: it gives the bot a capital letter and notes how each activity came. */
function contentOf({ id, text, attachments, suggestedActions }: Activity): object {
  return { id, text, attachments, suggestedActions };
}

/** The bot's bubbles as they can be read, from top to bottom. */
async function shownByBot(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.webchat__basic-transcript__activity')]
      .filter((one) => one.innerText.startsWith('Roboten sade'))
      .map((one) => one.querySelector('.webchat__stacked-layout__message').innerText)`,
  );
  return shown.map(inOneLine);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** WebChat, or undefined when it is not here and cannot be fetched; something else in its place is a fault. */
function fetchWebChat(): FieldClient | undefined {
  const script = ['test/browser/conformance/fetchWebChat.mjs'];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
  if (status === 0) return { page: 'webchat.html', script: stdout };
  if (status !== 2) throw new Error(stderr);
  process.stderr.write(`The WebChat tests are skipped: ${stderr}`);
  return undefined;
}
