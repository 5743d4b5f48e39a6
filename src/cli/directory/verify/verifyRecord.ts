import { join } from 'node:path';
import { dayOf } from '../../../../directory/format/days';
import type { DirectoryFile } from '../../../../directory/format/schema';
import { placed } from '../../../../directory/reading/assemble';
import { readText, saveText } from '../../../../directory/reading/load';
import { parseDirectoryFile } from '../../../../directory/reading/parse';
import { problemLine, type Problem } from '../../../../directory/format/problem';
import { editRecord, type FieldEdit } from '../../../../directory/staff/edit';
import { whyNotSaved } from '../../../../directory/staff/editGuard';
import { sharedNumbers } from '../../../../directory/staff/sharedNumbers';
import { checkEdits } from '../../../../directory/staff/phoneCheck';
import { askAnswers } from './answers';
import type { Asker } from './asker';
import type { GivenAnswers } from './given';
import { changedLines } from './lines';
import { createAsk, type Question } from './question';
import { recordNamed, type FoundRecord } from './record';
import { afterwards, firstQuestion, insteadOf, intro } from './told';
import { choice, yesNo } from './words';

/** A record to check, and who can be asked. */
export interface Verifying {
  readonly folder: string;
  readonly id: string;
  readonly given: GivenAnswers;
  readonly asker: Asker | undefined;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/** Asks, shows what would change, and writes it after a last yes; tells whether it was written. */
export async function verifyRecord({ folder, id, given, asker, now, say }: Verifying): Promise<boolean> {
  const found = recordNamed(folder, id);
  const file = join(folder, found.path);
  const ask = createAsk(asker);
  const yes = given.yes === true ? 'ja' : undefined;
  for (const line of intro(found, file)) say(line);
  if (!(await ask(yesQuestion(firstQuestion(found.record)), yes))) {
    for (const line of insteadOf(found, file)) say(line);
    return false;
  }
  const answers = await askAnswers(ask, found.record, given, dayOf(now));
  const edits = checkEdits(found.record, answers);
  const after = edited(found, edits);
  for (const line of changedLines(found.text, after)) say(line);
  for (const warning of newWarnings(found, after)) say(problemLine(warning));
  if (!(await ask(yesQuestion(`Skriva detta i ${file}? (ja/nej)`), yes))) {
    say('Inget är skrivet.');
    return false;
  }
  if (readText(folder, found.path) !== found.text)
    throw new Error(`${file} har ändrats under tiden. Inget är skrivet. Kör verify igen.`);
  saveText(folder, found.path, after);
  for (const line of afterwards(found.record, answers, file)) say(line);
  return true;
}

function yesQuestion(text: string): Question<boolean> {
  return { option: 'yes', text, read: choice(yesNo, 'ja eller nej') };
}

/** The file with the edits; throws when they would make it wrong, or change anything else. */
function edited({ path, text, place }: FoundRecord, edits: readonly FieldEdit[]): string {
  const after = editRecord(text, place, edits);
  const fields = edits.map((edit) => edit.path[0]);
  const why = whyNotSaved({ file: path, before: text, after, record: place, fields });
  if (why.length === 0) return after;
  throw new Error(['Inget är skrivet.', ...why.map(problemLine)].join('\n'));
}

/** What is worth a second look before it is written: also a number that somebody else has. */
function newWarnings({ path, text, files }: FoundRecord, after: string): readonly Problem[] {
  const before = parseDirectoryFile(path, text);
  const read = parseDirectoryFile(path, after);
  const shared = (value: DirectoryFile | undefined): readonly Problem[] =>
    placed(sharedNumbers(value ? files.map((file) => (file.path === path ? { path, value } : file)) : []), () => after);
  const known = [...before.problems, ...shared(before.value)].map(({ code, message }) => `${code} ${message}`);
  return [...read.problems, ...shared(read.value)].filter(({ code, message }) => !known.includes(`${code} ${message}`));
}
