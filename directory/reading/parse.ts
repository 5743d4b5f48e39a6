import type { Document } from 'yaml';
import type { z } from 'zod';
import { fileSchema, recordSchemas, type DirectoryFile, type Draft, type RecordList } from '../format/schema';
import { slipsIn } from '../checks/slips';
import { atOnce, type Steps } from '../steps';
import { fieldProblems, type Typed } from './fieldProblem';
import { unsafeMessages } from './messages';
import { fileProblem, isError, type Problem } from '../format/problem';
import { readDocument } from './place';
import { syntaxProblem } from './syntaxProblem';
import { typingProblems } from './typing';
import { brokenLetter, whyUnsafe } from './yamlGuard';

/** What one file says, as far as it can be read, and every slip in it. */
export interface Parsed {
  /** The records that are right; absent when the file as a whole cannot be read, or may be half of one. */
  readonly value?: DirectoryFile;
  readonly problems: readonly Problem[];
}

/** Reads one staff file: text in, value and problems out. A slip in one record hides no other. Never throws. */
export function parseDirectoryFile(file: string, text: string): Parsed {
  return atOnce(parseSteps(file, text));
}

/** The same in steps. */
export function* parseSteps(file: string, text: string): Steps<Parsed> {
  const unsafe = whyUnsafe(text);
  if (unsafe) return { problems: [unsafeProblem(file, unsafe, text)] };
  const typing = typingProblems(file, text);
  yield;
  const read = tryToRead(text);
  if (!read) return { problems: [unsafeProblem(file, 'tooDeep', text)] };
  const { document, place } = read;
  yield;
  const fault = syntaxProblem(file, document, place, text);
  // What is wrong with the typing makes the fault.
  if (fault) return { problems: typing.some(isError) ? typing : [...typing, fault] };
  const plain = plainValue(document);
  if (plain === undefined) {
    const alias = fileProblem(file, 'alias', unsafeMessages.alias);
    return { problems: typing.some(isError) ? typing : [...typing, alias] };
  }
  const { value, problems } = yield* readFields({ file, plain, place });
  return { ...(value && { value }), problems: withoutEchoes([...typing, ...problems]) };
}

function unsafeProblem(file: string, code: NonNullable<ReturnType<typeof whyUnsafe>>, text: string): Problem {
  const broken = code === 'unreadable' ? text.search(brokenLetter) : 0;
  const line = text.slice(0, Math.max(broken, 0)).split('\n').length;
  return { ...fileProblem(file, code, unsafeMessages[code]), line };
}

/** What is wrong with the typing of a value shows in the value too: it is told once. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const mistyped = new Set(problems.filter(({ code }) => code === 'smartQuote').map(({ line }) => line));
  return problems.filter(({ code, line }) => code === 'smartQuote' || !mistyped.has(line));
}

/** The parser gives up on what nests too deep in a way that the guard did not know. */
function tryToRead(text: string): ReturnType<typeof readDocument> | undefined {
  try {
    return readDocument(text);
  } catch {
    return undefined;
  }
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return undefined;
  }
}

function* readFields(typed: Typed): Steps<Parsed> {
  const { file, plain, place } = typed;
  const result = fileSchema.safeParse(plain);
  if (!result.success) return { problems: fieldProblems(typed, [], result.error.issues) };
  const { kommun, name, end } = result.data;
  if (end !== kommun || Object.keys(plain as object).at(-1) !== 'end') {
    const message = `Sista raden ska upprepa koden, och inget får stå efter den: end: "${kommun}". Annars kan filen vara halv.`;
    return { problems: [{ file, ...place.of(['end']), severity: 'error', code: 'halfFile', message }] };
  }
  const problems: Problem[] = [];
  const paths = new Map<object, readonly [RecordList, number]>();
  const read = function* <L extends RecordList>(list: L): Steps<readonly Output<L>[]> {
    const right: Output<L>[] = [];
    for (const [at, record] of result.data[list].entries()) {
      const one = readRecord(typed, list, at, record);
      problems.push(...one.wrong);
      for (const found of one.right) paths.set(found, [list, at]);
      right.push(...one.right);
      yield;
    }
    return right;
  };
  const services = yield* read('services');
  const claims = yield* read('claims');
  const contacts = yield* read('contacts');
  const overrides = yield* read('overrides');
  const value = {
    kommun,
    name,
    services: services.filter(isPublished),
    claims: claims.filter(isPublished),
    contacts: contacts.filter(isPublished),
    overrides,
    drafts: [...services, ...claims, ...contacts].filter((record): record is Draft => record.assurance === 'draft'),
    paths,
    hidden: hiddenIn(result.data.overrides, overrides),
  };
  return { value, problems };
}

/** The ids of overrides that could not be read: nobody knows what they would have hidden. */
function hiddenIn(typed: readonly unknown[], right: readonly Output<'overrides'>[]): readonly string[] {
  const known = new Set(right.map(({ id }) => id));
  return typed.flatMap((record) => {
    const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
    return typeof id === 'string' && !known.has(id) ? [id] : [];
  });
}

type Output<L extends RecordList> = z.output<(typeof recordSchemas)[L]>;

/** One record: itself when nothing is wrong with it, and what is. */
function readRecord<L extends RecordList>(
  typed: Typed,
  list: L,
  at: number,
  record: unknown,
): { readonly right: readonly Output<L>[]; readonly wrong: readonly Problem[] } {
  const parsed = recordSchemas[list].safeParse(record);
  if (!parsed.success) return { right: [], wrong: fieldProblems(typed, [list, at], parsed.error.issues) };
  const wrong = slipsIn(list, parsed.data).map(({ path, ...slip }) => ({
    file: typed.file,
    ...typed.place.of([list, at, ...path]),
    ...slip,
  }));
  const isRight = wrong.every(({ severity }) => severity === 'warning');
  return { right: isRight ? [parsed.data as Output<L>] : [], wrong };
}

function isPublished<T extends { readonly assurance: string }>(
  record: T,
): record is T & { readonly assurance: Exclude<T['assurance'], 'draft'> } {
  return record.assurance !== 'draft';
}
