import { readFileSync, statSync } from 'node:fs';

/** Reads a file of at most so many bytes; a larger one is not opened, nor what is no file. Never throws. */
export function readSmallFile(file: string, largest: number): Buffer | 'missing' | 'tooLarge' {
  try {
    const state = statSync(file);
    if (!state.isFile()) return 'missing';
    return state.size > largest ? 'tooLarge' : readFileSync(file);
  } catch {
    return 'missing';
  }
}
