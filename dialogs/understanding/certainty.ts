import type { Intent } from './intents';
import type { ScoredIntent } from './reading';

/**
 * From which score an intent is answered without asking, and from which it is offered as a choice; chosen on the dev
 * sets, where 97 of 100 answers are right from `sure` (`npm run eval`).
 */
export const certainty = { sure: 0.45, unsure: 0.12, record: 0.25, wish: 0.25 } as const;
/** Nobody is taken for the one who hurts others, nor bid goodbye, on a weak likeness. */
const surer: Readonly<Partial<Record<Intent, number>>> = { perpetrator: 0.55, thanks_bye: 0.6 };

/** As soon as a text may be another errand, violence is not spoken of unasked. */
const otherErrand = 0.12;
const harmless: ReadonlySet<Intent> = new Set(['out_of_scope', 'restart', 'change_language', 'thanks_bye']);

/** The intent to answer without asking, if one is sure enough; `scored` best first. */
export function sureIntent(scored: readonly ScoredIntent[]): Intent | undefined {
  const [top] = scored;
  if (!top || top.score < (surer[top.intent] ?? certainty.sure)) return undefined;
  const errand = scored.find(({ intent }) => intent === 'out_of_scope')?.score ?? 0;
  return harmless.has(top.intent) || errand < otherErrand ? top.intent : undefined;
}

/** The intents a turn's body can be about: danger is told by its own line, and the body is the next intent's. */
export function topicsIn(intents: readonly ScoredIntent[]): readonly ScoredIntent[] {
  return intents.filter(({ intent }) => intent !== 'acute_danger');
}
