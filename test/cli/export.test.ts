import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { addExport, exported } from '../../src/cli/directory/export';

interface Exported {
  readonly services: readonly { readonly name: string }[];
  readonly taxonomies: readonly object[];
  readonly taxonomy_terms: readonly object[];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]): void {
  const program = new Command();
  addExport(program);
  program.parse(['export', ...words], { from: 'user' });
}

test('writes services, word lists and words to the file, and leaves nothing beside it', () => {
  const file = join(folder, 'hsds.json');
  writeFileSync(file, 'den förra');
  run('--out', file);
  const { services, taxonomies, taxonomy_terms } = JSON.parse(readFileSync(file, 'utf8')) as Exported;
  expect(services.map(({ name }) => name)).toContain('SOS Alarm 112');
  expect(taxonomies.length).toBeGreaterThan(5);
  expect(taxonomy_terms.length).toBeGreaterThan(taxonomies.length);
  expect(readdirSync(folder)).toEqual(['hsds.json']);
});

test('says in Swedish what to do when the file cannot be written', () => {
  expect(() => run('--out', join(folder, 'saknas', 'hsds.json'))).toThrow(/går inte att skriva.*Kontrollera/);
  expect(readdirSync(folder)).toEqual([]);
});

test('is the same for the same files and the same day, and has fewer numbers when time has passed', () => {
  const on = (day: string): string => exported('directory', new Date(`${day}T12:00:00Z`)).text;
  expect(on('2026-11-24')).toBe(on('2026-11-24'));
  expect(on('2026-11-24')).toContain('Kvinnofridslinjen');
  expect(on('2040-01-01')).not.toContain('Kvinnofridslinjen');
  expect(on('2040-01-01')).toContain('SOS Alarm 112');
});
