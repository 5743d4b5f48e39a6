import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A copy of a directory folder that a run may change, and how to take it away. */
export function ownCopy(folder: string): { readonly folder: string; readonly remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'transcript-'));
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Puts a file in the place of the one of the same name; a new one becomes one of the kommuner. Throws when it is not there. */
export function replaceFile(folder: string, file: string): void {
  if (!existsSync(file)) throw new Error(`${file} finns inte.`);
  const name = basename(file);
  const known = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => basename(path) === name);
  copyFileSync(file, join(folder, known ? dirname(known) : 'kommuner', name));
}
