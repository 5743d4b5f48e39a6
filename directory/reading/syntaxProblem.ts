import { visit, type Document, type ErrorCode } from 'yaml';
import { syntaxMessage } from './messages';
import type { Placer } from './place';
import type { Problem } from '../format/problem';

/**
 * The first fault in the YAML itself: one draws others after it that are none. The parser says where the text stopped
 * making sense; a person looks for the line that was typed wrongly, which is often another.
 */
export function syntaxProblem(file: string, document: Document, place: Placer, text: string): Problem | undefined {
  const fault = [...document.errors, ...document.warnings][0];
  if (!fault) return undefined;
  const quote = fault.code === 'MISSING_CHAR' ? quoteEndingAt(document, fault.pos[0]) : undefined;
  const at = place.at(quote ?? fault.pos[0]);
  const typed = quote === undefined ? typedAt(fault.code, text.split('\n'), at.line) : undefined;
  const code = quote === undefined ? (typed?.code ?? fault.code) : 'unclosedQuote';
  const where = typed ? { line: typed.line, column: 1 } : at;
  return { file, ...where, severity: 'error', code, message: syntaxMessage(code) };
}

function quoteEndingAt(document: Document, end: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range?.[1] === end) opened = range[0];
    },
  });
  return opened;
}

/** The line that was typed wrongly, where it is plain that it is another one than the parser says. */
function typedAt(
  code: ErrorCode,
  lines: readonly string[],
  line: number,
): { readonly line: number; readonly code: string } | undefined {
  const said = lines[line - 1] ?? '';
  const plain = plainCause(lines, line);
  if (plain) return plain;
  const isOut = /\S/.test(said) && indentOf(said) < indentOf(lines[line - 2] ?? '');
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !isOut && !/:\s.*:(\s|$)/.test(said)) {
    const next = lines.findIndex((text, at) => at >= line && /\S/.test(text) && !/^\s*#/.test(text));
    return { line: next + 1, code: 'colonLess' };
  }
  if (code !== 'BAD_INDENT') return undefined;
  const above = lines.slice(Math.max(0, line - nearby), line - 1);
  const bracket = above.findLastIndex((text) => opensMore(text));
  const parent = above.findLastIndex(
    (text, at) => /^\s+\w+:\s*$/.test(text) && indentOf(text) === indentOf(above[at + 1] ?? ''),
  );
  const first = line - above.length;
  if (bracket >= 0) return { line: first + bracket, code: 'unclosedBracket' };
  return parent >= 0 ? { line: first + parent, code: 'emptyParent' } : undefined;
}

/** What is plainly wrong with a line near the fault: a colon without a blank, or one blank too many or too few. */
function plainCause(lines: readonly string[], line: number): ReturnType<typeof typedAt> {
  const first = Math.max(0, line - 2);
  const near = lines.slice(first, line + nearby);
  const tight = near.slice(0, 3).findIndex((text) => /^\s*(?:- )?[a-z_]+:[^\s/]/.test(text));
  if (tight >= 0) return { line: first + tight + 1, code: 'tightColon' };
  const odd = near.findIndex((text) => /^(?: {2})* [^\s#]/.test(text));
  return odd < 0 ? undefined : { line: first + odd + 1, code: 'oddIndent' };
}

/** How far from a fault its cause may stand. */
const nearby = 8;

function opensMore(text: string): boolean {
  const bare = text.replace(/"[^"]*"/g, '').replace(/(^|\s)#.*$/, '');
  return (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
}

function indentOf(text: string): number {
  return text.search(/\S|$/);
}
