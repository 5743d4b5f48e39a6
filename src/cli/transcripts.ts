#!/usr/bin/env node
import { Command } from 'commander';
import { refusalOf, speakSwedish } from './swedish';
import { addConvert } from './transcripts/convert';
import { addCoverage } from './transcripts/coverage';
import { addRecord } from './transcripts/record';
import { addRun } from './transcripts/run';
import { addServe } from './transcripts/serve';
import { addUpdate } from './transcripts/update';

/** `npm run -s transcripts -- <command>`: what testers need to write, play and keep conversations, in Swedish. */
const program = new Command('transcripts').description(
  'Spelar upp skrivna samtal mot boten och jämför med det som väntas.',
);
for (const add of [addRun, addRecord, addUpdate, addCoverage, addConvert, addServe]) add(program);
speakSwedish(program);

// Whoever reads only the beginning, as with `| head`, closes the pipe.
process.stdout.on('error', () => process.exit());

program.parseAsync().catch((error: unknown) => {
  const refusal = refusalOf(error, 'transcripts');
  if (refusal === undefined) return;
  console.error(refusal);
  process.exitCode = 1;
});
