import { Lexer } from 'yaml';

const largest = 256 * 1024;
const deepest = 20;
const mostOpeners = 600;
/** Tags and anchors: a right file has none, and thousands of them take the parser seconds. */
const mostMarks = 20;

/**
 * Says why a text must not be given to the YAML parser, or undefined when it is safe. Needed before parsing:
 * two over-deep texts in a row abort Node 20 as a whole, and collections as keys cost exponential time.
 */
export function whyUnsafe(text: string): 'tooLarge' | 'tooDeep' | 'unreadable' | undefined {
  if (text.length > largest) return 'tooLarge';
  if (text.includes('\0') || text.includes('\uFFFD') || text.includes('Ã')) return 'unreadable';
  return isTooDeep(text) ? 'tooDeep' : undefined;
}

function isTooDeep(text: string): boolean {
  if (/^ {41,}\S/m.test(text)) return true;
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
