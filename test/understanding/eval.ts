import { MemoryStorage } from 'botbuilder';
import { parseGeography } from '../../directory/place/kommunNames';
import { loadGeography } from '../../directory/reading/load';
import { intents } from '../../dialogs/understanding/intents';
import { composeBot } from '../../src/compose';
import { answerOf, figuresOf, isPlain, readAll, type FigureName, type Figures, type Read } from './figures';
import { brokenFloors } from './floors';
import { comparePeers } from './peers';
import { abstainCurve, shareOf, told, type Share } from './scores';
import { tellSpeed } from './speed';
import { seedOf } from './kommunSets';
import { rowsOf, type Split } from './sets';

/**
 * `npm run eval`: how well texts are understood that nobody taught the chat, as figures alone. It fails when a figure
 * of a split falls below its floor in floors.json. `-- --peers` runs other libraries on the same sets; `-- --misses`
 * shows the misread texts of the dev sets, never of the blind ones.
 */
const goals: Readonly<Record<FigureName, string>> = {
  top1: 'intent first, Swedish and English (goal ≥ 75 %)',
  top3: 'intent among three, Swedish and English (goal ≥ 90 %)',
  top1Other: 'intent first, the other languages (goal ≥ 60 % each)',
  answered: 'answered without asking (goal ≥ 60 %)',
  precision: 'right of those (goal ≥ 97 %)',
  errandsAsViolence: 'other errands answered as violence (goal 0)',
  dangerRecall: 'danger found (goal ≥ 95 %)',
  dangerFalseOrdinary: 'false alarm on ordinary turns, Swedish and English (goal ≤ 10 %)',
  dangerFalseOther: 'false alarm on ordinary turns, the other languages (no goal)',
  dangerFalseHard: 'false alarm on hard negatives (goal ≤ 30 %)',
  role: 'role, where the text shows it (no goal)',
  language: 'language (no goal)',
  kommunRight: 'kommun, right spelling in any form (goal ≥ 99.5 %)',
  kommunOneEdit: 'kommun, one edit, right or among the choices (goal ≥ 98 %)',
  kommunTwoEdits: 'kommun, two edits, right or among the choices (goal ≥ 93 %)',
  kommunWrong: 'silently wrong kommun (goal ≤ 0.3 %)',
  kommunInvented: 'a kommun found or asked about where none is named (goal ≤ 0.5 %)',
};

const { recognize, kommunFinder, learnt } = composeBot({
  directoryFolder: 'directory',
  localesFolder: 'locales',
  storage: new MemoryStorage(),
  now: () => new Date(0),
});
const { kommuner } = parseGeography(loadGeography('directory'));

function evaluate(split: Split): boolean {
  const reads = readAll(rowsOf(split), recognize);
  const figures = figuresOf(reads, kommunFinder, kommuner, seedOf[split]);
  console.log(`\n${split.toUpperCase()}: ${reads.length} texts by ${writersOf(reads)}`);
  for (const name of Object.keys(goals) as FigureName[]) console.log(`  ${goals[name]}: ${told(figures[name])}`);
  tellLanguages(reads);
  tellCurve(reads);
  tellIntents(reads);
  if (split === 'dev' && process.argv.includes('--misses')) tellMisses(reads);
  return keepsFloors(split, figures);
}

function writersOf(reads: readonly Read[]): string {
  return [...new Set(reads.map(({ row }) => row.writer))].join(', ');
}

function tellLanguages(reads: readonly Read[]): void {
  const plain = reads.filter(isPlain);
  for (const language of new Set(plain.map(({ row }) => row.lang))) {
    const own = plain.filter(({ row }) => row.lang === language);
    const acute = reads.filter(({ row }) => row.lang === language && row.acute);
    const third = shareOf(own, ({ row, got }) =>
      got.intents.slice(0, 3).some(({ intent }) => row.intents.includes(intent)),
    );
    console.log(
      `  ${language}: first ${told(shareOf(own, (read) => answerOf(read).right))}; among three ${told(third)}; danger ${told(shareOf(acute, ({ got }) => got.danger))}`,
    );
  }
}

function tellCurve(reads: readonly Read[]): void {
  const answers = reads.filter((read) => isPlain(read) && ['sv', 'en'].includes(read.row.lang)).map(answerOf);
  console.log('  answered → right (Swedish and English), from which score:');
  for (const { part, from, right } of abstainCurve(answers, [1, 0.8, 0.7, 0.6, 0.5, 0.4]))
    console.log(`    ${(part * 100).toFixed(0)} % → ${told(right)}, ${from.toFixed(2)}`);
}

/** Recall and precision of each intent, and what it is taken for most. */
function tellIntents(reads: readonly Read[]): void {
  const plain = reads.filter((read) => isPlain(read) && ['sv', 'en'].includes(read.row.lang));
  console.log('  intent: found of those it is the best answer to; right of those it was the answer to; mistaken for');
  for (const intent of intents) {
    const own = plain.filter(({ row }) => row.intents[0] === intent);
    const said = plain.filter((read) => answerOf(read).intent === intent);
    const right = (read: Read): boolean => answerOf(read).right;
    const wrong = new Map<string, number>();
    for (const read of own.filter((one) => !right(one))) {
      const name = answerOf(read).intent ?? 'nothing';
      wrong.set(name, (wrong.get(name) ?? 0) + 1);
    }
    const mistaken = [...wrong]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 3)
      .map(([name, times]) => `${name} ${times}`);
    const short = ({ hits, of }: Share): string => `${hits}/${of}`;
    console.log(`    ${intent}: ${short(shareOf(own, right))}; ${short(shareOf(said, right))}; ${mistaken.join(', ')}`);
  }
}

function tellMisses(reads: readonly Read[]): void {
  for (const read of reads) {
    const { row, got } = read;
    const { right, intent, score } = answerOf(read);
    if (isPlain(read) && !right)
      console.log(`    ${row.intents.join('|')} ← ${intent ?? ''} ${score.toFixed(2)}: ${row.text}`);
    if (row.acute !== got.danger) console.log(`    danger ${row.acute ? 'missed' : 'false'}: ${row.text}`);
    if (row.kommun === null && got.kommun.kind !== 'none') console.log(`    kommun ${got.kommun.kind}: ${row.text}`);
  }
}

function keepsFloors(split: Split, figures: Figures): boolean {
  const broken = brokenFloors(split, figures);
  for (const problem of broken) console.log(`  FEL: ${problem}`);
  return broken.length === 0;
}

const kept = (['dev', 'blind'] as const).map(evaluate);
if (process.argv.includes('--speed')) tellSpeed(recognize, kommuner);
if (process.argv.includes('--peers')) void comparePeers(learnt.banks, recognize, rowsOf('blind'));
if (kept.includes(false)) process.exitCode = 1;
