import type { core } from 'zod';
import { nearest } from '../../nearest';
import { hints } from './schema';
import type { Slip } from './slip';

/** The slips in what zod found, which must have been asked to report the input. */
export function fieldSlips(issues: readonly core.$ZodIssue[]): readonly Slip[] {
  const unknown = issues.flatMap(unknownIn);
  // A misspelt field is a missing one too: it is told once, where it stands.
  const meant = new Set(unknown.map(({ means }) => means));
  const others = issues.filter(
    ({ code, path, input }) => code !== 'unrecognized_keys' && !(input === undefined && meant.has(dotted(path))),
  );
  const told = others.map((issue) => ({ path: issue.path, message: messageOf(issue) }));
  // A value may break two rules that say the same.
  const messages = told.map(({ message }) => message);
  return [...unknown, ...told.filter(({ message }, at) => messages.indexOf(message) === at)];
}

/** A file full of unknown fields is something else. */
const mostTold = 20;

interface Unknown extends Slip {
  /** The field that was most likely meant. */
  readonly means: string | undefined;
}

function unknownIn(issue: core.$ZodIssue): readonly Unknown[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const { path } = issue;
  const fields = fieldsBelow[dotted(path)] ?? ['main', 'urgent', 'background'];
  return issue.keys.slice(0, mostTold).map((key) => {
    const word = key.slice(0, 40);
    const field = nearest(swedish.get(word.toLowerCase()) ?? word, fields, Math.ceil(word.length / 3));
    const mend = field === undefined ? `Här kan stå: ${fields.join(', ')}.` : `Menade du "${field}"?`;
    const message = `Fältet "${word}" finns inte här. ${mend}`;
    return { path: [...path, key], message, means: field === undefined ? undefined : dotted([...path, field]) };
  });
}

const fieldsBelow: Readonly<Record<string, readonly string[]>> = {
  '': ['name', 'organization', 'logo', 'colours'],
  colours: ['light', 'dark'],
};

/** What staff may call a field in their own language. */
const swedish: ReadonlyMap<string, string> = new Map([
  ['rubrik', 'name'],
  ['kommun', 'organization'],
  ['logotyp', 'logo'],
  ['bild', 'logo'],
  ['färger', 'colours'],
  ['ljus', 'light'],
  ['ljust', 'light'],
  ['mörk', 'dark'],
  ['mörkt', 'dark'],
  ['huvudfärg', 'main'],
  ['akut', 'urgent'],
  ['bakgrund', 'background'],
]);

function messageOf({ code, path, input, message }: core.$ZodIssue): string {
  if (path.length === 0) return 'Filen är tom eller har inga fält. Börja från look.yaml som följer med.';
  const wrong = code === 'custom' ? message : input === undefined ? 'saknas.' : 'har fel form.';
  return `${dotted(path)} ${wrong} ${hints[String(path.at(-1))] ?? ''}`.trim();
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
