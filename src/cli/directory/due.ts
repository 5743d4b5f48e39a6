import { join } from 'node:path';
import type { Command } from 'commander';
import { loadDirectory, loadKommuner } from '../../../directory/reading/load';
import { dueReport, hasLapsed, type DueItem, type DueReport } from '../../../directory/staff/due';
import { dayText, readDays, readNow } from './days';
import { duePage } from './duePage';
import { isUnchecked, phoneNote, printedNumber, reasonText, roleText, sourceText, titleText } from './dueWords';
import { writePage } from '../html';
import { tellLeftOut } from './leftOut';
import { reportLines } from './reportLines';

/** `due`: what has to be checked soon, by whom, and a list to take to the telephone. */
export function addDue(program: Command): void {
  program
    .command('due')
    .description('Visar vad som behöver kontrolleras snart, och av vem. Ändrar inget i filerna.')
    .option('--days <antal>', 'så många dagar framåt', readDays, 60)
    .option('--html <fil>', 'skriv en ringlista att skriva ut')
    .option('--reports <fil>', 'vad invånare har sagt är fel', 'reports.json')
    .option('--strict', 'räkna det som har gått ut som fel, inför skarp drift', false)
    .option('--json', 'svara med JSON', false)
    .option('--now <dag>', 'räkna från en annan dag, till exempel 2026-12-01', readNow)
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .action(({ days, html, reports, strict, json, now = new Date(), folder }: Options) => {
      const loaded = loadDirectory(folder);
      const report = dueReport({ ...loaded, kommuner: loadKommuner(folder) }, days, now);
      if (html !== undefined) writePage(html, duePage(report));
      if (json) console.log(JSON.stringify(report, undefined, 2));
      else if (html !== undefined)
        console.log(`${html} är skriven: ${totalOf(report)}. Öppna den i webbläsaren och skriv ut.`);
      else {
        for (const line of reportLines(reports)) console.log(line);
        printReport(folder, report);
      }
      tellLeftOut(loaded);
      if (strict && hasLapsed(report)) process.exitCode = 1;
    });
}

interface Options {
  readonly days: number;
  readonly html?: string;
  readonly reports: string;
  readonly strict: boolean;
  readonly json: boolean;
  readonly now?: Date;
  readonly folder: string;
}

function totalOf({ groups }: DueReport): string {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return count === 1 ? '1 post' : `${count} poster`;
}

function printReport(folder: string, report: DueReport): void {
  const { today, until, groups, without_intake } = report;
  console.log(
    `Den ${dayText(today)}: det som går ut till och med ${dayText(until)}, och det som ingen har kontrollerat: ${totalOf(report)}.`,
  );
  for (const { role, items } of groups) {
    console.log(`\n${roleText(role)} (${items.length})`);
    for (const item of items) console.log(itemText(folder, item));
  }
  if (without_intake.length === 0) return;
  console.log(`\nKommuner utan kontrollerad mottagning (${without_intake.length})`);
  for (const { kommun, name } of without_intake) console.log(`  ${kommun} ${name}`);
}

function itemText(folder: string, item: DueItem): string {
  const { last_day = 'inget datum', file, id, phones } = item;
  const printed = printedNumber(item);
  const mark = isUnchecked(item) ? ' (okontrollerat)' : '';
  const numbers = [
    ...phones.map((phone) => [phone.number, phoneNote(phone)].filter(Boolean).join(' ') + mark),
    ...(printed === undefined ? [] : [`${printed} (ur en gammal sida, okontrollerat)`]),
  ];
  return [
    `  ${last_day.padEnd(12)} ${titleText(item)}`,
    `${indent}${reasonText(item)}`,
    ...numbers.map((number) => indent + number),
    `${indent}källa: ${sourceText(item)}`,
    `${indent}${join(folder, file)} ${id}`,
  ].join('\n');
}

const indent = ' '.repeat(15);
