import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Problem } from '../reading/problem';

/**
 * A fact found on an old public page, waiting for a member of staff to check it. It is another type than a record
 * of the directory on purpose: nothing that shows answers takes it, so its number can reach nobody.
 */
export interface Draft {
  /** Kommun codes, `SE`, or `län NN`. */
  readonly scope: readonly string[];
  readonly name: string;
  readonly organization: string;
  readonly type: string;
  /** As the page prints it; undefined when no number was found. */
  readonly number_as_printed: string | undefined;
  readonly hours_as_printed: string | undefined;
  readonly source_url: string;
  readonly source_date: string;
  readonly quote: string;
}

const row = z
  .object({
    scope: z.string().regex(/^(SE|län \d{2}|\d{4}(,\d{4})*)$/),
    name: z.string().min(1),
    organisation: z.string(),
    type: z.string(),
    number_as_printed: z.string(),
    hours_as_printed: z.string(),
    source_url: z.string(),
    source_date: z.string(),
    quote: z.string(),
  })
  .transform(({ scope, organisation, number_as_printed, hours_as_printed, ...rest }): Draft => ({
    ...rest,
    scope: scope.split(','),
    organization: organisation,
    number_as_printed: found(number_as_printed),
    hours_as_printed: found(hours_as_printed),
  }));

function found(printed: string): string | undefined {
  return printed === '' || printed === 'not found' ? undefined : printed;
}

/** Reads a list of found facts (CSV with a heading). Rows that cannot be read are named among the problems. */
export function parseDrafts(
  file: string,
  text: string,
): { readonly drafts: readonly Draft[]; readonly problems: readonly Problem[] } {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const rows = parse(text, { columns: true, skip_empty_lines: true, info: true, relax_column_count: true });
  for (const { record, info } of rows as unknown as { record: unknown; info: { lines: number } }[]) {
    const result = row.safeParse(record);
    if (result.success) drafts.push(result.data);
    else {
      const column = result.error.issues[0]?.path.join('.') ?? '';
      const message = `Kolumnen "${column}" saknas eller har fel form. Se directory/README.md.`;
      problems.push({ file, line: info.lines, column: 1, severity: 'error', code: 'draft', message });
    }
  }
  return { drafts, problems };
}
