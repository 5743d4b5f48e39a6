import { lineCards } from '../saying/nationalLines';
import { tellWhy } from '../saying/provenance';
import { groupOf } from '../turn/group';
import type { Turn } from '../turn/turn';
import type { FollowUp } from '../understanding/asides';
import { sureIntent, topicsIn } from '../understanding/certainty';
import { answerIntent, tellWhoAnswers } from './answerIntent';
import { tellChild } from './child';
import { tellFlag } from './flags';
import { tellFollowUpOf } from './followUp';
import { offer, type Next } from './next';
import { tellPractical, type Practical } from './practical';
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
    [searches(turn) && flag === undefined, () => refuseWhere(turn)],
    [flag !== undefined, () => flag && tellFlag(turn, flag)],
    // After a worry for somebody else a silence is that of the neighbours.
    [signs.quiet && turn.resident.asksFor === 'other', () => tellFlag(turn, 'noiseStopped')],
    [signs.home_knows && turn.resident.isChild === true && !signs.harm, () => tellChild(turn, 'child:telling')],
    [signs.deaf && !signs.harm, () => tellWithoutSpeech(turn)],
    [signs.advice && !signs.harm && !turn.understanding.danger, () => tellLimits(turn)],
    [signs.robot, () => tellWhoAnswers(turn)],
    [signs.chat_language && !signs.harm, () => answerIntent('change_language', turn)],
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

/** Whoever asks for another and names a kommun wants help there, and looks for nobody. */
function searches({ understanding: { signs, kommun }, resident }: Turn): boolean {
  return signs.where && !(resident.asksFor === 'other' && kommun.kind === 'found');
}

/** What the bot does not do (rule C18), with somebody who can say more. */
function tellLimits(turn: Turn): Next | undefined {
  turn.reply.show(turn.t('common:limits'), lineCards(turn, groupOf(turn)).slice(0, 1));
  return offer(turn, ['findHelp', 'practical', 'danger']);
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
  const { asides, signs } = turn.understanding;
  const { talk } = asides;
  if (talk === undefined || (signs.harm && talk !== 'insult') || signs.exposed || !mayBeAside(turn)) return false;
  tellTalk(turn, talk);
  return true;
}

/** What has an answer of its own when nothing was shown. */
const generalOf: Readonly<Partial<Record<FollowUp, Practical>>> = {
  interpreter: 'interpreter',
  anonymous: 'anonymous',
  open: 'openNow',
};

/** A service that is named is answered of; else the services of the last answer are. */
function answerAboutTold(turn: Turn): boolean {
  const { asides, danger, signs } = turn.understanding;
  // Whether a visit to the chat shows is no question about a call.
  if (signs.wrong || (asides.followUp === 'callLog' && signs.visit)) return false;
  const told = (turn.resident.told ?? []).length > 0;
  if (asides.followUp === undefined || !mayBeAside(turn) || (!told && asides.practical !== undefined)) return false;
  // With 112 before it, a short question is answered all the same.
  if (danger && (!told || signs.harm)) return false;
  if (tellRecords(turn, 'help')) return true;
  const general = told ? undefined : generalOf[asides.followUp];
  if (general) tellPractical(turn, general);
  else tellFollowUpOf(turn, asides.followUp);
  return true;
}
