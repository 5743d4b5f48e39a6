import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKommuner } from '../../directory/reading/load';
import type { Kommun } from '../../directory/place/kommunNames';

const types = ['socialtjanst', 'socialjour', 'specialenhet', 'kvinnojour', 'stod', 'vaxel'] as const;

/** Makes a folder with a file for each of the 290 kommuner, twelve invented services in each. Gives its path. */
export function writeManyFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  mkdirSync(join(folder, 'kommuner'));
  cpSync('directory/geography', join(folder, 'geography'), { recursive: true });
  for (const name of ['national.yaml', 'regional.yaml']) cpSync(join('directory', name), join(folder, name));
  for (const kommun of loadKommuner('directory')) writeFileSync(join(folder, pathOf(kommun)), kommunText(kommun));
  return folder;
}

/** The path of a kommun's file below the folder. */
export function pathOf({ code, name }: Kommun): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
  return `kommuner/${code}-${plain}.yaml`;
}

/** The text of a kommun's file; numbers from the range kept for fiction. */
export function kommunText({ code, official_name, name }: Kommun, description = 'Råd och stöd i vardagen.'): string {
  const slug = pathOf({ code, name } as Kommun).slice('kommuner/'.length, -'.yaml'.length);
  const services = Array.from({ length: 12 }, (_, at) => serviceText(slug, name, official_name, at, description));
  return `kommun: "${code}"\nname: ${official_name}\nservices:\n${services.join('')}end: "${code}"\n`;
}

function serviceText(slug: string, name: string, official: string, at: number, description: string): string {
  return readFileSync(join(__dirname, 'service.yaml.txt'), 'utf8')
    .replaceAll('ID', `${slug}-${at}`)
    .replaceAll('NAME', `Stödteamet ${at} i ${name}`)
    .replaceAll('TYPE', types[at % types.length] ?? 'stod')
    .replaceAll('OFFICIAL', official)
    .replaceAll('DESCRIPTION', `${description} Stödteamet ${at} i ${name} möter dig som behöver någon att prata med.`)
    .replaceAll('NUMBER', `08-465 004 ${String(at).padStart(2, '0')}`);
}
