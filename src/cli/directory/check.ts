import { join } from 'node:path';
import type { Command } from 'commander';
import { loadDirectory, loadKommuner, readText } from '../../../directory/reading/load';
import { placed, type LoadedDirectory } from '../../../directory/reading/assemble';
import { isError, problemLine, type Problem } from '../../../directory/format/problem';
import { sharedNumbers } from '../../../directory/staff/sharedNumbers';
import { timeFindings } from '../../../directory/staff/timeFindings';

/** `check`: reads every staff file and says, in Swedish, what must be mended and where. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Läser alla filer och skriver vad som ska rättas, och var. Ändrar inget.')
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .option('--strict', 'räkna varningar som fel, inför skarp drift', false)
    .option('--json', 'svara med JSON', false)
    .action((options: { folder: string; strict: boolean; json: boolean }) => {
      const loaded = loadDirectory(options.folder);
      const problems = allProblems(options.folder, loaded, new Date());
      const errors = problems.filter(isError).length;
      if (options.json) console.log(JSON.stringify({ ...countsOf(options.folder, loaded), problems }, undefined, 2));
      else printProblems(options.folder, loaded, problems, errors);
      if (errors > 0 || (options.strict && problems.length > 0)) process.exitCode = 1;
    });
}

/** Every slip in the files, and what time has done to them at `now`, by file and line. */
function allProblems(folder: string, { files, paths, problems }: LoadedDirectory, now: Date): readonly Problem[] {
  const named = files.map((value, at) => ({ path: paths[at] ?? value.name, value }));
  const findings = named.flatMap(({ path, value }) => timeFindings(path, value, now));
  return [...problems, ...placed([...findings, ...sharedNumbers(named)], (path) => readText(folder, path))].toSorted(
    (one, other) => one.file.localeCompare(other.file, 'sv') || one.line - other.line || one.column - other.column,
  );
}

function countsOf(
  folder: string,
  { files }: LoadedDirectory,
): Readonly<Record<'files' | 'records' | 'drafts' | 'kommuner', number>> {
  const sum = (count: (file: LoadedDirectory['files'][number]) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    files: files.length,
    records: sum(({ services, claims, contacts }) => services.length + claims.length + contacts.length),
    drafts: sum(({ drafts }) => drafts.length),
    kommuner: loadKommuner(folder).length,
  };
}

function printProblems(folder: string, loaded: LoadedDirectory, problems: readonly Problem[], errors: number): void {
  for (const problem of problems) console.log(problemLine({ ...problem, file: join(folder, problem.file) }));
  const { files, records, drafts, kommuner } = countsOf(folder, loaded);
  const warnings = problems.length - errors;
  const waiting = drafts === 0 ? '' : `, ${drafts} utkast`;
  console.log(
    `${files} filer, ${records} poster${waiting}, ${kommuner} kommuner. ${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}.`,
  );
}
