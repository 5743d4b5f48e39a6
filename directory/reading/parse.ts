import { LineCounter, parseDocument, type Document } from 'yaml';
import type { core, z } from 'zod';
import { fieldMessage, syntaxMessage, unsafeMessages } from './messages';
import type { Problem } from './problem';
import { fileSchema, recordSchemas, type DirectoryFile } from '../format/schema';
import { slipsIn } from './slips';
import { whyUnsafe } from './yamlGuard';

export interface Parsed {
  /** The records that are right; absent when the file as a whole cannot be read, or may be half of one. */
  readonly value?: DirectoryFile;
  readonly problems: readonly Problem[];
}

/** One fault in the YAML draws others after it that are none: the first is told. */
const mostTold = 1;

/** Reads one staff file: text in, value and problems out. A slip in one record hides no other. Never throws. */
export function parseDirectoryFile(file: string, text: string): Parsed {
  const unsafe = whyUnsafe(text);
  if (unsafe) return { problems: [{ ...start(file), code: unsafe, message: unsafeMessages[unsafe] }] };
  const lineCounter = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter, schema: 'failsafe' });
  const place = placer(file, document, lineCounter);
  const faults = [...document.errors, ...document.warnings].slice(0, mostTold);
  if (faults.length > 0) {
    return {
      problems: faults.map((fault) => ({
        ...place.at(fault.pos[0]),
        code: fault.code,
        message: syntaxMessage(fault.code),
      })),
    };
  }
  return readFields(file, document, place);
}

type Place = Pick<Problem, 'file' | 'line' | 'column' | 'severity'>;
interface Placer {
  readonly at: (offset: number) => Place;
  readonly of: (path: readonly PropertyKey[]) => Place;
}

function start(file: string): Place {
  return { file, line: 1, column: 1, severity: 'error' };
}

/** Finds the line and column of an offset, or of the nearest thing on a path that is in the text. */
function placer(file: string, document: Document, lines: LineCounter): Placer {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), severity: 'error' };
  };
  const of = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return start(file);
  };
  return { at, of };
}

function readFields(file: string, document: Document, place: Placer): Parsed {
  const plain = plainValue(document);
  if (plain === undefined) {
    return {
      problems: [
        {
          ...start(file),
          code: 'alias',
          message: 'Filen använder & eller *. Skriv ut texten i stället, inom citattecken.',
        },
      ],
    };
  }
  const result = fileSchema.safeParse(plain);
  if (!result.success) return { problems: result.error.issues.map((issue) => fieldProblem([], issue, plain, place)) };
  const { kommun, name, end } = result.data;
  if (end !== kommun) return { problems: [{ ...place.of(['end']), code: 'halfFile', message: halfFile(kommun) }] };
  const problems: Problem[] = [];
  const read = <L extends keyof typeof recordSchemas>(list: L): readonly z.output<(typeof recordSchemas)[L]>[] =>
    result.data[list].flatMap((record, at) => {
      const parsed = recordSchemas[list].safeParse(record);
      const found = parsed.success
        ? slipsIn(parsed.data).map(({ path, ...slip }) => ({ ...place.of([list, at, ...path]), ...slip }))
        : parsed.error.issues.map((issue) => fieldProblem([list, at], issue, plain, place));
      problems.push(...found);
      return parsed.success && found.length === 0 ? [parsed.data as z.output<(typeof recordSchemas)[L]>] : [];
    });
  const value = { kommun, name, services: read('services'), claims: read('claims'), contacts: read('contacts') };
  return { value, problems };
}

function halfFile(kommun: string): string {
  return `Sista raden ska upprepa koden: end: "${kommun}". Annars kan filen vara halv.`;
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return undefined;
  }
}

function fieldProblem(record: readonly PropertyKey[], issue: core.$ZodIssue, plain: unknown, place: Placer): Problem {
  const whole = [...record, ...issue.path];
  const missing = issue.code !== 'unrecognized_keys' && valueAt(plain, whole) === undefined;
  const code = missing ? 'missing' : issue.code;
  const path = whole.map(String).join('.');
  return { ...place.of(whole), code, message: fieldMessage(path, code, allowedIn(issue)) };
}

function allowedIn(issue: core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys;
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
