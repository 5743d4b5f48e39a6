import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { areaNames } from '../../../directory/hsds/places';
import { publicServices } from '../../../directory/hsds/publicService';
import { taxonomies, taxonomyTerms } from '../../../directory/hsds/taxonomies';
import { toHsds } from '../../../directory/hsds/toHsds';
import { loadDirectory, loadKommuner } from '../../../directory/reading/load';
import { createDirectory } from '../../../directory/showing/make';

/** `export`: writes what may leave the house as open data, Open Referral HSDS 3. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description(
      'Skriver de verksamheter som får visas i dag som öppna data (Open Referral HSDS 3). Utkast, kontakter och det som bara är nämnt följer aldrig med.',
    )
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .option('--out <fil>', 'skriv till en fil i stället för på skärmen')
    .action(({ folder, out }: { folder: string; out?: string }) => {
      const { text, errors } = exported(folder, new Date());
      if (errors > 0)
        console.error(`${errors} fel i filerna: det som är fel är inte med. Kör npm run -s directory -- check`);
      if (out === undefined) console.log(text);
      else writeWhole(out, `${text}\n`);
    });
}

/** What may leave the house at `now` as JSON, and how many errors in the files have kept something back. */
export function exported(folder: string, now: Date): { readonly text: string; readonly errors: number } {
  const { files, problems } = loadDirectory(folder);
  const kommuner = loadKommuner(folder);
  const directory = createDirectory(files, { words: noSearch, kommuner });
  const nameOf = areaNames(kommuner);
  const services = [...publicServices(directory, now)].map((service) => toHsds(service, nameOf));
  const data = { services, taxonomies: taxonomies(), taxonomy_terms: taxonomyTerms() };
  return {
    text: JSON.stringify(data, undefined, 2),
    errors: problems.filter(({ severity }) => severity === 'error').length,
  };
}

const noSearch = { of: () => [], repairer: () => (word: string) => word };

/** Writes aside and renames, so that whoever reads the file never finds half of it. */
function writeWhole(path: string, text: string): void {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, text);
    renameSync(aside, path);
  } catch {
    rmSync(aside, { force: true });
    throw new Error(`Det går inte att skriva ${path}. Kontrollera att mappen finns och att du får skriva i den.`);
  }
}
