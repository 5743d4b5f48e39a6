import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { parseDrafts, type Draft } from '../../directory/staff/drafts';
import { expiredIn } from '../../directory/staff/expired';
import { parseGeography } from '../../directory/place/kommunNames';
import { loadDirectory, loadGeography } from '../../directory/reading/load';
import { problemLine } from '../../directory/reading/problem';

/** `npm run directory -- check`: reads every staff file and says, in Swedish, what must be mended and where. */
const program = new Command('directory').description('Kontrollerar kommunernas filer.');

program
  .command('check')
  .description('Läser alla filer och skriver vad som ska rättas. Ändrar inget.')
  .option('--folder <mapp>', 'mappen med filerna', 'directory')
  .option('--strict', 'räkna varningar som fel, inför skarp drift', false)
  .action(({ folder, strict }: { folder: string; strict: boolean }) => {
    const { files, paths, problems } = loadDirectory(folder);
    const now = new Date();
    const all = [...problems, ...files.flatMap((file, at) => expiredIn(paths[at] ?? file.name, file, now))];
    for (const problem of all) console.log(problemLine({ ...problem, file: join(folder, problem.file) }));
    const errors = all.filter(({ severity }) => severity === 'error').length;
    const records = files.reduce(
      (sum, file) => sum + file.services.length + file.claims.length + file.contacts.length,
      0,
    );
    const { kommuner } = parseGeography(loadGeography(folder));
    console.log(
      `${files.length} filer, ${records} poster, ${kommuner.length} kommuner. ${errors} fel, ${all.length - errors} ${all.length - errors === 1 ? 'varning' : 'varningar'}.`,
    );
    if (errors > 0 || (strict && all.length > 0)) process.exitCode = 1;
  });

program
  .command('drafts')
  .description('Visar uppgifter att kontrollera, från en lista över vad som hittats på gamla sidor. Ändrar inget.')
  .argument('<fil>', 'listan, en CSV-fil')
  .option('--kommun <kod>', 'bara en kommun, till exempel 2480')
  .action((path: string, { kommun }: { kommun?: string }) => {
    const { drafts, problems } = parseDrafts(path, readFileSync(path, 'utf8'));
    const wanted = drafts.filter(({ scope }) => kommun === undefined || scope.includes(kommun));
    for (const draft of wanted) console.log(draftLines(draft));
    for (const problem of problems) console.log(problemLine(problem));
    console.log(`${wanted.length} utkast. Inget av dem visas för någon förrän det är kontrollerat och inskrivet.`);
    if (problems.length > 0) process.exitCode = 1;
  });

function draftLines({ scope, name, organization, number_as_printed, hours_as_printed, ...draft }: Draft): string {
  return [
    `${scope.join(', ')} ${name} (${organization})`,
    `  nummer: ${number_as_printed ?? 'hittades inte'}; tider: ${hours_as_printed ?? 'hittades inte'}`,
    `  källa: ${draft.source_url}, ${draft.source_date}`,
    `  citat: ${draft.quote}`,
  ].join('\n');
}

try {
  program.parse();
} catch (error) {
  console.error(`Det gick inte: ${error instanceof Error ? error.message : ''}. Kontrollera sökvägen.`);
  process.exitCode = 1;
}
