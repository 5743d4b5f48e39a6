import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';

export interface Found {
  /** File and line. */
  readonly at: string;
  readonly regex: RegExp;
}

const rooms = ['src', 'dialogs', 'directory', 'locales'];

/** Every regular expression that is written out in the source. */
export function writtenRegexes(): readonly Found[] {
  return sources().flatMap((file) => {
    const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const text = node.getText(parsed);
        const end = text.lastIndexOf('/');
        const line = parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1;
        found.push({ at: `${file}:${line}`, regex: new RegExp(text.slice(1, end), text.slice(end + 1)) });
      }
      ts.forEachChild(node, visit);
    };
    visit(parsed);
    return found;
  });
}

/** The files in which a regular expression is put together while the program runs. */
export function filesThatMakeRegexes(): readonly string[] {
  return sources().filter((file) => readFileSync(file, 'utf8').includes('new RegExp('));
}

function sources(): readonly string[] {
  return rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  );
}

/** Tools that staff, testers and technicians run on their own files, and her own browser on her own words. */
const neverReached = /^(?:src\/(?:cli|transcripts|web\/client|web\/look)|directory\/staff)\//;
/** What reads staff's texts while the chat runs: 1,000 characters at most. */
const readsStaff = /^directory\/(?:checks|format|reading)\//;

/** The most characters that the running chat ever lets a regular expression look at; none when it has no use for it. */
export function longestReached({ at }: Found): number | undefined {
  if (neverReached.test(at)) return undefined;
  return readsStaff.test(at) ? 1_000 : 10_000;
}

/** Milliseconds that a regular expression may take: staff's texts are read in steps, and by no stranger's wish. */
export function mostFor({ at }: Found, most: number): number {
  return readsStaff.test(at) ? most * 5 : most;
}

/**
 * Ten texts of a length made to keep a regular expression busy: what it likes over and over, and at the end what it
 * cannot take. The likes are read from its own source.
 */
export function attacksOn({ source }: RegExp, length: number): readonly string[] {
  const plain = source
    .replace(/\\[pP]\{[^}]*\}|\\u\{?[0-9a-f]+\}?|\\[bBdDsSwWkn]|\(\?[:=!<]+/gi, ' ')
    .replace(/\\/g, '');
  const words: readonly string[] = plain.match(/[\p{L}\p{N}]{2,}/gu) ?? ['ord'];
  const [first = 'ord', last = 'ord'] = [words[0], words.at(-1)];
  const sign = /[^\p{L}\p{N}\s()[\]{}|?*+^$]/u.exec(plain)?.[0] ?? '-';
  const likes = [
    'a',
    ' ',
    '1',
    sign,
    first,
    `${first} `,
    `${last}${sign}`,
    `${words.slice(0, 9).join(' ')} `,
    'aA1 ',
    `${sign} `,
  ];
  return likes.map((like) => `${like.repeat(Math.ceil(length / like.length)).slice(0, length - 2)}\n\u0000`);
}

const room = createContext({ regex: /x/, text: '' });
const trying = new Script('regex.test(text)');
/** One that has not come through by now never will. */
const patience = 2_000;

/** Milliseconds of processor that the regular expression takes for a text: the least of some tries. */
export function cpuOf({ regex }: Found, text: string, enough = 5): number {
  room['regex'] = new RegExp(regex.source, regex.flags.replace(/[gy]/g, ''));
  room['text'] = text;
  let least = Infinity;
  for (let tries = 0; tries < 4 && least > enough; tries += 1) {
    const before = process.cpuUsage();
    try {
      trying.runInContext(room, { timeout: patience });
    } catch {
      return patience;
    }
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
