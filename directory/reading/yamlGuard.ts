import { Lexer } from 'yaml';

const largest = 256 * 1024;
const deepest = 20;
const longestLine = 4_000;
const mostColons = 40;
const mostOpeners = 600;
/** Tags and anchors: a right file has none, and thousands of them take the parser seconds. */
const mostMarks = 20;

/** What a wrong encoding makes of å, ä and ö, or nothing that is text. */
export const brokenLetter = /\u0000|\uFFFD|Ã/;

/**
 * Says why a text must not be given to the YAML parser, or undefined when it is safe. Needed before parsing:
 * two over-deep texts in a row abort Node 20 as a whole, and collections as keys cost exponential time.
 */
export function whyUnsafe(text: string): 'tooLarge' | 'tooDeep' | 'unreadable' | 'wordFile' | undefined {
  if (text.length > largest) return 'tooLarge';
  if (/^\s*\{\\rtf|^PK/.test(text)) return 'wordFile';
  if (text.split('\n').some(isTooMuch)) return 'tooDeep';
  if (brokenLetter.test(text)) return 'unreadable';
  return isTooDeep(text) ? 'tooDeep' : undefined;
}

/** A line that no hand writes: the parser nests at each colon, and the checks take seconds over its length. */
function isTooMuch(line: string): boolean {
  return line.length > longestLine || line.split(': ').length > mostColons;
}

function isTooDeep(text: string): boolean {
  if (/^ {41,}\S/m.test(text)) return true;
  return !isPlainlyShallow(text) && isDeepByToken(text);
}

const quoted = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g;
const comment = /(?:^|[ \t])#.*$/;

/**
 * A quick look that finds most files safe. It errs to the careful side: every opener counts, a closer only where it
 * stands in no quotes and no comment; where that is not plain, the tokens decide.
 */
function isPlainlyShallow(text: string): boolean {
  if (/\?\s|\?$/.test(text) && /(?:^|[[{,\s])\?(?:\s|$)/m.test(text)) return false;
  if (text.includes('- - - - ')) return false;
  if ((text.match(/(?:^|[[{,\s])[!&]/gm) ?? []).length > mostMarks) return false;
  let open = 0;
  let openers = 0;
  for (const line of text.split('\n')) {
    if (!/["'[\]{}]/.test(line)) continue;
    const here = line.match(/[[{]/g)?.length ?? 0;
    const bare = line.replace(quoted, '').replace(comment, '');
    if (/["']/.test(bare)) return false;
    openers += here;
    open += here;
    if (open > deepest || openers > mostOpeners) return false;
    open = Math.max(0, open - (bare.match(/[\]}]/g)?.length ?? 0));
  }
  return true;
}

function isDeepByToken(text: string): boolean {
  let open = 0;
  let openers = 0;
  let dashes = 0;
  let marks = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '?') return true;
    if (token === '[' || token === '{') {
      open += 1;
      openers += 1;
    }
    if (token === ']' || token === '}') open = Math.max(0, open - 1);
    dashes = token === '-' ? dashes + 1 : dashes;
    if (token.startsWith('!') || token.startsWith('&')) marks += 1;
    if (open > deepest || openers > mostOpeners || dashes > 3 || marks > mostMarks) return true;
    if (token.endsWith('\n')) dashes = 0;
  }
  return false;
}
