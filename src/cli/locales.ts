import { Command } from 'commander';
import { keyProblems, sentencesOf } from '../../locales/keys';
import { loadPhraseBanks } from '../../locales/load';
import { texts } from '../../locales/translator';

/** `npm run locales -- check`: compares the sentences of the locales and reads the phrase files. */
const program = new Command('locales').description('Kontrollerar texterna och fraserna.');

program
  .command('check')
  .description('Jämför nycklarna mellan språken. Ändrar inget.')
  .action(() => {
    const problems = keyProblems(texts);
    for (const problem of problems) console.log(problem);
    const phrases = loadPhraseBanks('locales').flatMap(({ intents }) => [...intents.values()].flat()).length;
    console.log(`${sentencesOf(texts.sv).size} texter, ${phrases} fraser. ${problems.length} fel.`);
    if (problems.length > 0) process.exitCode = 1;
  });

program.parse();
