import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonReport } from '../../../src/transcripts/reporting/json';
import { filesReport } from '../../../src/transcripts/reporting/report';
import { createPool } from '../../../src/transcripts/running/pool';
import type { FileResult } from '../../../src/transcripts/running/result';
import { serveBots } from '../../../src/transcripts/serving/serve';
import { createDice } from '../../conversation/randomTalk';
import type { Goal } from '../../goal';

const shuffles = 20;
const manyFiles = 500;

/** Plays all files once, in the threads of a pool. */
export async function playAll(files: readonly string[], url?: string): Promise<readonly FileResult[]> {
  const pool = createPool({ url });
  try {
    return await pool.run(files);
  } finally {
    await pool.close();
  }
}

/** 5: the same verdicts in this process and at an address. */
export async function oneTruth(files: readonly string[], here: readonly FileResult[]): Promise<Goal> {
  const served = await serveBots(0);
  const there = await playAll(files, served.address);
  await served.close();
  const [one, other] = [jsonReport(here), jsonReport(there)];
  const { runs } = JSON.parse(one) as { readonly runs: number };
  return {
    name: 'in process and over Direct Line',
    figure: one === other ? `the same, ${runs} runs` : 'differ',
    target: 'the same',
    met: one === other,
  };
}

/** 7: 500 transcripts in two languages, from the built command to its end; the machine's other work counts against it. */
export function fast(files: readonly string[]): Goal {
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  const pairs = files.flatMap(inTwoLanguages);
  for (let index = 0; index < manyFiles; index += 1)
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.chat`), pairs[index % pairs.length]!);
  const began = performance.now();
  const told = execFileSync(process.execPath, ['dist/transcripts.js', 'run', '--json', folder], {
    maxBuffer: 1e8,
  });
  const seconds = (performance.now() - began) / 1000;
  rmSync(folder, { recursive: true });
  const { runs, failed } = JSON.parse(told.toString()) as { readonly runs: number; readonly failed: number };
  const figure = `${runs} runs (${failed} failed) in ${seconds.toFixed(1)} s`;
  return {
    name: '500 transcripts in two languages',
    figure,
    target: '1000 runs in 15 s',
    met: seconds <= 15 && runs === 1000 && failed === 0,
  };
}

/** The transcripts that are written for both languages, without the third. */
function inTwoLanguages(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return /^> @locales .*sv.*en|^> @locales .*en.*sv/m.test(text)
    ? [text.replace(/@locales \S+/, '@locales sv,en')]
    : [];
}

/** 8: the same bytes, in whatever order the files are played. */
export async function deterministic(files: readonly string[]): Promise<Goal> {
  const reports = new Set<string>();
  const pool = createPool({});
  for (let seed = 1; seed <= shuffles; seed += 1) {
    const results = await pool.run(shuffled(files, seed));
    reports.add(filesReport(results) + jsonReport(results));
  }
  await pool.close();
  return {
    name: 'shuffled runs',
    figure: `${shuffles} runs, ${reports.size} report`,
    target: '20 runs, 1 report',
    met: reports.size === 1,
  };
}

function shuffled(files: readonly string[], seed: number): readonly string[] {
  const dice = createDice(seed);
  return files
    .map((file) => ({ file, at: dice() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ file }) => file);
}
