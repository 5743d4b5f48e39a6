import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { update } from '../../transcripts/recording/update';
import { filesReport } from '../../transcripts/reporting/report';
import { transcriptFiles } from '../../transcripts/running/files';
import { wentWell } from '../../transcripts/running/result';
import { nameOf, runFile, type Bots } from '../../transcripts/running/runFile';
import { createStages } from '../../transcripts/running/stage';

/** `update <files>`: puts what the bot says now in the place of plain replies that no longer fit. */
export function addUpdate(program: Command): void {
  program
    .command('update')
    .description('byter ut vanliga svarsrader som inte stämmer mot det boten säger nu; läs alltid igenom ändringen')
    .argument('<filer...>', 'filer eller mappar')
    .action(async (paths: readonly string[]) => {
      const bots = createStages();
      const results = [];
      for (const path of transcriptFiles(paths)) results.push(await updateFile(path, bots));
      process.stdout.write(filesReport(results));
      if (!results.every(wentWell)) process.exitCode = 1;
    });
}

/** Updates a file, tells what was changed and what was not, and plays it again. */
async function updateFile(path: string, bots: Bots) {
  const { result, verdicts } = await runFile(path, bots);
  const verdict = verdicts.find(({ faults }) => faults.length > 0);
  if (!verdict) return result;
  const file = nameOf(path);
  const { text, changed, changes, left } = update(readFileSync(path, 'utf8'), verdict);
  for (const { place, why } of left) console.log(`ORÖRT       ${file}:${place.line}:${place.column}: ${why}`);
  if (changed === 0) return result;
  writeFileSync(path, text);
  for (const { place, now } of changes) console.log(`ÄNDRAT      ${file}:${place.line}: ${now}`);
  console.log('Läs igenom det som ändrats: det boten säger nu kan vara fel.');
  return (await runFile(path, bots)).result;
}
