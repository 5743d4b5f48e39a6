import { join } from 'node:path';
import type { Command } from 'commander';
import { parseDirectoryFile } from '../../../directory/reading/parse';
import { loadDirectory, loadKommuner, saveText, stampsNow } from '../../../directory/reading/load';
import { fileOfKommun, kommunPath } from '../../../directory/staff/asciiName';
import { kommunNamed } from '../../../directory/staff/kommunNamed';
import { newKommunFile } from '../../../directory/staff/newKommunFile';
import { recordsIn } from '../../../directory/checks/records';
import type { Kommun } from '../../../directory/place/kommunNames';

/** `new`: makes the file of a kommun that has none, with a draft of each kind of help to fill in. */
export function addNew(program: Command): void {
  program
    .command('new')
    .description('Gör en ny fil för en kommun, med ett utkast för varje sorts hjälp. Skriver aldrig över en fil.')
    .argument('<kommun>', 'kommunens namn eller kod, till exempel Kalmar eller 0880')
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .option('--json', 'svara med JSON', false)
    .action((typed: string, { folder, json }: { folder: string; json: boolean }) => {
      const kommuner = loadKommuner(folder);
      const kommun = asked(typed, kommuner);
      const { path, ids } = makeFile(folder, kommun, kommuner);
      if (json) console.log(JSON.stringify({ file: join(folder, path), kommun: kommun.code, ids }, undefined, 2));
      else console.log(nextSteps(join(folder, path), kommun, ids));
    });
}

function asked(typed: string, kommuner: readonly Kommun[]): Kommun {
  const named = kommunNamed(typed, kommuner);
  if (named.kind === 'found') return named.kommun;
  const near = named.near.map(({ code, name }) => `${name} (${code})`).join(', ');
  const mend = near === '' ? 'Koderna står i directory/geography/kommuner.csv.' : `Menade du ${near}?`;
  throw new Error(`Det finns ingen kommun som heter "${typed}". ${mend}`);
}

interface Made {
  readonly path: string;
  readonly ids: readonly string[];
}

function makeFile(folder: string, kommun: Kommun, kommuner: readonly Kommun[]): Made {
  const there = fileOfKommun(kommun.code, [...stampsNow(folder).keys()]);
  if (there !== undefined)
    throw new Error(`${kommun.name} har redan en fil: ${join(folder, there)}. Ändra i den. Inget är skrivet.`);
  const path = kommunPath(kommun);
  const text = newKommunFile(kommun, kommuner);
  const ids = parseDirectoryFile(path, text).value?.drafts.map(({ id }) => id) ?? [];
  const taken = new Set(
    loadDirectory(folder)
      .files.flatMap(recordsIn)
      .map(({ record }) => record.id),
  );
  const twice = ids.find((id) => taken.has(id));
  if (twice !== undefined)
    throw new Error(`id "${twice}" finns redan i en annan fil. Byt det där först. Inget är skrivet.`);
  saveText(folder, path, text);
  return { path, ids };
}

function nextSteps(file: string, { name, lan_name }: Kommun, ids: readonly string[]): string {
  return [
    `${file} är skriven: ${name}, ${lan_name}. ${ids.length} utkast, som ingen får se än:`,
    ...ids.map((id) => `  ${id}`),
    '',
    'Så fortsätter du:',
    '  1. Öppna filen. Ta bort de poster som inte gäller, och rätta namn, beskrivning och källa i de andra.',
    '  2. Ring varje nummer, och skriv in svaren: npm run -s directory -- verify <postens id>',
    '  3. Kontrollera filerna: npm run -s directory -- check',
  ].join('\n');
}
