import type { Command } from 'commander';
import { loadDirectory, loadKommuner } from '../../../directory/reading/load';
import { coverage, helpStates, type Coverage, type KommunCoverage } from '../../../directory/staff/coverage';
import { helpKinds } from '../../../directory/staff/coverageKinds';
import { coveragePage } from './coveragePage';
import { checkedText, firstText, kindWords, stateWords } from './coverageWords';
import { dayText, readNow } from './days';
import { writePage } from '../html';
import { tellLeftOut } from './leftOut';

/** `coverage`: what each kommun can show its residents, and what to get first. */
export function addCoverage(program: Command): void {
  program
    .command('coverage')
    .description('Visar vad varje kommun har och vad som saknas. Ändrar inget i filerna.')
    .option('--html <fil>', 'skriv en sida med tabell och diagram')
    .option('--json', 'svara med JSON', false)
    .option('--now <dag>', 'räkna från en annan dag, till exempel 2026-12-01', readNow)
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .action(({ html, json, now = new Date(), folder }: Options) => {
      const loaded = loadDirectory(folder);
      const report = coverage(loaded.files, loadKommuner(folder), now);
      if (html !== undefined) writePage(html, coveragePage(report));
      if (json) console.log(JSON.stringify(report, undefined, 2));
      else if (html === undefined) console.log(reportText(report));
      else console.log(`${html} är skriven. Öppna den i webbläsaren.`);
      tellLeftOut(loaded);
    });
}

interface Options {
  readonly html?: string;
  readonly json: boolean;
  readonly now?: Date;
  readonly folder: string;
}

function reportText({ today, all_kommuner, checked_numbers, kommuner }: Coverage): string {
  const width = Math.max(...kommuner.map(({ name }) => name.length), 6);
  const first = kommuner.map((kommun) => `  ${kommun.name.padEnd(width)}  ${firstText(kommun)}`);
  return [
    `Den ${dayText(today)}: ${kommuner.length} av ${all_kommuner} kommuner har en fil. ${checkedText(checked_numbers)}.`,
    '',
    `${'kommun'.padEnd(width)}  ${helpKinds.map((kind) => kindWords[kind].short).join('  ')}`,
    ...kommuner.map((kommun) => rowText(kommun, width)),
    '',
    ...helpStates.map((state) => `${stateWords[state].letter}  ${stateWords[state].long}`),
    '',
    ...helpKinds.map((kind) => `${kindWords[kind].short.padEnd(10)}  ${kindWords[kind].long}`),
    '',
    'Skaffa först',
    ...first,
  ].join('\n');
}

function rowText({ name, states }: KommunCoverage, width: number): string {
  const letters = helpKinds.map((kind) => stateWords[states[kind]].letter.padEnd(kindWords[kind].short.length));
  return `${name.padEnd(width)}  ${letters.join('  ')}`.trimEnd();
}
