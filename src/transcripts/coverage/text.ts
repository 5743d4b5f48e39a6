import type { Coverage } from './coverage';
import type { Dimension, Missing } from './dimension';
import { measured, names, ownGoals, percentText } from './goals';

/** The coverage for testers, in Swedish: a table of four lines, and below it all that is missing. */
export function coverageText(coverage: Coverage): string {
  const { files, failed, keys, rules } = coverage;
  return [
    `${files} samtal spelade.`,
    ...failed.map((file) => `Går inte som det är skrivet: ${file}`),
    '',
    ...tableOf([
      ['', 'med', 'av', 'procent', 'mål'],
      ...measured.map((name) => rowOf(names[name], coverage[name], ownGoals[name])),
    ]),
    ...measured.flatMap((name) => missingText(names[name], coverage[name].missing)),
    '',
    'Undantagna texter',
    ...keys.exempt.map((exempt) => `  ${exempt.keys} (${exempt.locales.join(', ')}): ${exempt.why}`),
    '',
    'Det som kontrolleras i varje svar',
    ...rules.turnRules.map(({ rule, turns }) => `  ${rule}: prövat i ${turns} svar`),
    '',
    'Regler som samtalen säger att de prövar',
    ...rules.claims.map(({ rule, about, files: where }) => `  ${rule} ${about}: ${where.length} samtal`),
    '',
  ].join('\n');
}

function rowOf(name: string, { covered, of, percent }: Dimension, goal: number): readonly string[] {
  return [name, String(covered), String(of), percentText(percent), percentText(goal)];
}

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
}

function missingText(name: string, missing: readonly Missing[]): readonly string[] {
  if (missing.length === 0) return [];
  return [
    '',
    `Saknas: ${name.toLowerCase()} (${missing.length})`,
    ...missing.map(({ file, line, what }) => `  ${file}:${line} ${what}`),
  ];
}
