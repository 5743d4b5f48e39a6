import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readText, stampsNow } from '../directory/reading/load';
import { parseDirectoryFile, type Parsed } from '../directory/reading/parse';
import { readSealed, writeSealed } from './sealed';

/** What a staff file of this path and text says, when it was read at the build. */
export type Readings = (path: string, text: string) => Parsed | undefined;

/**
 * Keeps what staff's files say beside the code that read them: to read and check them takes as long as all else at a
 * start. Does nothing where there is no folder.
 */
export function keepReadings(code: string, folder: string): void {
  if (!existsSync(join(folder, 'kommuner'))) return;
  const read = new Map<string, Parsed>();
  for (const path of stampsNow(folder).keys()) {
    const text = readText(folder, path);
    if (text !== undefined) read.set(keyOf(path, text), parseDirectoryFile(path, text));
  }
  writeSealed(keptFile(code), readFileSync(code, 'utf8'), serialize(read));
}

/**
 * What was kept beside the code, if it was kept by this very code. A file that has changed since is not among it: it is
 * read and checked as any other.
 */
export function readReadings(code: string): Readings {
  const read = keptBy(code);
  return (path, text) => read?.get(keyOf(path, text));
}

function keptBy(code: string): ReadonlyMap<string, Parsed> | undefined {
  if (!existsSync(keptFile(code))) return undefined;
  const data = readSealed(keptFile(code), readFileSync(code, 'utf8'));
  try {
    return data && (deserialize(data) as ReadonlyMap<string, Parsed>);
  } catch {
    // Kept by a newer Node.
    return undefined;
  }
}

function keptFile(code: string): string {
  return join(dirname(code), 'directory.bin');
}

function keyOf(path: string, text: string): string {
  return createHash('sha256').update(`${path}\n${text}`).digest('base64');
}
