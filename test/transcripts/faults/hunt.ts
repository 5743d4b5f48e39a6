import { createStages } from '../../../src/transcripts/running/stage';
import { sdkFinds } from './baseline';
import { judgeTalks, recordRuns, type Recorded } from './recorded';
import { seedFaults, spoil, type SeededFault } from './seeding';

/** What became of one fault. */
export interface Hunted extends SeededFault {
  readonly caught: boolean;
  /** The run that caught it first: file and locale. */
  readonly by: string | undefined;
  /** In how many runs the faulty bot says something else than the healthy one. */
  readonly runs: number;
  readonly caughtBySdk: boolean;
}

/** Puts faults into the bot's replies, one at a time, and tells which of them the transcripts find. */
export async function hunt(files: readonly string[], many: number, seed: number): Promise<readonly Hunted[]> {
  const stages = createStages();
  const recorded: Recorded[] = [];
  for (const file of files) recorded.push(...(await recordRuns(file, stages)));
  for (const one of recorded) await checkHealthy(one);
  const hunted: Hunted[] = [];
  for (const fault of seedFaults(recorded, many, seed)) hunted.push(await huntOne(recorded, fault));
  return hunted;
}

/** Neither way may find a fault where there is none: what it found then would say nothing. */
async function checkHealthy(one: Recorded): Promise<void> {
  const { faults } = await judgeTalks(one, one.talks);
  if (faults.length > 0 || (await sdkFinds(one, one.talks)))
    throw new Error(`${one.transcript.file} (${one.locale}) is found faulty when nothing was spoiled.`);
}

async function huntOne(recorded: readonly Recorded[], fault: SeededFault): Promise<Hunted> {
  let by: string | undefined;
  let runs = 0;
  let caughtBySdk = false;
  for (const one of recorded) {
    const talks = spoil(one, fault);
    if (!talks) continue;
    runs += 1;
    caughtBySdk ||= await sdkFinds(one, talks);
    if (by !== undefined) continue;
    const { faults } = await judgeTalks(one, talks);
    if (faults.length > 0) by = `${one.transcript.file} (${one.locale})`;
  }
  return { ...fault, caught: by !== undefined, by, runs, caughtBySdk };
}
