import { Command } from 'commander';
import { unsafeAdviceIn } from '../../directory/checks/unsafeAdvice';
import { keyProblems, sentencesOf } from '../../locales/keys';
import { lintOf } from '../../locales/lint';
import { loadPhraseBanks } from '../../locales/load';
import { hardest, hardnessOf } from '../../locales/readability';
import { locales, texts, type Locale } from '../../locales/translator';

/** How many of the hardest texts are told. */
const shown = 10;

/** `npm run locales -- check`: compares the sentences of the locales, lints them and tells the hardest to read. */
const program = new Command('locales').description('Kontrollerar texterna och fraserna.');

program
  .command('check')
  .description(
    'Jämför nycklarna mellan språken, letar efter det som ingen text får säga, och mäter hur lätta de är att läsa.',
  )
  .action(() => {
    const problems = [...keyProblems(texts), ...locales.flatMap(problemsIn)];
    for (const problem of problems) console.log(problem);
    for (const locale of locales) console.log(worstOf(locale));
    const phrases = loadPhraseBanks('locales').flatMap(({ intents }) => [...intents.values()].flat()).length;
    console.log(`${sentencesOf(texts.sv).size} texter, ${phrases} fraser. ${problems.length} fel.`);
    if (problems.length > 0) process.exitCode = 1;
  });

program.parse();

/** Both halves of this sentence are told to somebody who may read neither: it stands in two languages on purpose. */
function isOneLanguage(key: string): boolean {
  return key !== 'common:otherScript' && !key.endsWith('.exitWords');
}

function problemsIn(locale: Locale): readonly string[] {
  const sentences = sentencesOf(texts[locale]);
  const told = [...sentences].filter(([key]) => isOneLanguage(key));
  return [
    ...told.flatMap(([key, text]) =>
      lintOf(text, locale).map((why) => `${locale} ${key}: ${why} hör inte hemma i en text.`),
    ),
    ...told.flatMap(([key, text]) =>
      unsafeAdviceIn(text).length > 0 ? [`${locale} ${key}: rådet kan vara farligt. Skriv om det.`] : [],
    ),
    ...hardnessOf(sentences)
      .filter(({ lix }) => lix > hardest[locale])
      .map(
        ({ key, lix }) =>
          `${locale} ${key}: LIX ${lix.toFixed(0)}, högst ${hardest[locale]}. Kortare meningar, kortare ord.`,
      ),
  ];
}

function worstOf(locale: Locale): string {
  const hard = hardnessOf(sentencesOf(texts[locale]));
  const mean = hard.reduce((sum, { lix }) => sum + lix, 0) / hard.length;
  const worst = hard.slice(0, shown).map(({ key, lix }) => `${key} ${lix.toFixed(0)}`);
  return `${locale}: LIX i medel ${mean.toFixed(1)}, svårast: ${worst.join(', ')}`;
}
