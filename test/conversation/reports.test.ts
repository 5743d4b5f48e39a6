import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStorage } from 'botbuilder';
import { composeBot } from '../../src/compose';
import { createReports, readReports } from '../../src/state/reports';
import { beginTalk, type Talk } from './talk';

const now = (): Date => new Date('2026-12-01T12:00:00+01:00');
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  file = join(folder, 'reports.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function hold(talk: Talk, texts: readonly string[]): Promise<string> {
  let last = '';
  for (const text of texts) last = (await talk.say(text)).messages.map((message) => message.text).join('\n');
  return last;
}

describe('that something is wrong', () => {
  const counted: string[] = [];
  const { bot } = composeBot({
    directoryFolder: 'directory',
    localesFolder: 'locales',
    storage: new MemoryStorage(),
    now,
    report: (service, reason) => counted.push(`${service} ${reason}`),
  });
  beforeEach(() => counted.splice(0));
  const help = 'Var kan jag få hjälp i Umeå?';

  test('is counted once for a service and a reason in a conversation, and is thanked for', async () => {
    const talk = beginTalk(bot, 'sv');
    const report = ['Stämmer det inte?', 'Kvinnofridslinjen', 'Numret fungerar inte'];
    expect(await hold(talk, [help, ...report])).toContain('Kommunen får veta');
    await hold(talk, report);
    await hold(talk, ['Stämmer det inte?', 'brottsofferjouren', 'tiderna stämmer inte']);
    expect(counted).toEqual(['kvinnofridslinjen number', 'brottsofferjouren hours']);
  });

  test('is counted for the words of a resident too, but never with them', async () => {
    await hold(beginTalk(bot, 'sv'), [help, 'numret fungerar inte', 'Kvinnofridslinjen', 'Något annat är fel']);
    expect(counted).toEqual(['kvinnofridslinjen other']);
  });

  test('waits while somebody tells what happens at home, which is met first', async () => {
    const talk = beginTalk(bot, 'sv');
    await hold(talk, [help, 'Stämmer det inte?', 'Kvinnofridslinjen']);
    const { messages } = await talk.say('han slår mig nu');
    expect(messages[0]?.text).toContain('Ring 112');
    expect(messages[1]?.text).toContain('Tack för att du berättar');
    expect(counted).toEqual([]);
    expect(await hold(talk, ['Numret fungerar inte'])).toContain('Kommunen får veta');
    expect(counted).toEqual(['kvinnofridslinjen number']);
  });

  test('is given up for another errand', async () => {
    const talk = beginTalk(bot, 'sv');
    await hold(talk, [help, 'Stämmer det inte?', 'Kvinnofridslinjen', 'Vad är våld?']);
    expect(await hold(talk, ['Numret fungerar inte'])).toContain('vilken uppgift');
    expect(counted).toEqual([]);
  });

  test.each(['det stämmer inte vad han säger om mig, han ljuger', 'han har fel nummer till mig och hotar mig'])(
    'is not heard in what somebody tells: %s',
    async (text) => {
      expect(await hold(beginTalk(bot, 'sv'), [help, text])).not.toContain('vilken uppgift');
    },
  );
});

describe('the counts', () => {
  test('reach the file by day, service and reason, with nothing else', () => {
    const reports = createReports(file, now);
    reports.report('kvinnofridslinjen', 'number');
    reports.report('kvinnofridslinjen', 'number');
    expect(existsSync(file)).toBe(false);
    reports.write();
    createReports(file, now).write();
    const more = createReports(file, now);
    more.report('bris', 'hours');
    more.write();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      '2026-12-01': { kvinnofridslinjen: { number: 2 }, bris: { hours: 1 } },
    });
  });

  test('are not lost when the file cannot be written, and a broken file is not written over', () => {
    const nowhere = join(folder, 'no', 'reports.json');
    const reports = createReports(nowhere, now);
    reports.report('bris', 'closed');
    expect(() => reports.write()).toThrow();
    expect(() => reports.write()).toThrow();
    expect(readReports(join(folder, 'none.json'))).toEqual({});
    writeFileSync(file, '{"2026-12-01": ');
    const late = createReports(file, now);
    late.report('bris', 'closed');
    expect(() => late.write()).toThrow();
    expect(readFileSync(file, 'utf8')).toBe('{"2026-12-01": ');
  });
});
