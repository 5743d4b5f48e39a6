import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The staff's folder as it is, copied to where a test may spoil it. */
export function staffFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'staff-'));
  for (const name of ['geography', 'kommuner', 'national.yaml', 'regional.yaml'])
    cpSync(join('directory', name), join(folder, name), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
