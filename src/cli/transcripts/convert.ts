import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { Option, type Command } from 'commander';
import { isError, problemLine, type Problem } from '../../../directory/format/problem';
import { loadDirectory } from '../../../directory/reading/load';
import { locales, type Locale } from '../../../locales/translator';
import { activitiesOf } from '../../transcripts/chatdown/activities';
import { chatOf } from '../../transcripts/chatdown/chat';
import { isOurs } from '../../transcripts/chatdown/head';
import { createResolver, resolvedIn, type Meanings } from '../../transcripts/chatdown/resolver';
import { readTranscriptJson } from '../../transcripts/chatdown/transcriptJson';
import { directivesIn } from '../../transcripts/format/directives';
import { createFields } from '../../transcripts/format/fields';
import type { Transcript } from '../../transcripts/format/model';
import { parseTranscript } from '../../transcripts/reading/parse';
import { localeTexts } from '../../transcripts/format/texts';
import { usualNow } from '../../transcripts/running/stage';

interface Options {
  readonly locale?: Locale;
  readonly force: boolean;
}

/** What is to be written, and what is told of it; with an error nothing is written. */
interface Converted {
  readonly files: ReadonlyMap<string, string | Buffer>;
  readonly problems: readonly Problem[];
  readonly sentences: readonly string[];
}

/** `convert <file>`: makes a `.transcript` for Bot Framework Emulator of a `.chat`, or the other way round. */
export function addConvert(program: Command): void {
  program
    .command('convert')
    .description('gör om .chat till .transcript (Bot Framework Emulator) eller tvärtom; filändelsen avgör')
    .argument('<fil>', 'en .chat- eller .transcript-fil')
    .argument('[ut]', 'filen som ska skrivas; annars samma namn med den andra ändelsen')
    .addOption(new Option('--locale <språk>', 'språket som {{ }} byts ut mot ord på').choices(locales))
    .option('--force', 'skriv över filer som redan finns', false)
    .action((file: string, out: string | undefined, options: Options) => {
      const { files, problems, sentences } = convert(file, out, options);
      for (const problem of problems) console.log(problemLine(problem));
      if (problems.some(isError)) {
        console.error(`${file} gjordes inte om. Rätta felen först.`);
        process.exitCode = 1;
        return;
      }
      writeAll(files, options.force);
      for (const sentence of sentences) console.log(sentence);
    });
}

function convert(file: string, out: string | undefined, { locale }: Options): Converted {
  const extension = extname(file);
  const base = file.slice(0, file.length - extension.length);
  if (extension === '.chat') return toTranscript(file, out ?? `${base}.transcript`, locale);
  if (extension === '.transcript') return toChat(file, out ?? `${base}.chat`);
  throw new Error(`${file} slutar varken på .chat eller .transcript. Byt namn på filen.`);
}

function toTranscript(file: string, out: string, wanted: Locale | undefined): Converted {
  const text = textOf(file);
  const readFile = (path: string): Buffer | undefined => attached(dirname(file), path);
  const { transcript, problems } = isOurs(text) ? parseTranscript(text, file) : { transcript: undefined, problems: [] };
  if (problems.some(isError)) return { files: new Map(), problems, sentences: [] };
  const meanings = transcript && meaningsOf(transcript, wanted);
  const resolve = meanings && createResolver(meanings);
  const start = transcript?.now ?? usualNow;
  const read = activitiesOf(text, { file, start, readFile, ...(resolve && { resolve }) });
  const matchers = meanings ? resolvedIn(text, file, meanings) : { count: 0, problems: [] };
  const left = matchers.problems.length;
  const directives = transcript
    ? text.split(/\r?\n/).filter((line, at) => directivesIn(line, at + 1).length > 0).length
    : 0;
  return {
    files: new Map([[out, `${JSON.stringify(read.activities, undefined, 2)}\n`]]),
    problems: once([...problems, ...read.problems, ...matchers.problems]),
    sentences: [
      `${out} har ${counted(read.activities.length, 'aktivitet', 'aktiviteter')}.`,
      ...(meanings && matchers.count + left > 0
        ? [`${matchers.count} {{ }} byttes ut mot ord på språket ${meanings.locale}; ${left} står kvar.`]
        : []),
      ...(directives > 0
        ? [`${counted(directives, 'rad', 'rader')} med > följer inte med: en .transcript har inga kontroller.`]
        : []),
    ],
  };
}

function meaningsOf({ directory = 'directory', locales: written }: Transcript, wanted: Locale | undefined): Meanings {
  try {
    const fields = createFields(loadDirectory(directory).files);
    return { locale: wanted ?? written[0] ?? 'sv', texts: localeTexts(), fields };
  } catch (cause) {
    throw new Error(`Katalogen ${directory} går inte att läsa. Kör kommandot från projektets mapp.`, { cause });
  }
}

function toChat(file: string, out: string): Converted {
  const { activities, problems } = readTranscriptJson(textOf(file), file);
  if (problems.some(isError)) return { files: new Map(), problems, sentences: [] };
  const chat = chatOf(activities, { file: out, user: 'Invånare', bot: 'Vägvisaren' });
  const beside = [...chat.files].map(([name, data]) => [join(dirname(out), name), data] as const);
  return {
    files: new Map<string, string | Buffer>([[out, chat.text], ...beside]),
    problems: [...problems, ...chat.problems],
    sentences: [
      `${out} är gjord av ${counted(activities.length, 'aktivitet', 'aktiviteter')}.`,
      ...(beside.length === 0 ? [] : [`Bilagor i egna filer: ${beside.map(([path]) => path).join(', ')}.`]),
    ],
  };
}

/** Both readers tell of some slips. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const byPlace = new Map(problems.map((problem) => [`${problem.line}:${problem.column}:${problem.code}`, problem]));
  return [...byPlace.values()].toSorted((one, other) => one.line - other.line || one.column - other.column);
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} går inte att öppna. Kontrollera namnet och mappen.`);
  }
}

/** What is attached must lie under the conversation's folder, also when a link says otherwise, and be no larger than 10 MB. */
function attached(folder: string, path: string): Buffer | undefined {
  try {
    const real = realpathSync(join(folder, path));
    const isUnder = real.startsWith(`${realpathSync(folder)}${sep}`);
    const { size } = statSync(real);
    return isUnder && size <= 10_000_000 ? readFileSync(real) : undefined;
  } catch {
    return undefined;
  }
}

function writeAll(files: Converted['files'], force: boolean): void {
  const there = [...files.keys()].filter((path) => existsSync(path));
  if (there.length > 0 && !force) {
    throw new Error(`${there.join(', ')} finns redan. Välj ett annat namn, eller skriv --force för att skriva över.`);
  }
  for (const [path, data] of files) {
    try {
      writeFileSync(path, data);
    } catch {
      throw new Error(`Det går inte att skriva ${path}. Kontrollera att mappen finns och att du får skriva i den.`);
    }
  }
}
