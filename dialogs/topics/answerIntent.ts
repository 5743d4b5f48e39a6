import { serviceCard } from '../saying/cards';
import { formOf, type ChoiceId } from '../understanding/choices';
import { ContactDialog } from '../asking/contactDialog';
import { tellForm, tellForms } from './forms';
import { groupOf, hidesRefuges } from '../turn/group';
import { helpFor, offer, tellConcern, tellHelp, tellPerpetrator, type Next } from './help';
import type { Intent } from '../understanding/intents';
import { lineCards } from '../saying/nationalLines';
import { tellRecords } from './recordAnswer';
import { refuseWhere } from './safety';
import type { Turn } from '../turn/turn';

/** Says what a topic has to say and names the dialog that goes on, if any. */
type Topic = (turn: Turn) => Next | undefined;

const topics: Readonly<Partial<Record<Intent, Topic>>> = {
  find_help: tellHelp,
  forms_overview: tellForms,
  concern_other: tellConcern,
  perpetrator: tellPerpetrator,
  contact_person: (turn) => (tellRecords(turn, 'work') ? undefined : ContactDialog.id),
  police_report: tellPolice,
  shelter: tellShelter,
  safe_browsing: (turn) => say(turn, turn.t('safety:traces'), ['findHelp', 'restart']),
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
  if (tellRecords(turn, 'help')) return undefined;
  turn.reply.show(turn.t('help:unknown'), lineCards(turn, groupOf(turn)).slice(0, 1));
  return offer(turn, ['findHelp', 'forms']);
}

/** Who answers here: a service, no person. */
export function tellWhoAnswers(turn: Turn): Next | undefined {
  return say(turn, turn.t('safety:welcome'), ['findHelp', 'forms', 'concern']);
}

/** The languages of the chat; an interpreter is a thing of the services, and known of them or not. */
function tellLanguages(turn: Turn): Next | undefined {
  if (!turn.understanding.signs.details)
    return say(turn, turn.t('common:languageOffer'), ['swedish', 'english', 'findHelp']);
  turn.reply.say(turn.t('common:languageOffer'));
  return tellDetails(turn);
}

function tellPolice(turn: Turn): Next | undefined {
  const police = turn.directory.national(['polisen-114-14'], turn.view('help'));
  turn.reply.show(
    turn.t('help:police'),
    police.map((service) => serviceCard(service, turn.t, turn.resident.locale)),
  );
  return offer(turn, ['findHelp', 'shelter']);
}

function tellShelter(turn: Turn): Next | undefined {
  if (hidesRefuges(turn.resident)) return void refuseWhere(turn);
  turn.reply.say(turn.t('help:shelter'));
  return helpFor(turn);
}

/** What the directory knows of the thing a question names; else that it is not known, and where to go on. */
export function tellAbout(turn: Turn): Next | undefined {
  if (tellRecords(turn, 'help')) return undefined;
  const unknown = turn.t('help:unknown');
  if (turn.understanding.kommun.kind === 'none')
    return say(turn, `${unknown} ${turn.t('common:menu')}`, ['findHelp', 'forms', 'contact']);
  turn.reply.say(unknown);
  return helpFor(turn);
}

function say(turn: Turn, text: string, choices: readonly ChoiceId[]): Next | undefined {
  turn.reply.say(text);
  return offer(turn, choices);
}
