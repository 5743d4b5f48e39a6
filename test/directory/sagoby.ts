import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The heading of a list of found facts. */
const factColumns = [
  'scope',
  'kommun',
  'name',
  'organisation',
  'type',
  'number_as_printed',
  'hours_as_printed',
  'languages',
  'anonymous',
  'who_for',
  'source_url',
  'source_date',
  'confidence',
  'quote',
] as const;

/** A row of such a list. */
export type FactRow = Partial<Record<(typeof factColumns)[number], string>>;

/** The switchboard of Sagoby, as a page might print it. */
export const switchboard: FactRow = {
  scope: '9998',
  kommun: 'Sagoby',
  name: 'Växeln',
  organisation: 'Sagoby kommun',
  type: 'vaxel',
  number_as_printed: '08-465 004 09',
  hours_as_printed: 'not found',
  who_for: 'alla',
  source_url: 'https://sagoby.example/kontakt',
  source_date: '2019',
  confidence: 'kommunens egen sida',
  quote: 'Ring växeln: 08-465 004 09',
};

/** A list as CSV. */
export function listOf(rows: readonly FactRow[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => factColumns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[factColumns.join(','), ...lines].join('\n')}\n`;
}

const copies: string[] = [];

/** A copy of the real directory that knows three invented kommuner without a file: Sagoby, and Ängby beside Angby. */
export function directoryCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  copies.push(folder);
  cpSync('directory', folder, { recursive: true });
  appendFileSync(
    join(folder, 'geography', 'kommuner.csv'),
    '9998,Sagoby,Sagoby kommun,01,Stockholms län\n9997,Ängby,Ängby kommun,01,Stockholms län\n9996,Angby,Angby kommun,01,Stockholms län\n',
  );
  return folder;
}

/** Removes the copies that were made. */
export function removeCopies(): void {
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The text of a file below a folder. */
export function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The names of everything in the folder of the kommuner. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'kommuner')).toSorted();
}
