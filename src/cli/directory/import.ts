import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadKommuner, readText, saveText, stampsNow } from '../../../directory/reading/load';
import { problemLine } from '../../../directory/format/problem';
import { importFacts, type ChangedFile, type Import } from '../../../directory/staff/facts/importFacts';

/** `import`: makes drafts of a list of facts found on public pages, in the files of their kommuner. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description(
      'Gör utkast av en lista med uppgifter från webbsidor. Ett utkast visas aldrig, förrän någon har ringt.',
    )
    .argument('<lista>', 'en CSV-fil med kolumnerna som står i directory/README.md')
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .option('--dry-run', 'visa bara vad som skulle skrivas', false)
    .option('--json', 'svara med JSON', false)
    .action((list: string, { folder, dryRun, json }: Options) => {
      const imported = importFacts({
        csv: { file: list, text: textOf(list) },
        kommuner: loadKommuner(folder),
        files: new Map([...stampsNow(folder).keys()].map((path) => [path, readText(folder, path)])),
      });
      if (!dryRun) for (const { path, text } of imported.files) saveText(folder, path, text);
      if (json) console.log(JSON.stringify(told(folder, imported), undefined, 2));
      else printImport(folder, imported, dryRun);
      if (imported.problems.length > 0) process.exitCode = 1;
    });
}

interface Options {
  readonly folder: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

function textOf(list: string): string {
  try {
    return readFileSync(list, 'utf8');
  } catch {
    throw new Error(`${list} går inte att öppna. Kontrollera namnet och mappen.`);
  }
}

function told(folder: string, { files, known, national, problems }: Import): object {
  const changed = files.map(({ path, isNew, ids }) => ({ file: join(folder, path), isNew, ids }));
  return { files: changed, known, national, problems };
}

function printImport(folder: string, { files, known, national, problems }: Import, isDry: boolean): void {
  for (const problem of problems) console.error(problemLine(problem));
  for (const file of files) console.log(fileText(folder, file));
  const count = files.reduce((sum, { ids }) => sum + ids.length, 0);
  const sentences = [
    count === 0
      ? 'Inget nytt att skriva.'
      : `${count} utkast ${isDry ? 'skulle skrivas' : 'skrivna'}. Ingen ser dem än.`,
    known === 0 ? '' : `${rowsText(known)} fanns redan.`,
    national === 0 ? '' : `${rowsText(national)} om hela landet (SE) hoppas över: de hör till national.yaml.`,
    problems.length === 0 ? '' : `${rowsText(problems.length)} kunde inte importeras.`,
  ];
  console.log(sentences.filter(Boolean).join(' '));
  if (count > 0 && !isDry) console.log('Ring, och skriv in svaren: npm run -s directory -- verify <postens id>');
}

function rowsText(count: number): string {
  return count === 1 ? '1 rad' : `${count} rader`;
}

function fileText(folder: string, { path, isNew, ids }: ChangedFile): string {
  return [`${join(folder, path)}${isNew ? ' (ny fil)' : ''}`, ...ids.map((id) => `  ${id}`)].join('\n');
}
