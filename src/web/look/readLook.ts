import { dirname } from 'node:path';
import { start } from '../../../directory/format/problem';
import { ConfigError } from '../../config';
import { readLogo } from './logo';
import type { Look } from './look';
import { parseLook } from './parseLook';
import type { Fault } from './readYaml';
import { readSmallFile } from './smallFile';

/** Reads how the page looks, and its logo beside it. Throws `ConfigError` naming every fault with its line. */
export function readLook(file: string): Look {
  const { look, faults } = tryToReadLook(file);
  if (look) return look;
  throw new ConfigError(faults.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
}

function tryToReadLook(file: string): { readonly look?: Look; readonly faults: readonly Fault[] } {
  const bytes = readSmallFile(file, 64 * 1024);
  if (typeof bytes === 'string') return { faults: [{ ...start, message: unread[bytes] }] };
  return parseLook(bytes.toString('utf8'), (name) => readLogo(dirname(file), name));
}

const unread = {
  missing: 'Filen saknas eller går inte att öppna. Lägg tillbaka den, eller börja från look.yaml som följer med.',
  tooLarge: 'Filen är större än 64 kB och är nog en annan fil. Börja från look.yaml som följer med.',
} as const;
