import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Goal } from '../goal';
import type { Found, Table } from './part';
import { growthPlot } from './plot';

const begin = '<!-- figures: npm run bench -- --write -->';
const end = '<!-- end of figures -->';
const picture = 'performance.svg';

/** A run of some parts: what was found, and how busy the machine was before each. */
export interface Run {
  readonly date: Date;
  readonly parts: readonly { readonly name: string; readonly load: number; readonly found: Found }[];
}

/** How busy the machine is: runnable processes over the last minute. */
export function loadNow(): number {
  return loadavg()[0] ?? NaN;
}

/**
 * Writes the figures into `performance.md` of a folder, between its marks, and the plot beside it. What a person wrote
 * around them stays.
 * @throws Error when the marks are not there.
 */
export function writeFigures(folder: string, run: Run): void {
  const file = join(folder, 'performance.md');
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} must hold ${begin} and then ${end}.`);
  writeFileSync(file, `${before}${begin}\n\n${figuresText(run)}\n${end}${after}`);
  const curves = curvesOf(run);
  if (curves.length > 0) writeFileSync(join(folder, picture), growthPlot(curves));
}

/** The figures as Markdown. */
export function figuresText(run: Run): string {
  const [cpu] = cpus();
  const day = run.date.toISOString().slice(0, 10);
  const load = run.parts.map(({ name, load }) => `${name} ${load.toFixed(1)}`).join(', ');
  const goals = run.parts.flatMap(({ found }) => found.goals);
  const tables = run.parts.flatMap(({ found }) => found.tables);
  return [
    `Measured ${day} on ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.versions.node}, ${process.platform}.`,
    `Load average of the last minute before each part: ${load}. Above about 1 other work was running, or the part before.`,
    '',
    ...(goals.length > 0 ? [markdownTable(goalTable(goals))] : []),
    ...tables.map((table) => `### ${table.title}\n\n${markdownTable(table)}\n${table.note}\n`),
    ...(curvesOf(run).length > 0 ? [`![Cost by kommuner and by conversations](${picture})`, ''] : []),
  ].join('\n');
}

function curvesOf({ parts }: Run) {
  return parts.flatMap(({ found }) => found.curves ?? []);
}

function goalTable(goals: readonly Goal[]): Pick<Table, 'head' | 'rows'> {
  const rows = goals.map(({ name, figure, target, met }) => [name, figure, target, met ? 'pass' : 'falls short']);
  return { head: ['goal', 'figure', 'target', ''], rows };
}

function markdownTable({ head, rows }: Pick<Table, 'head' | 'rows'>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [head, head.map(() => '---'), ...rows].map(row).join('');
}
