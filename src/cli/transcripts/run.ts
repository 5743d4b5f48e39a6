import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { conversationOf } from '../../transcripts/recording/conversation';
import { jsonReport } from '../../transcripts/reporting/json';
import { junitReport } from '../../transcripts/reporting/junit';
import { filesReport } from '../../transcripts/reporting/report';
import { botsOf, type BotsWish } from '../../transcripts/running/bots';
import { transcriptFiles } from '../../transcripts/running/files';
import { createPool } from '../../transcripts/running/pool';
import { wentWell, type FileResult } from '../../transcripts/running/result';
import { runFile } from '../../transcripts/running/runFile';
import { addBotOptions } from './botOptions';
import { createProgress } from './progress';
import { watch } from './watch';

interface Options extends BotsWish {
  readonly watch: boolean;
  readonly print: boolean;
  readonly json: boolean;
  readonly junit?: string;
}

/** `run [files]`: plays transcripts and tells what did not go as written. Ends with 1 when anything did not. */
export function addRun(program: Command): void {
  const command = program
    .command('run', { isDefault: true })
    .description('spelar upp samtal och visar det som inte går som det är skrivet')
    .argument('[filer...]', 'filer eller mappar; utan dem allt i test/transcripts')
    .option('--watch', 'kör igen varje gång en fil sparas', false)
    .option('--print', 'skriv ut hela samtalen med det boten säger nu, att klistra in', false)
    .option('--json', 'svara med JSON', false)
    .option('--junit <fil>', 'skriv också resultatet som JUnit XML');
  addBotOptions(command).action(async (paths: readonly string[], options: Options) => {
    const folders = paths.length > 0 ? paths : ['test/transcripts'];
    if (options.print) return print(transcriptFiles(folders), options);
    if (options.watch) return watch(folders, options);
    const results = await playAll(transcriptFiles(folders), options);
    if (options.junit !== undefined) writeReport(options.junit, junitReport(results));
    process.stdout.write(options.json ? jsonReport(results) : filesReport(results));
    if (results.length === 0 || !results.every(wentWell)) process.exitCode = 1;
  });
}

async function playAll(files: readonly string[], wish: BotsWish): Promise<readonly FileResult[]> {
  const pool = createPool(wish);
  const progress = createProgress(files.length);
  try {
    return await pool.run(files, progress.add);
  } finally {
    progress.end();
    await pool.close();
  }
}

async function print(files: readonly string[], wish: BotsWish): Promise<void> {
  const bots = await botsOf(wish);
  for (const file of files) {
    const { result, verdicts } = await runFile(file, bots);
    if (verdicts.length === 0) {
      process.stdout.write(filesReport([result]));
      process.exitCode = 1;
    }
    for (const verdict of verdicts) console.log(conversationOf(verdict));
  }
}

function writeReport(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
