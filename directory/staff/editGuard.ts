import { isCollection, isNode } from 'yaml';
import type { RecordList } from '../format/schema';
import { parseDirectoryFile } from '../reading/parse';
import { readDocument } from '../reading/place';
import { fileProblem, isError, type Problem } from '../format/problem';
import { whyUnsafe } from '../reading/yamlGuard';
import { allComments, isBlock, readRaw } from './rawYaml';

/** Where a record stands in its file. */
export type RecordPlace = readonly [RecordList, number];

/** A file before and after an edit, and what was to be changed in it. */
export interface Edited {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly record: RecordPlace;
  /** The fields of the record that may be another. */
  readonly fields: readonly string[];
}

/** Why an edited text must not be saved: slips in the record, or something else that was changed. None when it may. */
export function whyNotSaved(edited: Edited): readonly Problem[] {
  const { file, after, record } = edited;
  const { value, problems } = parseDirectoryFile(file, after);
  const errors = problems.filter(isError);
  if (!value) return errors;
  if (!onlyThat(edited)) return [fileProblem(file, 'otherChanged', otherChanged)];
  const isRight = [...value.paths.values()].some(([list, at]) => list === record[0] && at === record[1]);
  if (isRight) return [];
  const own = errors.filter(({ line }) => isWithin(line, linesOf(after, record)));
  return own.length > 0 ? own : [fileProblem(file, 'notRead', notRead)];
}

const otherChanged =
  'Filen går inte att ändra härifrån utan att något annat i den ändras. Ändra posten för hand i filen.';
const notRead = 'Posten går inte att läsa efter ändringen. Ändra den för hand i filen, och kör check.';

/** Whether two texts differ only within that record, there only in those fields, and have the same comments. */
function onlyThat({ before, after, record, fields }: Edited): boolean {
  const [from, to] = lettersOf(before, record);
  return (
    after.startsWith(before.slice(0, from)) &&
    after.endsWith(before.slice(to)) &&
    withoutFields(before, record, fields) === withoutFields(after, record, fields) &&
    allComments(before).join('\n') === allComments(after).join('\n')
  );
}

function withoutFields(text: string, [list, at]: RecordPlace, fields: readonly string[]): string | undefined {
  if (whyUnsafe(text) !== undefined) return undefined;
  const { document } = readDocument(text);
  for (const field of fields) document.deleteIn([list, at, field]);
  return JSON.stringify(document.toJS({ maxAliasCount: 0 }));
}

/** From the first letter of a record to the last of its last line, with the comments that stand under it. */
function lettersOf(text: string, record: RecordPlace): readonly [number, number] {
  const raw = readRaw(text);
  const node = raw.at(record);
  if (!isCollection(node)) return [0, 0];
  const from = raw.start(node);
  return [from, isBlock(node) ? raw.below(raw.end(node), raw.indent(from).slice(1)) : raw.end(node)];
}

function linesOf(text: string, record: RecordPlace): readonly [number, number] {
  const { document, place } = readDocument(text);
  const node = document.getIn(record, true);
  const range = isNode(node) ? node.range : undefined;
  return range ? [place.at(range[0]).line, place.at(range[1]).line] : [0, 0];
}

function isWithin(line: number, [first, last]: readonly [number, number]): boolean {
  return line >= first && line <= last;
}
