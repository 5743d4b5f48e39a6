import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';
import { readSealed, writeSealed } from './sealed';

/** A script, and what V8 has compiled of it. */
export interface Compiled {
  readonly script: Script;
  /** Runs it as Node runs a file that is required, and gives what it exports. */
  readonly run: () => unknown;
}

/**
 * Reads a script together with what was kept of it: to compile a chat with all its packages takes half of a start.
 * What was kept of another text, is damaged, or was made by another Node or under other flags is not used.
 */
export function readCompiled(file: string): Compiled {
  const text = readFileSync(file, 'utf8');
  // V8 itself would take what was made of any text of the same length.
  const cachedData = readSealed(keptFile(file), text);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${text}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  return {
    script,
    run: () => {
      const module = { exports: {} as unknown };
      const body = script.runInThisContext() as (...given: readonly unknown[]) => void;
      body(module.exports, createRequire(file), module, file, dirname(file));
      return module.exports;
    },
  };
}

/** Keeps what V8 has compiled of a script by now, for the flags that this process was started with. */
export function keepCompiled(file: string, { script }: Compiled): void {
  writeSealed(keptFile(file), readFileSync(file, 'utf8'), script.createCachedData());
}

/** V8 takes what was compiled under the same flags alone, and this one is given to the chat where it is hosted. */
function keptFile(file: string): string {
  const flag = process.execArgv.find((argument) => argument.startsWith('--max-semi-space-size=')) ?? '';
  return `${file}${flag}.bin`;
}
