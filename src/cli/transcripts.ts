import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Command } from 'commander';
import { problemLine } from '../../directory/problem';
import { transcriptFiles } from '../transcripts/files';
import { parseTranscript } from '../transcripts/parse';
import { conversationOf, reportOf, summaryOf } from '../transcripts/report';
import { rewrite } from '../transcripts/rewrite';
import { run, type Verdict } from '../transcripts/run';
import { createStages, usualNow } from '../transcripts/stage';

interface Options {
  readonly write?: true;
  readonly print?: true;
}

const stageOf = createStages('locales', 'directory');

/** Plays a file in each of its languages; undefined when it cannot be read, which is then printed. */
async function playFile(path: string): Promise<readonly Verdict[] | undefined> {
  const { transcript, problems } = parseTranscript(readFileSync(path, 'utf8'), relative('', path));
  for (const problem of problems) console.log(problemLine(problem));
  if (!transcript) return undefined;
  const verdicts: Verdict[] = [];
  for (const locale of transcript.locales)
    verdicts.push(await run(transcript, locale, stageOf(transcript.directory), usualNow));
  return verdicts;
}

async function main(paths: readonly string[], { write, print }: Options): Promise<void> {
  const went: boolean[] = [];
  for (const path of transcriptFiles(paths.length > 0 ? paths : ['test/transcripts'])) {
    let verdicts = await playFile(path);
    const [first] = verdicts ?? [];
    if (write && first && first.faults.length > 0) {
      writeFileSync(path, rewrite(readFileSync(path, 'utf8'), first));
      verdicts = await playFile(path);
    }
    for (const verdict of verdicts ?? []) console.log(print ? conversationOf(verdict) : reportOf(verdict));
    went.push(...(verdicts?.map(({ faults }) => print ?? faults.length === 0) ?? [false]));
  }
  const failed = went.filter((well) => !well).length;
  if (!print) console.log(summaryOf(went.length, failed));
  if (failed > 0) process.exitCode = 1;
}

const program = new Command('transcripts')
  .description('Spelar upp samtal mot boten och jämför med det som väntas.')
  .argument('[filer...]', 'filer eller mappar; utan dem allt i test/transcripts')
  .option('--write', 'ersätt vanliga svarsrader med det boten säger nu')
  .option('--print', 'skriv ut hela samtalet, att klistra in i en fil')
  .action(main);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Något gick fel.');
  process.exitCode = 1;
});
