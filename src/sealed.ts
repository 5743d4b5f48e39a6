import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes what was made of a text, with a seal over both: what was made of another text, or has been damaged, is not
 * read.
 */
export function writeSealed(file: string, text: string, data: Buffer): void {
  writeFileSync(file, Buffer.concat([sealOf(text, data), data]));
}

/** Reads what was made of this very text, or gives undefined. */
export function readSealed(file: string, text: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const data = bytes.subarray(sealLength);
  return bytes.subarray(0, sealLength).equals(sealOf(text, data)) ? data : undefined;
}

const sealLength = 32;

function sealOf(text: string, data: Buffer): Buffer {
  return createHash('sha256').update(text).update(data).digest();
}
