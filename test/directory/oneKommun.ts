import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { parseDirectoryFile } from '../../directory/reading/parse';
import { createDirectory } from '../../directory/showing/make';
import type { Directory } from '../../directory/showing/directory';
import { loadKommuner } from '../../directory/reading/load';
import { comparableWords, createRepairer } from '../../locales/words';

/** A record of an invented service of Umeå as YAML; `fields` add to it, or take the place of what stands there. */
export function service(id: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return record({
    id,
    name: id,
    status: 'active',
    type: 'socialtjanst',
    organization: { name: 'Umeå kommun' },
    description: 'Råd och stöd.',
    who_for: ['utsatt'],
    standing: 'exists',
    audience: 'resident',
    assurance: 'verified',
    source: { title: 'Stöd', publisher: 'Umeå kommun', date: '2026-11-01' },
    verified: {
      assured_date: '2026-11-01',
      assurer_role: 'Enhetschef IFO',
      assurance_method: 'ringde numret',
      review_by: '2027-04-30',
    },
    ...fields,
  });
}

/** A contact of Umeå as YAML. */
export function contact(id: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return record({
    id,
    audience: 'questions',
    title: 'Samordnare',
    standing: 'exists',
    assurance: 'named',
    source: { title: 'Kontakt', publisher: 'Umeå kommun', date: '2026-11-01' },
    ...fields,
  });
}

/** As a hand would write it; a field that is undefined is left out. */
function record(fields: Readonly<Record<string, unknown>>): string {
  return stringify([fields], { lineWidth: 0 }).replace(/^(?=.)/gm, '  ');
}

/** The text of Umeå's file with these records. */
export function umeaFile(services: readonly string[], contacts: readonly string[] = []): string {
  const people = contacts.length > 0 ? `contacts:\n${contacts.join('')}` : '';
  const places = services.length > 0 ? `services:\n${services.join('')}` : '';
  return `kommun: "2480"\nname: Umeå kommun\n${places}${people}end: "2480"\n`;
}

/** The codes of the slips in Umeå's file. */
export function slipsOf(services: readonly string[], contacts: readonly string[] = []): readonly string[] {
  return parseDirectoryFile('umea.yaml', umeaFile(services, contacts)).problems.map(({ code }) => code);
}

/** A directory of Umeå alone. Throws when the file has an error. */
export function directoryOf(services: readonly string[], contacts: readonly string[] = []): Directory {
  const { value, problems } = parseDirectoryFile('umea.yaml', umeaFile(services, contacts));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!value || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const words = { of: comparableWords, repairer: createRepairer };
  return createDirectory([value], { words, kommuner: loadKommuner('directory') });
}

/** A folder with Umeå's file and the real national lines; the caller takes it away. */
export function folderOf(services: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'umea-'));
  mkdirSync(join(folder, 'kommuner'));
  for (const name of ['geography', 'national.yaml', 'regional.yaml'])
    cpSync(join('directory', name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'kommuner/2480-umea.yaml'), umeaFile(services));
  return folder;
}
