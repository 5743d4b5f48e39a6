import { isAssigned } from '../format/assigned';
import type { Read } from './read';
import { error, type Slip } from './slip';

/** A source that cannot carry what the record claims. */
export function sourceSlips(record: Read): readonly Slip[] {
  const { source, assurance } = record;
  if (!source) return [];
  const claims = assurance === 'documented' && !('id' in record && isAssigned(record));
  const hasNumber = 'phones' in record && (record.phones ?? []).length > 0;
  const isOwn = !('organization' in record) || record.organization.name === source.publisher;
  return [
    ...(isFinnish(source.url) ? [foreign] : []),
    ...(claims && source.date === 'unknown' ? [undated] : []),
    ...(claims && hasNumber && !isOwn ? [notOwn] : []),
  ];
}

const foreign = error(
  ['source', 'url'],
  'foreignSource',
  'En finländsk källa kan ha andra nummer och tider. Använd den svenska.',
);
const undated = error(
  ['source', 'date'],
  'documentedWithoutDate',
  'En källa utan datum räcker inte för "documented". Skriv assurance: named.',
);
const notOwn = error(
  ['source', 'publisher'],
  'publisherNotOwn',
  'För "documented" ska källans utgivare vara verksamheten själv, skriven som i "organization". Annars: assurance: named.',
);

/** Swedish pages from Finland print other hours and rules for the same numbers. */
function isFinnish(url: string | undefined): boolean {
  return url !== undefined && /\.fi$/.test(new URL(url).hostname);
}
