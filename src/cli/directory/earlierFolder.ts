import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Writes a folder as it was at a git reference into a new temporary folder and gives its path; whoever asked takes it
 * away. Throws with a Swedish sentence when there is no git, no such reference, or no such folder in it.
 */
export function earlierFolder(folder: string, reference: string): string {
  const paths = git(folder, ['ls-tree', '-r', '--name-only', '-z', reference, '--', '.'], reference)
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
  if (!paths.some((path) => path.startsWith('kommuner/'))) throw new Error(`${folder} fanns inte i ${reference}.`);
  const earlier = mkdtempSync(join(tmpdir(), 'directory-'));
  for (const path of paths) {
    mkdirSync(join(earlier, dirname(path)), { recursive: true });
    writeFileSync(join(earlier, path), git(folder, ['show', `${reference}:./${path}`], reference));
  }
  return earlier;
}

function git(folder: string, args: readonly string[], reference: string): Buffer {
  // A reference that begins with a dash would be read as an option.
  if (reference.startsWith('-')) throw new Error('Skriv en version, till exempel HEAD, HEAD~1 eller en gren.');
  try {
    return execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 50_000_000 });
  } catch (cause) {
    throw new Error(
      `Git hittar inte "${reference}" för mappen ${folder}. Skriv en version som finns, till exempel HEAD eller HEAD~1.`,
      { cause },
    );
  }
}
