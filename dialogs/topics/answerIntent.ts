import { lineCards } from '../saying/nationalLines';
import { groupOf } from '../turn/group';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';
import { formOf } from '../understanding/choices';
import type { Intent } from '../understanding/intents';
import { tellForm, tellForms } from './forms';
import { helpFor, tellConcern, tellHelp, tellPerpetrator } from './help';
import { offer, say, type Next } from './next';
import { tellPractical } from './practical';
import { tellRecords } from './recordAnswer';
import { tellAtWork, tellPress, tellWork } from './work';

/** Says what a topic has to say and names the dialog that goes on, if any. */
type Topic = (turn: Turn) => Next | undefined;

const topics: Readonly<Partial<Record<Intent, Topic>>> = {
  find_help: tellHelp,
  forms_overview: tellForms,
  concern_other: (turn) => (turn.understanding.signs.professional ? tellAtWork(turn) : tellConcern(turn)),
  perpetrator: tellPerpetrator,
  contact_person: (turn) => (turn.understanding.role === 'press' ? tellPress(turn) : tellWork(turn)),
  police_report: (turn) => tellPractical(turn, 'police'),
  shelter: (turn) => tellPractical(turn, 'shelter'),
  safe_browsing: (turn) => tellPractical(turn, 'traces'),
  restart: (turn) => say(turn, turn.t('common:menu'), ['findHelp', 'forms', 'concern']),
  change_language: tellLanguages,
  thanks_bye: (turn) => say(turn, turn.t('common:goodbye'), ['findHelp', 'restart']),
  out_of_scope: (turn) => say(turn, turn.t('common:outOfScope'), ['findHelp', 'forms']),
};

/** Answers an intent; the forms of violence share one answer. */
export function answerIntent(intent: Intent, turn: Turn): Next | undefined {
  const form = formOf(intent);
  return form ? tellForm(form, turn) : topics[intent]?.(turn);
}

/** Opening hours, an interpreter, the cost: what is known of the service that is named, else that it is not known. */
export function tellDetails(turn: Turn): Next | undefined {
  about(turn, 'facts');
  if (tellRecords(turn, 'help')) return undefined;
  turn.reply.show(turn.t('help:unknown'), lineCards(turn, groupOf(turn)).slice(0, 1));
  return offer(turn, ['findHelp', 'forms']);
}

/** Who answers here: a service, no person. */
export function tellWhoAnswers(turn: Turn): Next | undefined {
  return say(turn, turn.t('safety:welcome'), ['findHelp', 'forms', 'concern']);
}

/** Asks for whom it is, when the answer hangs on it; the buttons are known in every state, so no dialog has to wait. */
export function askWho(turn: Turn): Next | undefined {
  turn.marks.asks = true;
  return say(turn, turn.t('help:whoIsIt'), ['exposed', 'child', 'concern', 'perpetrator', 'atWork']);
}

/** The languages of the chat; an interpreter is a thing of the services, and known of them or not. */
function tellLanguages(turn: Turn): Next | undefined {
  if (!turn.understanding.signs.details)
    return say(turn, turn.t('common:languageOffer'), ['swedish', 'easy', 'english', 'findHelp']);
  turn.reply.say(turn.t('common:languageOffer'));
  return tellDetails(turn);
}

/** What the directory knows of the thing a question names; else that it is not known, and where to go on. */
export function tellAbout(turn: Turn): Next | undefined {
  about(turn, 'facts');
  if (tellRecords(turn, 'help')) return undefined;
  const unknown = turn.t('help:unknown');
  if (turn.understanding.kommun.kind === 'none')
    return say(turn, `${unknown} ${turn.t('common:menu')}`, ['findHelp', 'forms', 'contact']);
  turn.reply.say(unknown);
  return helpFor();
}
