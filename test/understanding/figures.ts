import { sureIntent } from '../../dialogs/understanding/certainty';
import type { Intent } from '../../dialogs/understanding/intents';
import type { Recognizer, Understanding } from '../../dialogs/understanding/recognizer';
import type { Kommun, KommunFinder } from '../../directory/place/kommunFinder';
import { fold } from '../../locales/words';
import { kommunTexts, type KommunText, type Spelling } from './kommunSets';
import { shareOf, type Answer, type Share } from './scores';
import type { Row } from './sets';

/** A row with how it was understood. */
export interface Read {
  readonly row: Row;
  readonly got: Understanding;
}

/** What a figure is called, as in `floors.json`. */
export type FigureName =
  | 'top1'
  | 'top3'
  | 'top1Other'
  | 'answered'
  | 'precision'
  | 'errandsAsViolence'
  | 'dangerRecall'
  | 'dangerFalseOrdinary'
  | 'dangerFalseOther'
  | 'dangerFalseHard'
  | 'role'
  | 'language'
  | 'kommunRight'
  | 'kommunOneEdit'
  | 'kommunTwoEdits'
  | 'kommunWrong'
  | 'kommunInvented';

export type Figures = Readonly<Record<FigureName, Share>>;

const main = new Set(['sv', 'en']);
/** What no resident with another errand may be answered with. */
const harmless: ReadonlySet<Intent> = new Set(['out_of_scope', 'restart', 'change_language', 'thanks_bye']);

/** Whether a row is one of those that only measure danger, errands or places. */
export function isPlain({ row }: Read): boolean {
  return row.tags.length === 0 && row.intents.length > 0;
}

/** The best intent of a reading, and whether it is one of the right ones. */
export function answerOf({ row, got }: Read): Answer & { readonly intent: Intent | undefined; readonly sure: boolean } {
  const [top] = got.intents;
  const right = top !== undefined && row.intents.includes(top.intent);
  return { score: top?.score ?? 0, right, intent: top?.intent, sure: sureIntent(got.intents) !== undefined };
}

/** Reads every row. */
export function readAll(rows: readonly Row[], recognize: Recognizer): readonly Read[] {
  return rows.map((row) => ({ row, got: recognize(row.text) }));
}

/** All figures of one split. */
export function figuresOf(
  reads: readonly Read[],
  finder: KommunFinder,
  kommuner: readonly Kommun[],
  seed: number,
): Figures {
  const plain = reads.filter(isPlain);
  const inMain = plain.filter(({ row }) => main.has(row.lang));
  const answered = inMain.filter((read) => answerOf(read).sure);
  const errands = reads.filter(({ row }) => row.tags.includes('errand'));
  const calm = reads.filter(({ row }) => !row.acute && row.intents.length > 0);
  const isHard = ({ row }: Read): boolean => row.tags.includes('hard_negative');
  const inOther = plain.filter(({ row }) => !main.has(row.lang));
  const isMain = ({ row }: Read): boolean => main.has(row.lang);
  const isRight = (read: Read): boolean => answerOf(read).right;
  return {
    top1: shareOf(inMain, isRight),
    top3: shareOf(inMain, ({ row, got }) => got.intents.slice(0, 3).some(({ intent }) => row.intents.includes(intent))),
    top1Other: shareOf(inOther, isRight),
    answered: shareOf(inMain, (read) => answerOf(read).sure),
    precision: shareOf(answered, isRight),
    errandsAsViolence: shareOf(errands, (read) => isViolenceAnswer(read)),
    dangerRecall: shareOf(
      reads.filter(({ row }) => row.acute),
      ({ got }) => got.danger,
    ),
    dangerFalseOrdinary: shareOf(
      calm.filter((read) => !isHard(read) && isMain(read)),
      ({ got }) => got.danger,
    ),
    dangerFalseOther: shareOf(
      calm.filter((read) => !isMain(read)),
      ({ got }) => got.danger,
    ),
    dangerFalseHard: shareOf(calm.filter(isHard), ({ got }) => got.danger),
    role: shareOf(
      plain.filter(({ row }) => row.role !== 'unknown'),
      ({ row, got }) => got.role === row.role,
    ),
    language: shareOf(plain, ({ row, got }) => got.language === row.lang),
    ...kommunFigures(finder, kommuner, seed),
    kommunInvented: shareOf(
      reads.filter(({ row }) => row.kommun === null),
      ({ got }) => got.kommun.kind !== 'none',
    ),
  };
}

function isViolenceAnswer(read: Read): boolean {
  const { intent, sure } = answerOf(read);
  return sure && intent !== undefined && !harmless.has(intent);
}

/** How a text that names a kommun was understood. */
type Found = 'right' | 'asked' | 'wrong' | 'missed';

/** How the finder reads one text of a known kommun. */
function foundIn(finder: KommunFinder, { text, code }: KommunText): Found {
  const match = finder.find(text);
  if (match.kind === 'found') return match.kommun.code === code ? 'right' : 'wrong';
  if (match.kind === 'none') return 'missed';
  return match.choices.some((choice) => choice.code === code) ? 'asked' : 'missed';
}

type KommunFigure = 'kommunRight' | 'kommunOneEdit' | 'kommunTwoEdits' | 'kommunWrong';

function kommunFigures(finder: KommunFinder, kommuner: readonly Kommun[], seed: number): Pick<Figures, KommunFigure> {
  const found = [...kommunTexts(kommuner, fold, seed)].flatMap(([spelling, texts]) =>
    texts.map((text) => ({ spelling, how: foundIn(finder, text) })),
  );
  const of = (...spellings: readonly Spelling[]): typeof found =>
    found.filter(({ spelling }) => spellings.includes(spelling));
  const reached = ({ how }: { how: Found }): boolean => how === 'right' || how === 'asked';
  return {
    kommunRight: shareOf(of('as written', 'lower case', 'without å, ä, ö', 'genitive'), ({ how }) => how === 'right'),
    kommunOneEdit: shareOf(of('one edit', 'without å, ä, ö and one edit'), reached),
    kommunTwoEdits: shareOf(of('two edits'), reached),
    kommunWrong: shareOf(found, ({ how }) => how === 'wrong'),
  };
}
