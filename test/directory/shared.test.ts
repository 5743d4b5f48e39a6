import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory, loadKommuner } from '../../directory/reading/load';
import type { Directory } from '../../directory/showing/directory';
import { createDirectory } from '../../directory/showing/make';
import type { View } from '../../directory/showing/shown';
import { comparableWords, createRepairer } from '../../locales/words';

/** One record for several kommuner, with what one of them says otherwise. */
const view: View = { asker: 'help', language: 'sv', now: new Date('2026-12-01T12:00:00+01:00') };
const seven = ['0114', '0163', '0123', '0191', '0184', '0183', '0139'];
const check = 'assured_date: "2026-11-01", assurer_role: Enhetschef, assurance_method: mejl, review_by: "2027-04-30"';

const regional = (areas: readonly string[], number = '08-465 004 50'): string => `kommun: SE
name: Flera kommuner
services:
  - id: jouren
    name: Jouren
    status: active
    type: socialjour
    organization: { name: Kommunerna tillsammans }
    description: Akut hjälp på kvällar.
    who_for: [alla]
    phones: [{ number: "${number}" }]
    service_areas: [${areas.map((area) => `"${area}"`).join(', ')}]
    standing: exists
    audience: resident
    assurance: verified
    source: { title: Jouren, publisher: Kommunerna tillsammans, date: "2026-11-01" }
    verified: { ${check} }
end: SE
`;
const solna = (override: string): string => `kommun: "0184"
name: Solna stad
overrides:
  - id: jouren
${override}end: "0184"
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shared-'));
  mkdirSync(join(folder, 'kommuner'));
  for (const name of ['geography', 'national.yaml'])
    cpSync(join('directory', name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(shared: string, local?: string): { readonly directory: Directory; readonly codes: readonly string[] } {
  writeFileSync(join(folder, 'regional.yaml'), shared);
  if (local !== undefined) writeFileSync(join(folder, 'kommuner/0184-solna.yaml'), local);
  const { files, problems } = loadDirectory(folder);
  const making = { words: { of: comparableWords, repairer: createRepairer }, kommuner: loadKommuner(folder) };
  const codes = problems.filter(({ severity }) => severity === 'error').map(({ code, line }) => `${code} ${line}`);
  return { directory: createDirectory(files, making), codes };
}
const numbersIn = (directory: Directory, code: string): readonly string[] =>
  directory.helpIn(code, view).flatMap(({ phones }) => phones.map(({ number }) => number));

test('one edit of a shared record changes the answers of all its kommuner', () => {
  for (const number of ['08-465 004 50', '08-465 004 51']) {
    const { directory } = read(regional(seven, number));
    for (const code of seven) expect(numbersIn(directory, code)).toEqual([number]);
    expect(numbersIn(directory, '2480')).toEqual([]);
  }
});

test('a län is all its kommuner, and one that does not exist is refused', () => {
  const { directory } = read(regional(['län 24']));
  expect(numbersIn(directory, '2480')).toEqual(['08-465 004 50']);
  expect(numbersIn(directory, '0184')).toEqual([]);
  expect(read(regional(['län 99'])).codes).toEqual(['unknownKommun 12']);
});

test('what one kommun says otherwise changes its own answer and no other', () => {
  const { directory, codes } = read(regional(seven), solna('    description: I Solna svarar jouren dygnet runt.\n'));
  expect(codes).toEqual([]);
  expect(directory.helpIn('0184', view)).toMatchObject([
    { description: 'I Solna svarar jouren dygnet runt.', phones: [{ number: '08-465 004 50' }] },
  ]);
  expect(directory.helpIn('0163', view)).toMatchObject([{ description: 'Akut hjälp på kvällar.' }]);
  expect(directory.search('jouren', '0184', view)).toHaveLength(1);
});

test('a kommun may hide a shared record for its own residents', () => {
  const { directory } = read(regional(seven), solna('    audience: internal\n'));
  expect(directory.helpIn('0184', view)).toEqual([]);
  expect(directory.helpIn('0163', view)).toHaveLength(1);
});

test('a number of its own needs its own check, and borrows none', () => {
  const phones = '    phones: [{ number: "08-465 004 59" }]\n';
  expect(read(regional(seven), solna(phones)).codes).toEqual(['overrideWithoutSource 4']);
  const source = '    source: { title: Jour, publisher: Solna stad, date: "2026-11-01" }\n';
  const named = read(regional(seven), solna(`${phones}    assurance: named\n${source}`));
  expect(named.codes).toEqual([]);
  expect(numbersIn(named.directory, '0184')).toEqual([]);
  const verified = `${phones}    assurance: verified\n${source}    verified: { ${check} }\n`;
  expect(numbersIn(read(regional(seven), solna(verified)).directory, '0184')).toEqual(['08-465 004 59']);
});

test('a draft of an override changes nothing yet', () => {
  const source = '    source: { title: Jour, publisher: Solna stad, date: "2026-11-01" }\n';
  const draft = `    assurance: draft\n${source}    description: Ett utkast.\n`;
  expect(read(regional(seven), solna(draft)).directory.helpIn('0184', view)).toMatchObject([
    { description: 'Akut hjälp på kvällar.' },
  ]);
});

test('an override of nothing is named at its line', () => {
  const { codes } = read(regional(seven), solna('    description: Något.\n').replace('id: jouren', 'id: jorden'));
  expect(codes).toEqual(['strayOverride 4']);
});
