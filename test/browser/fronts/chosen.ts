import { transcriptFiles } from '../../../src/transcripts/files';
import type { Transcript } from '../../../src/transcripts/model';

const folder = 'test/transcripts';
const always = ['paths', 'flags'].map((topic) => `${folder}/${topic}/`);
const shares = 24;
const dayMs = 24 * 60 * 60 * 1000;

/** The transcripts to play through the front ends, and which they are in a few words. */
export interface Chosen {
  readonly files: readonly string[];
  readonly which: string;
}

/**
 * Always the main paths and all that is dangerous; of the rest a share that is another each day. `wish` is `all` for
 * everything, or the number of a share, to play that of an earlier day again.
 */
export function chooseFiles(wish: string | undefined, now: number): Chosen {
  const files = transcriptFiles([folder]);
  if (wish === 'all') return { files, which: 'all' };
  const share = (wish === undefined ? Math.floor(now / dayMs) : Number(wish)) % shares;
  const rest = files.filter((file) => !isMain(file));
  const drawn = rest.filter((_, at) => at % shares === share);
  return { files: [...files.filter(isMain), ...drawn], which: `paths, flags and FRONTS=${share}, of ${shares}` };
}

/** Why a transcript cannot be played on a page; undefined when it can. */
export function undoable({ turns }: Transcript): string | undefined {
  if (turns.some(({ act }) => act.kind === 'event')) return 'a person on a page sends no event';
  const switches = turns.some(
    ({ before }) => before.some(({ kind }) => kind === 'locale') && !before.some(({ kind }) => kind === 'restart'),
  );
  return switches ? 'a page does not change its language in the middle of a talk' : undefined;
}

function isMain(file: string): boolean {
  return always.some((start) => file.startsWith(start));
}
