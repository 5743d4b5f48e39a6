import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A phrase that a writer of test sets has written, with what it is and in which language. */
export interface Phrase {
  readonly text: string;
  readonly label: string;
  readonly language: string;
}

/** Reads a set beside this file. Texts were tuned on: a figure of them says nothing about others. */
export function phrasesIn(name: string): readonly Phrase[] {
  const lines = readFileSync(join('test/conversation/sets', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => ({ label: '', ...(JSON.parse(line) as Omit<Phrase, 'label'>) }));
}
