import { parse, type CsvError } from 'csv-parse/sync';
import { z } from 'zod';
import { fileProblem, type Problem } from '../../format/problem';
import { mendOf } from './messages';

/** A fact found on a public page, as a row of a list tells it; undefined where the page prints nothing. */
export interface Fact {
  /** The line of the list it begins on. */
  readonly line: number;
  /** Kommun codes, `SE`, or `län NN`. */
  readonly scope: readonly string[];
  readonly kommun: string;
  readonly name: string;
  readonly organisation: string;
  readonly type: string;
  /** What the page prints, letter by letter. */
  readonly as_printed: Readonly<Partial<Record<Printed, string>>>;
  readonly source_url: string;
  readonly source_date: string;
  /** Whose page it is: "kommunens egen sida". */
  readonly confidence: string;
}

type Printed = 'number' | 'hours' | 'languages' | 'anonymous' | 'who_for' | 'quote';

/** The columns a list must have, in any order. */
const columns = z.object({
  scope: z.string().regex(/^(SE|län \d{2}|\d{4}(, *\d{4})*)$/),
  kommun: z.string(),
  name: z.string().trim().min(1),
  organisation: z.string(),
  type: z.string().trim().min(1),
  number_as_printed: z.string(),
  hours_as_printed: z.string(),
  languages: z.string(),
  anonymous: z.string(),
  who_for: z.string(),
  source_url: z.string(),
  source_date: z.string(),
  confidence: z.string(),
  quote: z.string(),
});

/** Reads a list of found facts (CSV with a heading). A row that cannot be read is named and takes no other with it. */
export function parseFacts(
  file: string,
  text: string,
): { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] } {
  const { rows, problems } = rowsOf(file, text);
  const missing = Object.keys(columns.shape).filter((column) => !rows.headings.includes(column));
  if (missing.length > 0) return { facts: [], problems: [problemAt(file, 1, 'csvHeading', missing.join(', '))] };
  const facts: Fact[] = [];
  const wrong: Problem[] = [];
  for (const { line, cells } of rows.cells) {
    const result = columns.safeParse(cells);
    if (/[\0\uFFFD]|Ã/.test(Object.values(cells).join(' '))) wrong.push(problemAt(file, line, 'csvLetters', ''));
    else if (result.success) facts.push(factOf(line, result.data));
    else wrong.push(problemAt(file, line, 'csvCell', String(result.error.issues[0]?.path[0])));
  }
  return { facts, problems: [...problems, ...wrong].toSorted((one, other) => one.line - other.line) };
}

/** A slip in a row of a list. */
export function problemAt(file: string, line: number, code: string, named: string): Problem {
  return { ...fileProblem(file, code, mendOf(code, named)), line };
}

interface Rows {
  readonly headings: readonly string[];
  readonly cells: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

function rowsOf(file: string, text: string): { readonly rows: Rows; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const heading = text.slice(0, Math.max(text.search(/\r?\n/), 0));
  const read = parse(text, {
    // Excel writes semicolons where the comma is the decimal sign, as in Sweden.
    delimiter: heading.split(';').length > heading.split(',').length ? ';' : ',',
    bom: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      problems.push(unreadRow(file, error));
      return undefined;
    },
  }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  const headings = (read[0]?.record ?? []).map((cell) => cell.trim());
  const cells = read.slice(1).map(({ record, info }) => ({
    line: info.lines - record.join('').split('\n').length + 1,
    cells: Object.fromEntries(headings.map((column, at) => [column, record[at] ?? ''])),
  }));
  return { rows: { headings, cells }, problems };
}

function unreadRow(file: string, error: CsvError | undefined): Problem {
  const line = typeof error?.['lines'] === 'number' ? error['lines'] : 1;
  const isQuote = error?.code.includes('QUOTE') === true;
  return problemAt(file, line, isQuote ? 'csvQuote' : 'csvRow', '');
}

function factOf(line: number, row: z.output<typeof columns>): Fact {
  const { scope, number_as_printed, hours_as_printed, languages, anonymous, who_for, quote, ...rest } = row;
  const printed = { number: number_as_printed, hours: hours_as_printed, languages, anonymous, who_for, quote };
  return {
    line,
    ...rest,
    scope: scope.split(/, */),
    as_printed: Object.fromEntries(Object.entries(printed).filter(([, cell]) => !isNotFound(cell))),
  };
}

/** What a list writes where a page prints nothing. */
function isNotFound(cell: string): boolean {
  return /^(not found)?$/i.test(cell.trim());
}
