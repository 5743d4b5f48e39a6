import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { allKommuner, type Transcript } from '../format/model';
import { parseTranscript } from '../reading/parse';
import type { FileResult, RunResult } from './result';
import { run, type Verdict } from './run';
import { usualNow, type Stage } from './stage';

/** Where the bots to play against come from: this process, or an address. */
export interface Bots {
  /** The bot with a directory, shared by all runs. Rejects when there can be none, and says why in Swedish. */
  readonly of: (directoryFolder?: string) => Stage | Promise<Stage>;
  /** A bot with a directory of its own, for a run that changes it; close it afterwards. Rejects as `of`. */
  readonly own: (directoryFolder?: string) => Stage | Promise<Stage>;
  /** Why a transcript cannot be played against these bots, in Swedish; undefined when it can. */
  readonly hindrance?: (transcript: Transcript) => string | undefined;
}

/** What came of a file, with all that was said in each run. */
export interface PlayedFile {
  readonly result: FileResult;
  readonly verdicts: readonly Verdict[];
}

/** Plays a file once in each of its languages and for each of its kommuner. Never rejects: what went wrong is told. */
export async function runFile(path: string, bots: Bots): Promise<PlayedFile> {
  const file = nameOf(path);
  try {
    const { transcript, problems } = parseTranscript(readFileSync(path, 'utf8'), file);
    if (!transcript) return { result: { file, problems, runs: [] }, verdicts: [] };
    const played = await runTranscript(transcript, bots);
    return { result: { file, problems, runs: played.runs }, verdicts: played.verdicts };
  } catch (error) {
    const failure = error instanceof Error ? error.message : 'Något gick fel.';
    return { result: { file, problems: [], runs: [], failure }, verdicts: [] };
  }
}

interface Played {
  readonly runs: readonly RunResult[];
  readonly verdicts: readonly Verdict[];
}

/** Plays a transcript in all its languages and kommuner. Rejects when there is no bot to play it against. */
async function runTranscript(transcript: Transcript, bots: Bots): Promise<Played> {
  const { id, locales, directory } = transcript;
  const skipped = bots.hindrance?.(transcript);
  if (skipped !== undefined)
    return { runs: locales.map((locale) => ({ id, locale, faults: [], skipped })), verdicts: [] };
  const changes = transcript.turns.some(({ before }) => before.some(({ kind }) => kind === 'reload'));
  const verdicts: Verdict[] = [];
  for (const locale of locales) {
    for (const kommun of kommunerOf(transcript, await bots.of(directory))) {
      const stage = await (changes ? bots.own(directory) : bots.of(directory));
      try {
        verdicts.push(await run(transcript, { locale, stage, usualNow, kommun }));
      } finally {
        if (changes) stage.close();
      }
    }
  }
  return { runs: verdicts.map(resultOf), verdicts };
}

function kommunerOf({ matrix }: Transcript, { kommuner }: Stage): readonly (string | undefined)[] {
  if (matrix === undefined) return [undefined];
  return matrix === allKommuner ? kommuner() : matrix;
}

function resultOf({ transcript: { id }, locale, kommun, faults }: Verdict): RunResult {
  return { id, locale, ...(kommun !== undefined && { kommun }), faults };
}

/** The path from the project; nothing above it is told. */
export function nameOf(path: string): string {
  const name = relative('', path);
  return name.startsWith('..') ? basename(path) : name;
}
