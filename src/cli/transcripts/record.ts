import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Command } from 'commander';
import { localeFrom, locales } from '../../../locales/translator';
import { recordBulk } from '../../transcripts/recording/bulk';
import { Recording } from '../../transcripts/recording/recording';
import { botsOf, type BotsWish } from '../../transcripts/running/bots';
import { usualNow } from '../../transcripts/running/stage';
import { addBotOptions } from './botOptions';
import { talkLines } from './talkLines';

interface Options extends BotsWish {
  readonly jsonl: boolean;
  readonly locale: string;
  readonly now?: string;
  readonly directory?: string;
  readonly force: boolean;
}

/** `record <file>` talks in the terminal and writes a transcript; `record --jsonl` holds many talks from standard input. */
export function addRecord(program: Command): void {
  const command = program
    .command('record')
    .description('samtala med boten här och spara samtalet som fil; eller många samtal på en gång med --jsonl')
    .argument('[fil]', 'filen som skrivs, till exempel test/transcripts/min-fil.chat')
    .option('--jsonl', 'läs samtal från standard in, ett på varje rad, och skriv dem med botens svar', false)
    .option('--locale <språk>', `språket: ${locales.join(', ')}`, 'sv')
    .option('--now <tid>', 'klockan i samtalet, till exempel 2026-12-01T12:00:00+01:00')
    .option('--directory <mapp>', 'en annan katalog')
    .option('--force', 'skriv över filen om den finns', false);
  addBotOptions(command).action(async (file: string | undefined, options: Options) => {
    if (options.jsonl) return recordLines(options);
    if (file === undefined)
      throw new Error('Skriv vilken fil samtalet ska sparas i, till exempel test/transcripts/min-fil.chat.');
    if (existsSync(file) && !options.force)
      throw new Error(`${file} finns redan. Skriv ett annat namn, eller --force.`);
    await recordTalk(file, options);
  });
}

async function recordLines(options: Options): Promise<void> {
  const bots = await botsOf(options);
  const stage = await bots.of(options.directory);
  for await (const result of recordBulk(createInterface({ input: process.stdin }), stage, usualNow)) {
    if ('line' in result) process.stdout.write(`${result.line}\n`);
    else {
      console.error(result.problem);
      process.exitCode = 1;
    }
  }
}

async function recordTalk(file: string, options: Options): Promise<void> {
  const { url, directory } = options;
  const locale = localeFrom(options.locale);
  if (locale !== options.locale)
    throw new Error(`Språket "${options.locale}" finns inte. Skriv ${locales.join(', ')}.`);
  const bots = await botsOf(options);
  const id = idOf(file);
  // A bot at an address that goes by its own clock cannot be asked to go back.
  const isFree = url !== undefined && bots.hindrance !== undefined;
  const now = isFree ? undefined : readNow(options.now);
  const recording = await Recording.begin(await bots.of(directory), { id, locale, now, directory });
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  console.log(`Skriv som invånaren, eller ett knappnummer. En tom rad sparar och slutar.\n\n${talkLines(recording)}`);
  try {
    await talk(recording, lines);
  } finally {
    // Whatever happens, what was said is not lost.
    lines.close();
    writeFileSync(file, recording.text());
    console.log(`\nSparat i ${file}. Läs igenom det, och spela upp det:\n  npm run -s transcripts -- run ${file}`);
  }
}

async function talk(recording: Recording, lines: Interface): Promise<void> {
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') return;
    const button = /^\d{1,2}$/.test(line.trim()) ? recording.buttons[Number(line.trim()) - 1] : undefined;
    if (await recording.say(line, button)) console.log(`\n${talkLines(recording)}`);
    else console.log('Det går inte att skriva i ett samtal. Skriv något annat.');
    if (recording.broke !== undefined) console.log(`(Boten gick sönder: ${recording.broke})`);
    lines.prompt();
  }
}

function readNow(written: string | undefined): Date {
  if (written === undefined) return usualNow;
  const now = new Date(written);
  if (Number.isNaN(now.getTime()))
    throw new Error(`"${written}" är ingen tid. Skriv till exempel 2026-12-01T12:00:00+01:00.`);
  return now;
}

/** A name that `@id` takes, from the name of the file. */
function idOf(file: string): string {
  const plain = basename(file, '.chat')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '') || 'samtal';
}
