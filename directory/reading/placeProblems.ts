import type { Kommun } from '../place/kommunNames';
import type { Problem } from './problem';
import type { DirectoryFile, DirectoryRecord } from '../format/schema';

const country = 'SE';

/**
 * What a file says of places that do not exist or are not its own, and what is left of the template in it. Each
 * would show a resident something untrue, so a file with such a fault is not served. `path` is the file's name.
 */
export function placeProblems(path: string, file: DirectoryFile, kommuner: readonly Kommun[]): readonly Problem[] {
  const kommun = kommuner.find(({ code }) => code === file.kommun);
  const records: readonly DirectoryRecord[] = [...file.services, ...file.claims, ...file.contacts];
  const problem = (code: string, message: string): Problem => ({
    ...{ file: path, line: 1, column: 1, severity: 'error' },
    code,
    message,
  });
  if (file.kommun !== country && !kommun)
    return [problem('unknownKommun', `Kommunkoden ${file.kommun} finns inte. Se directory/geography/kommuner.csv.`)];
  const known = new Set([country, ...kommuner.map(({ code }) => code)]);
  return [
    ...(kommun && file.name !== kommun.official_name && !file.name.includes(kommun.name)
      ? [problem('otherName', `${file.kommun} är ${kommun.name}, men i filen står ett annat namn. Rätta "name".`)]
      : []),
    ...records.flatMap(({ id, service_areas = [] }) => [
      ...service_areas
        .filter((code) => !known.has(code))
        .map((code) => problem('unknownKommun', `${id}: kommunkoden ${code} i "service_areas" finns inte.`)),
      ...(id.startsWith('exempelby')
        ? [problem('template', `${id}: posten är mallens. Skriv kommunens egen, eller ta bort den.`)]
        : []),
    ]),
    ...(JSON.stringify(file).includes('Exempelby')
      ? [problem('template', 'Ordet Exempelby kommer från mallen. Byt ut det, eller ta bort posten.')]
      : []),
  ];
}
