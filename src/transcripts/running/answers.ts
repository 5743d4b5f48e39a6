import { choicesOf, type Heard } from '../playing/heard';
import type { Transcript } from '../format/model';
import { linesSeen } from '../playing/linesSeen';
import { play } from '../playing/play';
import type { Stage } from './stage';
import { createWording } from '../format/wording';
import type { Locale } from '../../../locales/translator';

/** A question of a conversation, and all that the bot answered to it, line by line. */
export interface Answer {
  /** The line of the question in its file; 1 for the greeting. */
  readonly line: number;
  readonly question: string;
  readonly lines: readonly string[];
}

/** Plays a transcript in one language and gives what was answered, without judging it. */
export async function answersTo(
  transcript: Transcript,
  locale: Locale,
  stage: Stage,
  usualNow: Date,
): Promise<readonly Answer[]> {
  const wording = createWording(stage.facts.texts, stage.fields, () => undefined);
  const answers: Answer[] = [];
  for await (const { turn, said = '', heard } of play(transcript, locale, transcript.now ?? usualNow, {
    ...stage,
    wording,
  })) {
    answers.push({ line: turn.place.line, question: said, lines: linesOf(heard) });
  }
  return answers;
}

/** Everything a resident sees of a turn, but the frame that stands in every turn. */
function linesOf({ messages }: Heard): readonly string[] {
  return messages.flatMap((message) => [...linesSeen(message), ...choicesOf(message).map((title) => `[${title}]`)]);
}
