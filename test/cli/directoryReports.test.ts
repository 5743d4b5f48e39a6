import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from '../../directory/staff/coverage';
import type { DueReport } from '../../directory/staff/due';
import { coveragePage } from '../../src/cli/directory/coveragePage';
import { stateWords } from '../../src/cli/directory/coverageWords';
import { duePage } from '../../src/cli/directory/duePage';
import { makeReportFolder, runReport } from './reports';

jest.setTimeout(60_000);

let folder: string;
beforeAll(() => {
  folder = makeReportFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on the invented files. */
function directory(...args: readonly string[]): ReturnType<typeof runReport> {
  return runReport(...args, '--folder', folder);
}
/** The page that a command writes. */
function pageOf(...args: readonly string[]): string {
  const path = join(folder, 'page.html');
  expect(directory(...args, '--html', path)).toMatchObject({ err: '', status: 0 });
  return readFileSync(path, 'utf8');
}
function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
/** A page that stands alone: in Swedish, without a script and without anything from outside. */
function expectAlone(html: string): void {
  expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|javascript:|https?:|\ssrc=|\shref=|\son\w+=|url\(|@import/i);
}

describe('due', () => {
  it('tells staff what to check, by role and day, and which kommun lacks a checked intake', () => {
    const { out, status } = directory('due');
    expect(status).toBe(0);
    expect(out.match(/^\S.*/gm)).toEqual([
      'Den 1 december 2026: det som går ut till och med 30 januari 2027, och det som ingen har kontrollerat: 6 poster.',
      'Chef (2)',
      'Enhetschef IFO (1)',
      'Ingen har kontrollerat (3)',
      'Kommuner utan kontrollerad mottagning (1)',
    ]);
    expect(out).toContain('08-465 004 01 knappval 2\n');
    expect(out).toContain('08-465 004 03 (okontrollerat)\n');
    expect(out).toContain('08-465 004 04 (ur en gammal sida, okontrollerat)\n');
    expect(out).toContain(`${join(folder, 'kommuner/9997-ekdal.yaml')} ekdal-mottagningen\n`);
    expect(out).toContain('  9997 Ekdals kommun\n');
  });

  it('as JSON, and with --strict it fails on what has lapsed', () => {
    const { out, status } = directory('due', '--json', '--strict', '--days', '0');
    const { today, until, groups } = JSON.parse(out) as Readonly<Record<string, unknown>>;
    expect({ today, until, status }).toEqual({ today: '2026-12-01', until: '2026-12-01', status: 1 });
    expect(groups).toEqual([
      { role: 'Enhetschef IFO', items: [expect.objectContaining({ id: 'ekdal-mottagningen', reason: 'checkLapsed' })] },
      { items: [expect.anything(), expect.anything(), expect.anything()] },
    ]);
    expect(directory('due', '--strict', '--now', '2026-11-01').status).toBe(0);
  });

  it('the call list is one page with every number once and the command to write it in afterwards', () => {
    const html = pageOf('due');
    expectAlone(html);
    for (const last of ['01', '02', '03', '04', '05', '08'])
      expect([last, countOf(html, `08-465 004 ${last}`)]).toEqual([last, 1]);
    expect(html).not.toContain('08-465 004 06');
    expect(countOf(html, '<code>npm run -s directory -- verify ekdal-')).toBe(5);
    expect(html).toContain(
      '<p>Skriv in kontrollen för hand i kommuner/9997-ekdal.yaml, under overrides, lanets-stod.</p>',
    );
    expect(html).not.toContain('verify lanets-stod');
    for (const question of [
      'Numret gick fram',
      'Öppettider',
      'Anonym',
      'Syns på räkningen',
      'Samtycker till att stå med',
    ])
      expect(html).toContain(`<label><input type="checkbox"> ${question}</label>`);
  });

  it('what stands on an old page is marked, and so is a number nobody has checked', () => {
    const html = pageOf('due');
    const old = /<div class="old">[^]*?<\/div>/.exec(html)?.[0] ?? '';
    expect(old).toContain('ur en gammal sida, okontrollerat');
    for (const printed of ['08-465 004 04', 'vardagar 8–16 &#60;script&#62;', 'Ring växeln']) {
      expect(old).toContain(printed);
      expect(countOf(html, printed)).toBe(1);
    }
    expect(html).toMatch(/08-465 004 03 <small><\/small><b class="mark">okontrollerat<\/b>/);
    expect(html).toMatch(/08-465 004 01 <small>knappval 2<\/small><\/p>/);
  });
});

describe('coverage', () => {
  it('is a table to read in a terminal, with its letters explained and what to get first', () => {
    const { out, status } = directory('coverage');
    expect(status).toBe(0);
    expect(out).toContain('Den 1 december 2026: 2 av 292 kommuner har en fil. 2 kontrollerade nummer.');
    const letters = (name: string): string =>
      new RegExp(`^${name} +((?:\\S +)*\\S)$`, 'm').exec(out)?.[1]?.replace(/ /g, '') ?? '';
    expect(letters('Ekdals kommun')).toBe('–N–UNV––––');
    expect(letters('Granby kommun')).toBe('––––V–––––');
    for (const { letter, long } of Object.values(stateWords)) expect(out).toContain(`\n${letter}  ${long}`);
    expect(out).toMatch(
      /Ekdals kommun +kommunens växel \(saknas\), mottagning för vuxna \(skaffa numret\), .* och \d till/,
    );
  });

  it('as JSON', () => {
    const { kommuner: both } = JSON.parse(directory('coverage', '--json').out) as { kommuner: readonly unknown[] };
    expect(both).toEqual([
      expect.objectContaining({ kommun: '9997', checked_numbers: 1 }),
      expect.objectContaining({ kommun: '9998', checked_numbers: 1 }),
    ]);
  });

  it('the page has a table that is heard, a plot with a title, and no number at all', () => {
    const html = pageOf('coverage');
    expectAlone(html);
    expect(html).toMatch(/<caption>[^<]+<\/caption>/);
    expect(countOf(html, '<th scope="col">')).toBe(11);
    expect(countOf(html, '<th scope="row">')).toBe(2);
    expect(html).toContain('<td class="shown"><b aria-hidden="true">V</b><span class="unseen">visas med nummer');
    expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="plot-title plot-text"/);
    expect(html).toMatch(
      /<title id="plot-title">[^<]+<\/title>\n<desc id="plot-text">Ekdals kommun: 1 kontrollerat nummer;/,
    );
    expect(html).toContain('Mottagningen i Ekdal gick ut efter 1 november 2026');
    expect(html).not.toContain('08-465');
  });

  it.each(Object.entries(stateWords))('the letter of %s is read on its colour', (_, { ink, paper }) => {
    const [one, other] = [luminance(ink), luminance(paper)].toSorted((a, b) => b - a);
    expect((one! + 0.05) / (other! + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

it.each([
  ['due', (json: string) => duePage(JSON.parse(json) as DueReport)],
  ['coverage', (json: string) => coveragePage(JSON.parse(json) as Coverage)],
])('what staff have written cannot become markup in the page of %s', (command, page) => {
  const json = directory(command, '--json').out;
  const html = page(json.replaceAll(/(Mottagningen|Ekdals)[^"]*/g, '$1 <b>&\\"'));
  expect(html).toContain('Mottagningen &#60;b&#62;&#38;&#34;');
  expect(html).toContain('Ekdals &#60;b&#62;&#38;&#34;');
  expect(html).not.toMatch(/<b>&|&"/);
});

it('both stand among the commands', () => {
  const help = execFileSync('npx', ['tsx', 'src/cli/directory.ts', 'help'], { encoding: 'utf8' });
  for (const command of ['due', 'coverage']) expect(help).toMatch(new RegExp(`^  ${command} `, 'm'));
});

it('a day that does not exist, and a folder that does not, are told in Swedish', () => {
  expect(directory('due', '--now', '2026-02-30')).toEqual({
    ...{ status: 1, out: '' },
    err: '"--now <dag>" har fel form. Hjälp: npm run -s directory -- help',
  });
  expect(directory('due', '--days', '-1').err).toContain('"--days <antal>" har fel form.');
  expect(directory('coverage', '--html', join(folder, 'finns-inte', 'sida.html')).err).toContain('går inte att skriva');
});

it('a file with an error is told beside the report', () => {
  const path = join(folder, 'kommuner/9998-granby.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('specialenhet', 'enhet'));
  expect(directory('due').err).toContain('Poster med fel är inte med. Det finns fel i kommuner/9998-granby.yaml.');
  writeFileSync(path, text);
});

it.each(['due', 'coverage'])('%s of the real directory runs', (command) => {
  expect(runReport(command, '--folder', 'directory')).toMatchObject({ status: 0 });
  const path = join(folder, 'real.html');
  expect(runReport(command, '--html', path, '--folder', 'directory').status).toBe(0);
  expect(readFileSync(path, 'utf8')).not.toMatch(/<script|\shref=|undefined|NaN/);
});

/** How light a colour is, by WCAG. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
