import { join } from 'node:path';
import type { DirectoryFile, DirectoryRecord } from '../../../directory/format/schema';
import { loadDirectory, readText } from '../../../directory/reading/load';
import { locate } from '../../../directory/reading/place';
import { whatMayBeShown } from '../../../directory/showing/assurance';
import { dimensionOf, type Counted, type Dimension } from './dimension';

/** Whom a record is for, of those that are told any. */
export const audiences = ['resident', 'questions', 'press'] as const;
type Audience = (typeof audiences)[number];

/** How many records of each audience there are, and how many were told. */
type ByAudience = Readonly<Record<Audience, Pick<Dimension, 'covered' | 'of'>>>;

/** The records told, in all and by file and audience. */
export interface RecordCoverage extends Dimension {
  readonly audiences: ByAudience;
  /** By file: the kommuner, the regions, the whole country. */
  readonly files: readonly { readonly file: string; readonly name: string; readonly audiences: ByAudience }[];
}

interface ToldRecord extends Counted {
  readonly audience: Audience;
}

/**
 * Which records of a directory were told. All count that the rule of the shown number lets anybody be told of at that
 * time, be it only by name: no drafts, nothing internal, no service that has ended. A kommun's own version of a shared
 * record counts as that record.
 */
export function recordCoverage(folder: string, told: ReadonlySet<string>, now: Date): RecordCoverage {
  const { files, paths } = loadDirectory(folder);
  const rows = files.map((file, at) => {
    const path = paths[at] ?? '';
    const records = recordsIn(file, now).map((record, index) => ({ record, index }));
    const places = locate(
      readText(folder, path) ?? '',
      records.map(({ record }) => file.paths.get(record) ?? []),
    );
    const counted = records.map(({ record, index }): ToldRecord => {
      const { id, audience } = record;
      const what = audience === 'resident' ? id : `${id} (${audience})`;
      const line = places[index]?.line ?? 1;
      return { file: join(folder, path), line, what, met: told.has(id), audience: audience as Audience };
    });
    return { file: join(folder, path), name: file.name, counted };
  });
  const all = rows.flatMap(({ counted }) => counted);
  return {
    ...dimensionOf(all),
    audiences: byAudience(all),
    files: rows.map(({ file, name, counted }) => ({ file, name, audiences: byAudience(counted) })),
  };
}

function recordsIn({ services, claims, contacts }: DirectoryFile, now: Date): readonly DirectoryRecord[] {
  return [...services, ...claims, ...contacts].filter(
    // Whoever asks about the work may be told the most.
    (record) => whatMayBeShown(record, 'work', now).kind !== 'nothing',
  );
}

function byAudience(records: readonly ToldRecord[]): ByAudience {
  const counts = audiences.map((audience) => {
    const own = records.filter((record) => record.audience === audience);
    return [audience, { covered: own.filter(({ met }) => met).length, of: own.length }] as const;
  });
  return Object.fromEntries(counts) as ByAudience;
}
