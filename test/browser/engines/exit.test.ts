import { startChat, type Chat } from '../../../src/start';
import { silent, testConfig } from '../../settings';
import { chromiumKind } from './chromium';
import type { Engine, EngineKind, Tab } from './engine';
import { createFigures } from './figures';
import { firefoxKind } from './firefox';
import { staysGone, staysOneEntry } from './history';
import { isEarlyStop, leavesByAnyShift, staysWhenInnocent, staysWhileTyping } from './keyboard';
import { serveKept, type Proxy } from './proxy';
import { keepsNothing, tellsNothing } from './remains';
import { bringsBack, restoresNothing } from './restored';
import { serveSites, type Sites } from './sites';
import { baselineAt, chatAt, type Subject } from './subject';
import { webkitKind } from './webkit';

jest.setTimeout(180_000);

const figures = createFigures();
let sites: Sites;
let chat: Chat;
let proxy: Proxy;
let elsewhere: string;
let ours: Subject;
let baseline: Subject;
let keptBaseline: Subject;

beforeAll(async () => {
  sites = await serveSites();
  elsewhere = `http://127.0.0.1:${sites.port}`;
  chat = await startChat({ ...testConfig, exitUrl: `${elsewhere}/neutral` }, silent);
  proxy = await serveKept(chat.address);
  ours = chatAt(chat.address, elsewhere);
  baseline = baselineAt(sites.port, '/service');
  keptBaseline = baselineAt(sites.port, '/kept-service');
});
afterAll(async () => {
  proxy.close();
  await chat.stop();
  sites.close();
  figures.print();
});

/** Why an engine is not run, in a plain line; undefined when it is. */
function reasonAgainst(kind: EngineKind): string | undefined {
  if (kind !== chromiumKind && process.env['ENGINES'] !== 'all') return 'run by npm run test:browsers only';
  return kind.missing();
}

for (const kind of [chromiumKind, firefoxKind, webkitKind]) {
  const reason = reasonAgainst(kind);
  if (reason !== undefined) figures.note('all', kind.name, `skipped: ${reason}`);
  const run = reason === undefined ? describe : describe.skip;
  run(reason === undefined ? kind.name : `${kind.name}, skipped: ${reason}`, () => {
    let engine: Engine;
    let stop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      engine = await kind.start();
      stop = engine.close;
    });
    afterAll(() => stop?.());

    const inTab = async (check: (tab: Tab) => Promise<string>): Promise<string> => {
      const tab = await engine.openTab();
      return check(tab).finally(() => tab.close());
    };
    const meets = async (requirement: string, check: (tab: Tab) => Promise<string>): Promise<void> => {
      figures.note(requirement, engine.label, await inTab(check));
    };
    /** The baseline must fail, and for this reason: a check that it passes would test nothing. */
    const fails = async (requirement: string, check: (tab: Tab) => Promise<string>, reason: RegExp): Promise<void> => {
      const failed = inTab(check);
      await expect(failed).rejects.toThrow(reason);
      await failed.catch((error: unknown) =>
        figures.note(requirement, engine.label, `the GOV.UK way fails: ${(error as Error).message}`),
      );
    };

    test('the browser brings back a plain page as it was left, unless it is a headless shell', async () => {
      if (engine.keepsPages) return meets('Back', (tab) => bringsBack(tab, ours));
      await expect(inTab((tab) => bringsBack(tab, ours))).rejects.toThrow('loaded anew');
      figures.note(
        'Back',
        engine.label,
        'a headless shell keeps no page for Back: set CHROME_PATH to a whole Chromium',
      );
    });

    test.each(['the link', 'Shift', 'lämna'])('E1: left by %s, Back and Forward ten times never show it', (way) =>
      meets('E1', (tab) => staysGone(tab, ours, way)),
    );
    test('E1 fails for an exit that only goes forward', () =>
      fails('E1', (tab) => staysGone(tab, baseline, 'the link'), /[1-9]\d* of 20 history steps showed/));

    test('E2: a talk of thirty turns is one entry of the history', () =>
      meets('E2', (tab) => staysOneEntry(tab, ours)));

    test('E5: nothing is kept at the origin', () => meets('E5', (tab) => keepsNothing(tab, ours)));
    test('E5 fails for an exit that leaves storage to the service', () =>
      fails('E5', (tab) => keepsNothing(tab, baseline), /cookies 1, localStorage 1/));

    test.each(['the link', 'Shift'])('E7: left by %s, the next page is told nothing', (way) =>
      meets('E7', (tab) => tellsNothing(tab, ours, way, sites.arrivals)),
    );
    test('E7 fails for an exit whose script goes past the link', () =>
      fails('E7', (tab) => tellsNothing(tab, baseline, 'the link', sites.arrivals), /told after the link: http/));

    test('E11: the exit is an early stop of the Tab key', () => meets('E11', (tab) => isEarlyStop(tab, ours)));
    test('E11: Shift three times leaves, whichever Shift it is', () =>
      meets('E11', (tab) => leavesByAnyShift(tab, ours)));
    test('E11: typing never leaves', () => meets('E11', (tab) => staysWhileTyping(tab, ours, engine.limits)));
    test('E11: Esc, and Shift that is held, latched or parted by a letter, never leave', () =>
      meets('E11', (tab) => staysWhenInnocent(tab, ours, engine.limits)));

    test('E14: a restored page never shows the talk', () => meets('E14', (tab) => restoresNothing(tab, ours)));
    test('E14: nor when a proxy lets the browser keep the page as it was left', () =>
      meets('E14', async (tab) => {
        const figure = await restoresNothing(tab, chatAt(proxy.address, elsewhere));
        if (engine.keepsPages) expect(figure).toContain('Back: neutral page');
        return `behind a proxy: ${figure}`;
      }));
    test('E14 fails for an exit that leaves what was written in the page', () =>
      fails('E14', (tab) => restoresNothing(tab, keptBaseline), /[1-9] of 3 restored pages showed/));
  });
}
