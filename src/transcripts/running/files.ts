import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The transcripts among files and folders, in a steady order. Throws when a path does not exist. */
export function transcriptFiles(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new Error(`${path} finns inte.`);
    return found.isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.chat'))
          .map((name) => join(path, name))
      : [path];
  });
  return [...new Set(files)].sort();
}
