import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Turn } from '../../../dialogs/turn/turn';
import type { PlayedTurn } from '../playing/play';
import { wentWell, type FileResult } from '../running/result';
import { nameOf, runFile, type Bots } from '../running/runFile';
import { createStages, usualNow } from '../running/stage';
import { dialogSteps, isDialog } from './dialogSteps';
import type { Dimension } from './dimension';
import { createHeardTexts } from './heardTexts';
import { keyCoverage, type KeyCoverage } from './keys';
import { profile } from './profile';
import { recordCoverage, type RecordCoverage } from './records';
import { ruleCoverage, type RuleCoverage } from './rules';

/** What the transcripts play through, and what they do not. */
export interface Coverage {
  readonly files: number;
  /** The transcripts in which the bot did not answer as written. They count all the same. */
  readonly failed: readonly string[];
  readonly steps: Dimension;
  readonly keys: KeyCoverage;
  readonly records: RecordCoverage;
  readonly rules: RuleCoverage;
}

const ownDirectory = 'directory';

/**
 * Plays transcripts one after the other in this process, and measures. Rejects when the bot was not loaded from its
 * sources, as in the built command: then no step could be seen.
 */
export async function coverageOf(paths: readonly string[]): Promise<Coverage> {
  const { value, ran } = await profile(() => playAll(paths), isDialog);
  if (ran.size === 0) throw new Error('Stegen syns bara i projektet. Skriv npm run -s transcripts -- coverage.');
  const { results, turns, isTold, records, isDanger } = value;
  return {
    files: paths.length,
    failed: results.filter((result) => !wentWell(result)).map(({ file }) => file),
    steps: dialogSteps(ran),
    keys: keyCoverage(isTold),
    records: recordCoverage(ownDirectory, records, usualNow),
    rules: ruleCoverage({
      turns,
      isDanger,
      written: new Map(paths.map((path) => [nameOf(path), readFileSync(path, 'utf8')])),
    }),
  };
}

async function playAll(paths: readonly string[]) {
  const texts = createHeardTexts();
  const records = new Set<string>();
  const bots = createBots(texts.translator, (turn) => {
    for (const id of turn.reply.records()) records.add(id);
  });
  // Made before anything is heard: a bot reads texts to be made.
  const { facts } = bots.of();
  const results: FileResult[] = [];
  const turns: PlayedTurn[] = [];
  for (const path of paths) {
    texts.begin();
    const { result, verdicts } = await runFile(path, bots);
    texts.read(verdicts);
    results.push(result);
    turns.push(...verdicts.flatMap(({ played }) => played).filter(({ left }) => left !== true));
  }
  return { results, turns, records, isTold: texts.isTold, isDanger: facts.isDanger };
}

/** Of another directory, and of one whose files are replaced while it is talked about, no records count. */
function createBots(translator: ReturnType<typeof createHeardTexts>['translator'], onTold: (turn: Turn) => void) {
  const own = createStages({ directoryFolder: ownDirectory, hearing: { translator, onAnswered: onTold } });
  const other = createStages({ directoryFolder: ownDirectory, hearing: { translator, onAnswered: () => undefined } });
  const isOwn = (folder = ownDirectory): boolean => resolve(folder) === resolve(ownDirectory);
  return {
    of: (folder?: string) => (isOwn(folder) ? own.of() : other.of(folder)),
    own: (folder?: string) => other.own(folder),
  } satisfies Bots;
}
