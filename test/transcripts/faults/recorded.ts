import { readFileSync } from 'node:fs';
import type { Activity } from 'botbuilder';
import type { Locale } from '../../../locales/translator';
import type { Transcript } from '../../../src/transcripts/format/model';
import { parseTranscript } from '../../../src/transcripts/reading/parse';
import type { Line, Outcome } from '../../../src/transcripts/playing/play';
import { run, type Verdict } from '../../../src/transcripts/running/run';
import { usualNow, type Stage, type Stages } from '../../../src/transcripts/running/stage';

/** One activity of the resident and what the bot answered to it. */
export interface Exchange {
  readonly sent: Partial<Activity>;
  readonly outcome: Outcome;
}

/** A conversation, and what the bot says when nobody waits for anything more. */
export interface Talk {
  readonly exchanges: readonly Exchange[];
  readonly rest: readonly Partial<Activity>[];
}

/** A run of a shipped transcript, with every exchange of it: the healthy bot. */
export interface Recorded {
  readonly transcript: Transcript;
  readonly locale: Locale;
  readonly stage: Stage;
  readonly talks: readonly Talk[];
}

/** Plays a file once in each of its languages against the project's bot and keeps what was said. */
export async function recordRuns(file: string, stages: Stages): Promise<readonly Recorded[]> {
  const { transcript } = parseTranscript(readFileSync(file, 'utf8'), file);
  // A run for each kommun says the same many times over.
  if (!transcript || transcript.matrix) return [];
  const runs: Recorded[] = [];
  for (const locale of transcript.locales) {
    const stage = stages.of(transcript.directory);
    const talks: { exchanges: Exchange[]; rest: [] }[] = [];
    await run(transcript, { locale, usualNow, stage: { ...stage, open: () => listening(stage.open(), talks) } });
    runs.push({ transcript, locale, stage, talks });
  }
  return runs;
}

function listening(line: Line, talks: { exchanges: Exchange[]; rest: [] }[]): Line {
  const exchanges: Exchange[] = [];
  talks.push({ exchanges, rest: [] });
  return {
    ...line,
    send: async (sent, pressed) => {
      const outcome = await line.send(sent, pressed);
      exchanges.push({ sent, outcome: structuredClone({ ...outcome, visited: undefined }) });
      return { ...outcome };
    },
  };
}

/** Judges a run whose bot says these talks, whatever it is told. */
export function judgeTalks({ transcript, locale, stage }: Recorded, talks: Recorded['talks']): Promise<Verdict> {
  let opened = 0;
  const open = (): Line => {
    const { exchanges, rest } = talks[opened] ?? { exchanges: [], rest: [] };
    opened += 1;
    let turn = 0;
    return {
      send: () => {
        const { outcome = { activities: [] } } = exchanges[turn] ?? {};
        turn += 1;
        return Promise.resolve(outcome);
      },
      late: () => Promise.resolve(turn === exchanges.length ? rest : []),
    };
  };
  return run(transcript, { locale, usualNow, stage: { ...stage, open } });
}
