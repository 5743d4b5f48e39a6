import type { Locale } from '../../../locales/translator';
import { openInProcess } from '../playing/inProcess';
import { judge, type Fault } from '../judging/judge';
import { leftFaults } from '../judging/left';
import type { Transcript } from '../format/model';
import { play, type Line, type PlayedTurn } from '../playing/play';
import { safetyFaults } from '../judging/safety';
import type { Stage } from './stage';
import { createWording } from '../format/wording';

/** How a transcript went in one language. */
export interface Verdict {
  readonly transcript: Transcript;
  readonly locale: Locale;
  readonly played: readonly PlayedTurn[];
  readonly faults: readonly Fault[];
}

/**
 * Plays a transcript and judges every turn. Runs that share a stage must follow one upon the other. `open` is another
 * way to a bot than the stage's own; that bot must go by the stage's clock.
 */
export async function run(
  transcript: Transcript,
  locale: Locale,
  stage: Stage,
  usualNow: Date,
  open = (): Line => openInProcess(stage.bot),
): Promise<Verdict> {
  const lost = new Map<string, Fault>();
  const wording = createWording(stage.facts.texts, stage.fields, ({ place }, path) => {
    lost.set(`${place.line}:${path}`, { place, expected: `{{dir:${path}}}`, came: 'fältet finns inte i katalogen' });
  });
  const played = await play(transcript, locale, transcript.now ?? usualNow, { open, clock: stage.clock, wording });
  const faults = played.flatMap((turn) =>
    turn.left ? leftFaults(turn) : [...judge(turn, wording), ...safetyFaults(turn, stage.facts)],
  );
  return {
    transcript,
    locale,
    played,
    faults: [...lost.values(), ...faults].toSorted((a, b) => a.place.line - b.place.line),
  };
}
