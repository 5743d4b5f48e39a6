import { readFileSync, writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { Command } from 'commander';
import { problemLine } from '../../directory/format/problem';
import { transcriptFiles } from '../transcripts/running/files';
import { parseTranscript } from '../transcripts/format/parse';
import { conversationOf, reportOf, summaryOf } from '../transcripts/reporting/report';
import { rewrite } from '../transcripts/recording/rewrite';
import { run, type Verdict } from '../transcripts/running/run';
import { createStages, usualNow } from '../transcripts/running/stage';

interface Options {
  readonly write?: boolean;
  readonly print?: boolean;
}

const stageOf = createStages('locales', 'directory');

/** Plays a file in each of its languages; undefined when it cannot be read, which is then printed. */
async function playFile(path: string): Promise<readonly Verdict[] | undefined> {
  const { transcript, problems } = parseTranscript(readFileSync(path, 'utf8'), nameOf(path));
  for (const problem of problems) console.log(problemLine(problem));
  if (!transcript) return undefined;
  const verdicts: Verdict[] = [];
  for (const locale of transcript.locales)
    verdicts.push(await run(transcript, locale, stageOf(transcript.directory), usualNow));
  return verdicts;
}

/** Plays a file again after its plain lines were replaced, when that was wished for and needed. */
async function playAndWrite(path: string, write: boolean): Promise<readonly Verdict[] | undefined> {
  const verdicts = await playFile(path);
  const [first] = verdicts ?? [];
  if (!write || !first || first.faults.length === 0) return verdicts;
  writeFileSync(path, rewrite(readFileSync(path, 'utf8'), first));
  return playFile(path);
}

async function main(paths: readonly string[], { write = false, print = false }: Options): Promise<void> {
  const went: boolean[] = [];
  for (const path of transcriptFiles(paths.length > 0 ? paths : ['test/transcripts'])) {
    const verdicts = await playAndWrite(path, write).catch((error: unknown) => {
      console.log(`FEL         ${nameOf(path)}\n  ${reasonOf(error)}`);
      return undefined;
    });
    for (const verdict of verdicts ?? []) console.log(print ? conversationOf(verdict) : reportOf(verdict));
    went.push(...(verdicts?.map(({ faults }) => print || faults.length === 0) ?? [false]));
  }
  const failed = went.filter((well) => !well).length;
  if (!print) console.log(summaryOf(went.length, failed));
  if (failed > 0 || went.length === 0) process.exitCode = 1;
}

/** The path from the project; nothing above it is told. */
function nameOf(path: string): string {
  const name = relative('', path);
  return name.startsWith('..') ? basename(path) : name;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Något gick fel.';
}

const program = new Command('transcripts')
  .description('Spelar upp samtal mot boten och jämför med det som väntas.')
  .argument('[filer...]', 'filer eller mappar; utan dem allt i test/transcripts')
  .option('--write', 'ersätt vanliga svarsrader med det boten säger nu')
  .option('--print', 'skriv ut hela samtalet, att klistra in i en fil')
  .action(main);

program.parseAsync().catch((error: unknown) => {
  console.error(reasonOf(error));
  process.exitCode = 1;
});
