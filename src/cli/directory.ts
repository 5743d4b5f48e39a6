#!/usr/bin/env node
import { Command } from 'commander';
import { addSchema } from './directory/schema';
import { addCheck } from './directory/check';
import { addDiff } from './directory/diff';
import { addCoverage } from './directory/coverage';
import { addDue } from './directory/due';
import { addExport } from './directory/export';
import { addImport } from './directory/import';
import { addNew } from './directory/new';
import { addVerify } from './directory/verify';
import { refusalOf, speakSwedish } from './swedish';

/** `npm run -s directory -- <command>`: what staff need to keep the directory, in Swedish. */
const program = new Command('directory').description('Håller kommunernas katalog aktuell.');
for (const add of [addCheck, addDue, addCoverage, addDiff, addExport, addNew, addImport, addVerify, addSchema])
  add(program);
speakSwedish(program);

// Whoever reads only the beginning, as with `| head`, closes the pipe.
process.stdout.on('error', () => process.exit());

program.parseAsync().catch((error: unknown) => {
  const refusal = refusalOf(error, 'directory');
  if (refusal === undefined) return;
  console.error(refusal);
  process.exitCode = 1;
});
