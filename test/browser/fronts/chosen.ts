import { transcriptFiles } from '../../../src/transcripts/running/files';
import type { Transcript } from '../../../src/transcripts/format/model';

const folder = 'test/transcripts';
const mainPaths = `${folder}/paths/`;

/** The transcripts to play through the front ends, and which they are in a few words. */
export interface Chosen {
  readonly files: readonly string[];
  readonly which: string;
}

/** The main paths; every transcript when the wish is `all`. */
export function chooseFiles(wish: string | undefined): Chosen {
  const files = transcriptFiles([folder]);
  if (wish === 'all') return { files, which: 'all' };
  return { files: files.filter((file) => file.startsWith(mainPaths)), which: 'the main paths' };
}

/** Why a transcript cannot be played on a page; undefined when it can. */
export function undoable({ turns }: Transcript): string | undefined {
  if (turns.some(({ act }) => act.kind === 'event' || act.kind === 'submit'))
    return 'a person on a page sends no event and no card';
  if (turns.some(({ before }) => before.some(({ kind }) => kind === 'reload')))
    return 'a page cannot change the directory';
  const switches = turns.some(
    ({ before }) => before.some(({ kind }) => kind === 'locale') && !before.some(({ kind }) => kind === 'restart'),
  );
  return switches ? 'a page does not change its language in the middle of a talk' : undefined;
}
