import type { DirectoryFile, DirectoryRecord } from '../../../directory/format/schema';
import type { Locale } from '../../../locales/translator';

/** Finds what `{{dir:id.field}}` names, in the language of the run; undefined when the directory has no such text. */
export type Fields = (path: string, locale: Locale) => string | undefined;

/** Every record of a directory, whatever it is. */
export function recordsOf(files: readonly DirectoryFile[]): readonly DirectoryRecord[] {
  return files.flatMap(({ services, claims, contacts }) => [...services, ...claims, ...contacts]);
}

export function createFields(files: readonly DirectoryFile[]): Fields {
  const records = new Map(recordsOf(files).map((record) => [record.id, record]));
  return (path, locale) => {
    const [id = '', ...names] = path.split('.');
    const record = records.get(id);
    return follow(record, ['translations', locale, ...names]) ?? follow(record, names);
  };
}

function follow(start: unknown, names: readonly string[]): string | undefined {
  let value = start;
  for (const name of names) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }
  return typeof value === 'string' ? value : undefined;
}
