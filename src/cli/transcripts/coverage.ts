import { InvalidArgumentError, type Command } from 'commander';
import type { Coverage } from '../../transcripts/coverage/coverage';
import { names, percentText, readGoals, shortOf, type Goals } from '../../transcripts/coverage/goals';
import { coveragePage } from './coveragePage';
import { coverageText } from '../../transcripts/coverage/text';
import { transcriptFiles } from '../../transcripts/running/files';
import { writePage } from '../html';

interface Options {
  readonly html?: string;
  readonly json: boolean;
  readonly least?: Goals;
}

/** `coverage [files]`: what the transcripts play through and what they do not. Ends with 1 when short of `--least`. */
export function addCoverage(program: Command): void {
  program
    .command('coverage')
    .description('visar vad samtalen prövar av boten, texterna, katalogen och reglerna, och vad som saknas')
    .argument('[filer...]', 'filer eller mappar; utan dem allt i test/transcripts')
    .option('--html <fil>', 'skriv en sida att titta på')
    .option('--json', 'svara med JSON', false)
    .option('--least <mål>', 'minst så många procent, till exempel steps=95,keys=100,records=90', readLeast)
    .action(async (paths: readonly string[], { html, json, least = {} }: Options) => {
      // It loads the TypeScript compiler, which no other command needs.
      const { coverageOf } = await import('../../transcripts/coverage/coverage.js');
      const coverage = await coverageOf(transcriptFiles(paths.length > 0 ? paths : ['test/transcripts']));
      if (html !== undefined) writePage(html, coveragePage(coverage));
      if (json) console.log(JSON.stringify(coverage, undefined, 2));
      else if (html === undefined) process.stdout.write(coverageText(coverage));
      else console.log(`${html} är skriven. Öppna den i webbläsaren.`);
      tellShort(coverage, least);
    });
}

function readLeast(written: string): Goals {
  const goals = readGoals(written);
  if (goals) return goals;
  throw new InvalidArgumentError('steps=95,keys=100,records=90,rules=100');
}

function tellShort(coverage: Coverage, least: Goals): void {
  const short = shortOf(coverage, least);
  for (const name of short)
    console.error(`${names[name]}: ${percentText(coverage[name].percent)}, minst ${percentText(least[name] ?? 0)}.`);
  if (short.length > 0) process.exitCode = 1;
}
