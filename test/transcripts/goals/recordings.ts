import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../src/transcripts/reading/parse';
import { Recording } from '../../../src/transcripts/recording/recording';
import { update } from '../../../src/transcripts/recording/update';
import { run } from '../../../src/transcripts/running/run';
import { createStages, usualNow, type Stage } from '../../../src/transcripts/running/stage';
import type { Goal } from '../../goal';

const wanted = 50;

/** 4: what was recorded is replayed without a difference, and an update mends what was changed and then no more. */
export async function replayed(files: readonly string[]): Promise<Goal> {
  const stage = createStages().of();
  const talks = files.flatMap(textsIn).slice(0, wanted);
  let differences = 0;
  let unsteady = 0;
  for (const [index, texts] of talks.entries()) {
    const recorded = await recordTalk(stage, `recording-${index}`, texts);
    differences += (await replay(recorded, stage)).faults.length;
    unsteady += (await updatesSteadily(recorded, stage)) ? 0 : 1;
  }
  const figure = `${differences} differences in ${talks.length} recordings, ${unsteady} updates that changed something twice`;
  return {
    name: 'record, replay and update',
    figure,
    target: '0 in 50, 0',
    met: differences + unsteady === 0 && talks.length === wanted,
  };
}

/** What the resident types in a shipped transcript, where that is plain. */
function textsIn(file: string): readonly (readonly string[])[] {
  const { transcript } = parseTranscript(readFileSync(file, 'utf8'), file);
  if (!transcript || transcript.directory !== undefined) return [];
  const texts = transcript.turns.flatMap(({ act }) =>
    act.kind === 'say' && !act.text.written.includes('{{') ? [act.text.written] : [],
  );
  return texts.length >= 2 ? [texts] : [];
}

async function recordTalk(stage: Stage, id: string, texts: readonly string[]): Promise<string> {
  const recording = await Recording.begin(stage, { id, locale: 'sv', now: usualNow });
  for (const [index, text] of texts.entries()) {
    const button = index % 3 === 2 ? recording.buttons[0] : undefined;
    await recording.say(text, button);
  }
  return recording.text();
}

function replay(text: string, stage: Stage) {
  const { transcript } = parseTranscript(text, 'recording.chat');
  if (!transcript) throw new Error(`What was recorded cannot be read:\n${text}`);
  return run(transcript, { locale: 'sv', stage, usualNow });
}

/** Whether an update of a recording that no longer fits gives the recording back, and a second one nothing more. */
async function updatesSteadily(recorded: string, stage: Stage): Promise<boolean> {
  const old = recorded.replace('Vägvisaren: Hej.', 'Vägvisaren: Hejsan.');
  const once = update(old, await replay(old, stage));
  const twice = update(once.text, await replay(once.text, stage));
  return once.text === recorded && once.changed === 1 && twice.changed === 0 && twice.text === once.text;
}
