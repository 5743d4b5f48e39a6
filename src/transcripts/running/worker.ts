import { workerData } from 'piscina';
import { botsOf, type BotsWish } from './bots';
import type { FileResult } from './result';
import { runFile } from './runFile';

const bots = botsOf(workerData as BotsWish);

/** Plays one file in a thread of its own; the bots stay warm for the next. */
export default async function playOne(path: string): Promise<FileResult> {
  return (await runFile(path, await bots)).result;
}
