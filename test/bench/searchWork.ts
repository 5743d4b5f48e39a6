import { LiveDirectory } from '../../directory/live';
import type { Directory } from '../../directory/showing/directory';
import type { View } from '../../directory/showing/shown';
import { comparableWords, createRepairer } from '../../locales/words';
import { rowsOf } from '../understanding/sets';
import { nasty } from '../understanding/speed';
import { median } from './figures';

/** What the work tells the process that started it. */
export interface SearchTimes {
  readonly services: number;
  /** CPU milliseconds of each text, through all kommuner and through one: the middle of some tries. */
  readonly texts: readonly { readonly length: number; readonly cpu: number; readonly inOne: number }[];
}

const tries = 5;
const umea = '2480';
/** What the channel lets through. */
const longest = 5_000;
const view: View = { asker: 'help', language: 'sv', now: new Date('2026-12-01T12:00:00+01:00') };

/** Run by itself, as `searchWork.ts <folder> <texts>`: searches a directory for many texts and sends what each cost. */
function work(folder: string, count: number): SearchTimes {
  const words = { of: comparableWords, repairer: createRepairer };
  const live = new LiveDirectory({ folder, words, onChange: () => undefined, onError: () => undefined });
  const directory = live.current();
  const texts = textsOf(count, slipsOf(directory));
  const costOf = (text: string, code?: string): number =>
    median(Array.from({ length: tries }, () => cpuOf(() => directory.search(text, code, view))));
  for (const text of texts.slice(0, 200)) costOf(text);
  return {
    services: [...directory.services(view)].length,
    texts: texts.map((text) => ({ length: text.length, cpu: costOf(text), inOne: costOf(text, umea) })),
  };
}

/** As many of the directory's own words as are read, each with a slip: all of them have to be repaired. */
function slipsOf(directory: Directory): string {
  const names = [...directory.services(view)].flatMap(({ name }) => comparableWords(name));
  const slips = [...new Set(names)].filter((word) => word.length > 4).map((word) => word.slice(0, 2) + word.slice(3));
  return slips.join(' ').slice(0, longest);
}

/** What residents write, what is made to block, and what is as long as may be. */
function textsOf(count: number, slips: string): readonly string[] {
  const written = rowsOf('dev').map(({ text }) => text);
  const long = [written.join(' '), slips, ...nasty].map((text) => text.slice(0, longest));
  return [...long, ...written].slice(0, count);
}

function cpuOf(search: () => unknown): number {
  const before = process.cpuUsage();
  search();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const [folder = '', count = ''] = process.argv.slice(2);
process.send?.(work(folder, Number(count)));
