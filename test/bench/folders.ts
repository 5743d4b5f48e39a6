import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kommun } from '../../directory/place/kommunNames';
import { loadKommuner } from '../../directory/reading/load';
import { kommunText, pathOf } from '../directory/manyFiles';

/** The kommuner that the mix of turns names are in every folder, however small. */
const asked = ['Umeå', 'Helsingborg', 'Borås'];

/** A directory folder with files for so many kommuner, twelve invented services in each. */
export interface Folder {
  readonly path: string;
  readonly kommuner: readonly Kommun[];
}

export function writeFolder(count: number): Folder {
  const path = mkdtempSync(join(tmpdir(), 'bench-directory-'));
  mkdirSync(join(path, 'kommuner'));
  cpSync(join('directory', 'geography'), join(path, 'geography'), { recursive: true });
  for (const name of ['national.yaml', 'regional.yaml']) cpSync(join('directory', name), join(path, name));
  const all = loadKommuner('directory');
  const first = all.filter(({ name }) => asked.includes(name));
  const kommuner = [...first, ...all.filter((kommun) => !first.includes(kommun))].slice(0, count);
  for (const kommun of kommuner) writeFileSync(join(path, pathOf(kommun)), kommunText(kommun));
  return { path, kommuner };
}
