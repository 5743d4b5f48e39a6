import { Command } from 'commander';
import { addCheck } from '../../src/cli/directory/check';
import { addImport } from '../../src/cli/directory/import';
import { addNew } from '../../src/cli/directory/new';
import { refusalOf, speakSwedish } from '../../src/cli/swedish';
import { addVerify } from '../../src/cli/directory/verify';

/** What a command said and how it ended. */
export interface Said {
  readonly out: string;
  readonly error: string;
  readonly exit: number;
}

/** Runs `npm run -s directory -- …` in this process, with no terminal to ask at. */
export async function directory(...args: readonly string[]): Promise<Said> {
  const [out, error]: [string[], string[]] = [[], []];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void error.push(line));
  const isTTY = process.stdin.isTTY;
  process.stdin.isTTY = false;
  process.exitCode = 0;
  const program = new Command('directory');
  for (const add of [addCheck, addNew, addImport, addVerify]) add(program);
  speakSwedish(program);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (cause) {
    error.push(refusalOf(cause, 'directory') ?? '');
    process.exitCode = 1;
  }
  const exit = process.exitCode;
  process.exitCode = 0;
  process.stdin.isTTY = isTTY;
  jest.restoreAllMocks();
  return { out: out.join('\n'), error: error.join('\n'), exit };
}
