import { readFileSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import { loadDirectory } from '../../../directory/reading/load';
import { answersTo, type Answer } from '../../transcripts/running/answers';
import { transcriptFiles } from '../../transcripts/running/files';
import type { Transcript } from '../../transcripts/format/model';
import { parseTranscript } from '../../transcripts/reading/parse';
import { createStages, usualNow, type Stage } from '../../transcripts/running/stage';
import { earlierFolder } from './earlierFolder';
import { plainQuestions } from './plainQuestions';

interface Options {
  readonly folder: string;
  readonly transcripts: string;
  readonly json: boolean;
}

/** An answer that is no longer as it was. */
interface Changed {
  readonly file: string;
  readonly line: number;
  readonly locale: string;
  readonly question: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** `diff <git-ref>`: which answers to which questions of residents an edit changes, before it is published. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('Visar vilka svar till invånare som ändras, jämfört med en tidigare version. Ändrar inget.')
    .argument('<version>', 'versionen att jämföra med, till exempel HEAD (senast sparade) eller HEAD~1')
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .option('--transcripts <mapp>', 'samtalen som spelas upp', 'test/transcripts')
    .option('--json', 'svara med JSON', false)
    .action(async (reference: string, { folder, transcripts, json }: Options) => {
      const earlier = earlierFolder(folder, reference);
      try {
        const changed = await changedAnswers(earlier, folder, transcripts);
        console.log(json ? JSON.stringify(changed, undefined, 2) : reportOf(changed, reference));
      } finally {
        rmSync(earlier, { recursive: true, force: true });
      }
    });
}

async function changedAnswers(earlier: string, folder: string, transcripts: string): Promise<readonly Changed[]> {
  const { of: stageOf } = createStages({ directoryFolder: folder });
  const stages = [stageOf(earlier), stageOf(folder)] as const;
  const changed: Changed[] = [];
  for (const transcript of [...readTranscripts(transcripts), ...plainQuestions(filesOf(earlier), filesOf(folder))])
    changed.push(...(await changedIn(transcript, stages)));
  return changed;
}

function filesOf(folder: string): ReturnType<typeof loadDirectory>['files'] {
  return loadDirectory(folder).files;
}

/** The transcripts that are played with staff's own directory. */
function readTranscripts(folder: string): readonly Transcript[] {
  return transcriptFiles([folder]).flatMap((path) => {
    const { transcript } = parseTranscript(readFileSync(path, 'utf8'), path);
    return transcript && transcript.directory === undefined ? [transcript] : [];
  });
}

async function changedIn(
  transcript: Transcript,
  [earlier, later]: readonly [Stage, Stage],
): Promise<readonly Changed[]> {
  const changed: Changed[] = [];
  for (const locale of transcript.locales) {
    const before = await answersTo(transcript, locale, earlier, usualNow);
    const after = await answersTo(transcript, locale, later, usualNow);
    changed.push(
      ...after.flatMap((answer, at) => {
        const was: Answer | undefined = before[at];
        if (was?.lines.join('\n') === answer.lines.join('\n')) return [];
        const { line, question, lines } = answer;
        return [{ file: transcript.file, line, locale, question, before: was?.lines ?? [], after: lines }];
      }),
    );
  }
  return changed;
}

function reportOf(changed: readonly Changed[], reference: string): string {
  const files = new Set(changed.map(({ file }) => file)).size;
  const summary =
    changed.length === 0
      ? `Inga svar ändras jämfört med ${reference}.`
      : `${changed.length} svar i ${files} samtal ändras jämfört med ${reference}. Läs dem innan ändringen publiceras.`;
  return [...changed.map(answerLines), summary].join('\n\n');
}

function answerLines({ file, line, locale, question, before, after }: Changed): string {
  return [
    `${file}:${line} (${locale}) ${question === '' ? 'När chatten öppnas' : `”${question}”`}`,
    ...before.filter((text) => !after.includes(text)).map((text) => `  – ${text}`),
    ...after.filter((text) => !before.includes(text)).map((text) => `  + ${text}`),
    ...(sameLines(before, after) ? ['  (samma rader i en annan ordning)'] : []),
  ].join('\n');
}

function sameLines(before: readonly string[], after: readonly string[]): boolean {
  return before.every((text) => after.includes(text)) && after.every((text) => before.includes(text));
}
