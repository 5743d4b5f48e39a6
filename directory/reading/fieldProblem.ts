import type { core } from 'zod';
import { fieldsAt } from '../format/fieldsAt';
import { fieldMessage, unknownMessage } from './messages';
import { nearest } from './nearest';
import type { Placer } from './place';
import type { Path, Problem } from '../format/problem';

/** What a record, or a file's own fields, was read from: the file's name, the values as typed, and where they stand. */
export interface Typed {
  readonly file: string;
  readonly plain: unknown;
  readonly place: Placer;
}

/** The problems of one record, or of the file's own fields: where each stands and what to write instead. */
export function fieldProblems(typed: Typed, record: Path, issues: readonly core.$ZodIssue[]): readonly Problem[] {
  const told = issues.flatMap((issue) => problemsOf(typed, [...record, ...issue.path], issue));
  // A misspelt field is a missing one too: it is told once, where it stands.
  const meant = new Set(told.map(({ means }) => means));
  const problems = told
    .filter(({ problem, field }) => problem.code !== 'missing' || !meant.has(field))
    .map(({ problem }) => problem);
  // A value may break two rules that say the same.
  const said = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  return problems.filter((_, at) => said.indexOf(said[at] ?? '') === at);
}

/** Unknown fields of one record; a file full of them is something else. */
const mostTold = 20;

interface Told {
  readonly problem: Problem;
  readonly field: string;
  /** The field that an unknown one most likely means. */
  readonly means?: string;
}

function problemsOf(typed: Typed, path: Path, issue: core.$ZodIssue): readonly Told[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostTold).map((key) => unknownField(typed, path, key));
  const { file, plain, place } = typed;
  const given = valueAt(plain, path);
  const code = given === undefined ? 'missing' : issue.code;
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const means = typeof given === 'string' ? nearest(given, allowed) : undefined;
  const message = fieldMessage(path, code, allowed, means);
  return [{ problem: { file, ...place.of(path), severity: 'error', code, message }, field: path.join('.') }];
}

function unknownField({ file, place }: Typed, path: Path, key: string): Told {
  const means = nearest(key, fieldsAt(path));
  const message = unknownMessage(key, means);
  const problem = { file, ...place.ofKey(path, key), severity: 'error', code: 'unrecognized_keys', message } as const;
  const field = path.join('.');
  return means === undefined ? { problem, field } : { problem, field, means: [...path, means].join('.') };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
