import type { Claim, DirectoryFile, Override, Service } from '../format/schema';
import { withOverride } from '../format/override';
import type { Finding } from '../format/problem';
import { recordsIn } from './records';
import { slipsIn } from './slips';

/** A staff file and its path below the folder. */
export interface NamedFile {
  readonly path: string;
  readonly value: DirectoryFile;
}

/** What is wrong only when all files are seen together, and must not be served. */
export function acrossFiles(files: readonly NamedFile[]): readonly Finding[] {
  return [...repeatedIds(files), ...strayOverrides(files)];
}

/** An id that stands twice would show its record twice; only the first is served. */
function repeatedIds(files: readonly NamedFile[]): readonly Finding[] {
  const seen = new Set<string>();
  return files.flatMap(({ path: file, value }) =>
    recordsIn(value).flatMap(({ record, path }) => {
      if (path[0] === 'overrides' || ('assurance' in record && record.assurance === 'draft')) return [];
      const repeated = seen.has(record.id);
      seen.add(record.id);
      const message = `id "${record.id}" finns redan, så den här posten visas inte. Skriv ett eget id.`;
      return repeated ? [{ file, path: [...path, 'id'], severity: 'error', code: 'sameId', message }] : [];
    }),
  );
}

/** Overrides of what does not exist, of what other kommuner own, or that together with it say something unsafe. */
function strayOverrides(files: readonly NamedFile[]): readonly Finding[] {
  const shared = new Map(
    files.flatMap(({ value }) => [...value.services, ...value.claims].map((record) => [record.id, record] as const)),
  );
  return files.flatMap(({ path: file, value }) =>
    value.overrides.flatMap((override) => {
      const path = value.paths.get(override) ?? [];
      const record = shared.get(override.id);
      const message =
        record?.service_areas === undefined || record.service_areas.includes('SE')
          ? `Det finns ingen gemensam post med id "${override.id}". Se regional.yaml.`
          : undefined;
      if (record === undefined || message !== undefined)
        return [{ file, path: [...path, 'id'], severity: 'error', code: 'strayOverride', message: message ?? '' }];
      return togetherWith(record, override, value.kommun).map((slip) => ({
        file,
        ...slip,
        path: [...path, ...slip.path],
      }));
    }),
  );
}

function togetherWith(shared: Service | Claim, override: Override, kommun: string): ReturnType<typeof slipsIn> {
  const merged = withOverride(shared, override, kommun);
  return 'organization' in merged ? slipsIn('services', merged) : slipsIn('claims', merged);
}
