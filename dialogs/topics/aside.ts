import { tellWhy } from '../saying/provenance';
import type { Turn } from '../turn/turn';
import { sureIntent, topicsIn } from '../understanding/certainty';
import { tellWhoAnswers } from './answerIntent';
import { tellFlag } from './flags';
import { tellFollowUpOf } from './followUp';
import { tellRecords } from './recordAnswer';
import { refuseWhere, tellWithoutSpeech } from './safety';
import { tellTalk } from './talk';

/**
 * Answers what comes before any topic and takes no dialog away: a red flag, a search for a person, small talk, a question
 * about what was just shown. Returns false, having said nothing, when a text is none of these.
 */
export function answerAside(turn: Turn): boolean {
  const { signs, flag } = turn.understanding;
  const answers: readonly (readonly [boolean, () => unknown])[] = [
    // Somebody who asks where a person is must not be told of a refuge, whatever else is in the text.
    [signs.where && flag === undefined, () => refuseWhere(turn)],
    [flag !== undefined, () => flag && tellFlag(turn, flag)],
    [signs.deaf && !signs.harm, () => tellWithoutSpeech(turn)],
    [signs.robot, () => tellWhoAnswers(turn)],
    [signs.picture, () => tellTalk(turn, 'sign')],
    [signs.wordless, () => tellTalk(turn, 'silence')],
    [signs.why && asksOfTold(turn), () => tellWhy(turn)],
  ];
  const found = answers.find(([holds]) => holds);
  if (found) {
    found[1]();
    return true;
  }
  return answerTalk(turn) || answerAboutTold(turn);
}

/** A doubt about what was told last; beside a tale of what happens it may be about somebody's words. */
function asksOfTold({ resident, understanding }: Turn): boolean {
  return (resident.told ?? []).length > 0 && !understanding.signs.harm && !understanding.danger;
}

/** A text that is about violence, or names a place, is no small talk and no question about what was shown. */
function mayBeAside({ understanding: { intents, kommun, isStrange } }: Turn): boolean {
  const topic = isStrange ? undefined : sureIntent(topicsIn(intents));
  const grave =
    topic !== undefined && (topic.startsWith('forms_') || topic === 'perpetrator' || topic === 'concern_other');
  return !grave && kommun.kind === 'none';
}

function answerTalk(turn: Turn): boolean {
  const { asides, signs, danger } = turn.understanding;
  const { talk } = asides;
  if (talk === undefined || signs.harm || danger || !mayBeAside(turn)) return false;
  tellTalk(turn, talk);
  return true;
}

/** A service that is named is answered of; else the services of the last answer are. */
function answerAboutTold(turn: Turn): boolean {
  const { asides, danger, signs } = turn.understanding;
  if (signs.wrong) return false;
  const told = (turn.resident.told ?? []).length > 0;
  if (asides.followUp === undefined || !mayBeAside(turn) || (!told && asides.practical !== undefined)) return false;
  // With 112 before it, a short question is answered all the same.
  if (danger && (!told || signs.harm)) return false;
  if (tellRecords(turn, 'help')) return true;
  tellFollowUpOf(turn, asides.followUp);
  return true;
}
