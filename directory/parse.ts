import { LineCounter, parseDocument, type Document } from 'yaml';
import type { core } from 'zod';
import { fieldMessage, syntaxMessage, unsafeMessages } from './messages';
import type { Problem } from './problem';
import { fileSchema, type DirectoryFile } from './schema';
import { slipsIn } from './slips';
import { whyUnsafe } from './yamlGuard';

export interface Parsed {
  /** Absent when the file holds an error: a half-right file must not replace a right one. */
  readonly value?: DirectoryFile;
  readonly problems: readonly Problem[];
}

/** Reads one staff file: text in, value and problems out. Never throws, whatever the text. */
export function parseDirectoryFile(file: string, text: string): Parsed {
  const unsafe = whyUnsafe(text);
  if (unsafe) return { problems: [{ ...start(file), code: unsafe, message: unsafeMessages[unsafe] }] };
  const lineCounter = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter, schema: 'failsafe' });
  const place = placer(file, document, lineCounter);
  const faults = [...document.errors, ...document.warnings];
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
  if (!result.success) {
    return { problems: result.error.issues.map((issue) => fieldProblem(issue, plain, place)) };
  }
  const slips = slipsIn(result.data).map(({ path, ...slip }) => ({ ...place.of(path), ...slip }));
  const broken = slips.some(({ severity }) => severity === 'error');
  return broken ? { problems: slips } : { value: result.data, problems: slips };
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return undefined;
  }
}

function fieldProblem(issue: core.$ZodIssue, plain: unknown, place: Placer): Problem {
  const missing = issue.code !== 'unrecognized_keys' && valueAt(plain, issue.path) === undefined;
  const code = missing ? 'missing' : issue.code;
  const path = issue.path.map(String).join('.');
  return { ...place.of(issue.path), code, message: fieldMessage(path, code, allowedIn(issue)) };
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
