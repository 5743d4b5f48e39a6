import type { Kommun } from '../place/kommunNames';
import type { DirectoryFile } from '../format/schema';
import type { Finding } from '../format/problem';
import { recordsIn, type PlacedRecord } from './records';

const country = 'SE';

/**
 * What a file says of places that do not exist or are not its own, and what is left of the template in it. Each
 * would show a resident something untrue, so a file with such a fault is not served. `path` is the file's name.
 */
export function misplacedIn(file: string, value: DirectoryFile, kommuner: readonly Kommun[]): readonly Finding[] {
  const kommun = kommuner.find(({ code }) => code === value.kommun);
  const error = errorIn(file);
  if (value.kommun !== country && !kommun)
    return [
      error(
        ['kommun'],
        'unknownKommun',
        `Kommunkoden ${value.kommun} finns inte. Se directory/geography/kommuner.csv.`,
      ),
    ];
  const known = new Set([country, ...kommuner.flatMap(({ code, lan_code }) => [code, `län ${lan_code}`])]);
  const own = kommun ? [kommun.code, `län ${kommun.lan_code}`, country] : [];
  return [
    ...(kommun && value.name !== kommun.official_name && !value.name.includes(kommun.name)
      ? [
          error(
            ['name'],
            'otherName',
            `${value.kommun} är ${kommun.name}, men här står ett annat namn. Skriv ${kommun.official_name}.`,
          ),
        ]
      : []),
    ...recordsIn(value).flatMap((placed) => misplacedRecord(file, placed, { known, own })),
  ];
}

/** The areas there are, and those that hold the file's own kommun; none for what is shared. */
interface Areas {
  readonly known: ReadonlySet<string>;
  readonly own: readonly string[];
}

function misplacedRecord(file: string, { path, record }: PlacedRecord, { known, own }: Areas): readonly Finding[] {
  const error = errorIn(file);
  const areas = ('service_areas' in record ? record.service_areas : undefined) ?? [];
  const leavesOutOwn = areas.length > 0 && own.length > 0 && !areas.some((area) => own.includes(area));
  const unknown = areas.flatMap((area, at) => (known.has(area) ? [] : [{ area, at }]));
  const left = record.id.startsWith('exempelby') ? ['id'] : pathTo(record, 'Exempelby');
  return [
    ...unknown.map(({ area, at }) =>
      error(
        [...path, 'service_areas', at],
        'unknownKommun',
        `Området ${area} finns inte. Se directory/geography/kommuner.csv.`,
      ),
    ),
    ...(leavesOutOwn
      ? [
          error(
            [...path, 'service_areas'],
            'ownKommunMissing',
            `Kommunens egen kod saknas. Lägg till "${own[0] ?? ''}".`,
          ),
        ]
      : []),
    ...(left
      ? [error([...path, ...left], 'template', 'Posten är mallens. Skriv kommunens egen, eller ta bort den.')]
      : []),
  ];
}

function errorIn(file: string): (path: Finding['path'], code: string, message: string) => Finding {
  return (path, code, message) => ({ file, path, severity: 'error', code, message });
}

/** The path to the first text in a value that holds some words. */
function pathTo(value: unknown, words: string): readonly PropertyKey[] | undefined {
  if (typeof value === 'string') return value.includes(words) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const found = pathTo(inner, words);
    if (found) return [name, ...found];
  }
  return undefined;
}
