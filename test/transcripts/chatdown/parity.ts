import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { activitiesOf } from '../../../src/transcripts/chatdown/activities';
import type { Activity } from '../../../src/transcripts/chatdown/activity';

/** How many files of a corpus give the same activities here as in bf-chatdown, and the names of the others. */
interface Parity {
  readonly same: number;
  readonly of: number;
  readonly differing: readonly string[];
}

/** Compares every file of a corpus with its golden one; a file without one differs. */
export function parityOf(corpusFolder: string, goldenFolder: string): Parity {
  const files = corpusFiles(corpusFolder);
  const differing = files.filter((path) => !isDeepStrictEqual(readComparable(path), readGolden(path, goldenFolder)));
  return {
    same: files.length - differing.length,
    of: files.length,
    differing: differing.map((path) => basename(path)),
  };
}

/** The conversations of a corpus; what they attach lies in a folder beside them. */
export function corpusFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.includes('.chat'))
    .sort()
    .map((name) => join(folder, name));
}

export function readComparable(path: string): unknown {
  return comparable(read(path).activities);
}

/** Reads a conversation with what it attaches. */
export function read(path: string): ReturnType<typeof activitiesOf> {
  const readFile = (name: string): Buffer | undefined => {
    const attached = join(dirname(path), name);
    return existsSync(attached) ? readFileSync(attached) : undefined;
  };
  return activitiesOf(readFileSync(path, 'utf8'), { file: basename(path), start: new Date(0), readFile });
}

export function readGolden(path: string, goldenFolder: string): unknown {
  const golden = join(goldenFolder, `${basename(path).split('.')[0] ?? ''}.json`);
  return existsSync(golden) ? (JSON.parse(readFileSync(golden, 'utf8')) as unknown) : undefined;
}

/** Activities as they are in a golden file: without ids, and with pauses in the place of times. */
function comparable(activities: readonly Activity[]): unknown {
  const whole = JSON.parse(JSON.stringify(activities)) as readonly Record<string, unknown>[];
  const began = Date.parse(String(whole[0]?.['timestamp']));
  return whole.map(({ timestamp, ...rest }) => {
    const kept = Object.entries(rest).filter(([name]) => name !== 'id' && name !== 'conversation');
    return { elapsed: Date.parse(String(timestamp)) - began, ...Object.fromEntries(kept) };
  });
}
