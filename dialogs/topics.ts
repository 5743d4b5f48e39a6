import type { WhoFor } from '../directory/schema';
import { serviceCard } from './cards';
import { ContactDialog } from './contactDialog';
import { FindHelpDialog, type HelpFor } from './findHelpDialog';
import type { FormId } from './choices';
import { formIds } from './choices';
import type { Intent } from './intents';
import { nationalLines } from './nationalLines';
import { tellRecords } from './recordAnswer';
import type { Turn } from './turn';

/** The dialog that goes on when a topic has said its part. */
export type Next =
  { readonly id: typeof FindHelpDialog.id; readonly options: HelpFor } | { readonly id: typeof ContactDialog.id };

/** Says what a topic has to say and names the dialog that goes on, if any. */
type Topic = (turn: Turn) => Next | undefined;

const topics: Readonly<Partial<Record<Intent, Topic>>> = {
  find_help: (turn) => {
    if (isDisclosure(turn)) turn.reply.say(turn.t('help:believed'));
    return helpFor(turn);
  },
  forms_overview: tellForms,
  concern_other: tellConcern,
  perpetrator: (turn) => {
    turn.reply.say(`${turn.t('help:perpetrator')} ${turn.t('help:notTheDoer')}`);
    return { id: FindHelpDialog.id, options: { group: 'valdsutovare' } };
  },
  contact_person: (turn) => (tellRecords(turn, 'work') ? undefined : { id: ContactDialog.id }),
  police_report: (turn) => {
    const police = turn.directory.national(['polisen-114-14'], turn.view('help'));
    turn.reply.show(
      turn.t('help:police'),
      police.map((service) => serviceCard(service, turn.t, turn.resident.locale)),
    );
    turn.reply.offer([turn.t('prompts:choice.findHelp'), turn.t('prompts:choice.shelter')]);
    return undefined;
  },
  shelter: (turn) => {
    turn.reply.say(turn.t('help:shelter'));
    return helpFor(turn);
  },
  safe_browsing: (turn) => say(turn, turn.t('safety:traces'), ['findHelp', 'restart']),
  restart: (turn) => say(turn, turn.t('common:menu'), ['findHelp', 'forms', 'concern']),
  change_language: (turn) => say(turn, turn.t('common:languageOffer'), ['swedish', 'english', 'findHelp']),
  thanks_bye: (turn) => say(turn, turn.t('common:goodbye'), ['findHelp', 'restart']),
  out_of_scope: (turn) =>
    turn.understanding.signs.details
      ? tellDetails(turn)
      : say(turn, turn.t('common:outOfScope'), ['findHelp', 'forms']),
  ask_about: (turn) => {
    if (tellRecords(turn, 'help')) return undefined;
    if (turn.understanding.kommun.kind === 'none')
      return say(turn, `${turn.t('help:unknown')} ${turn.t('common:menu')}`, ['findHelp', 'forms', 'contact']);
    turn.reply.say(turn.t('help:unknown'));
    return helpFor(turn);
  },
};

/** Opening hours, an interpreter, the cost: what is known of the service that is named, else that it is not known. */
export function tellDetails(turn: Turn): Next | undefined {
  if (tellRecords(turn, 'help')) return undefined;
  const line = nationalLines(turn, 'alla').slice(0, 1);
  turn.reply.show(
    turn.t('help:unknown'),
    line.map((service) => serviceCard(service, turn.t, turn.resident.locale)),
  );
  return say(turn, undefined, ['findHelp', 'forms']);
}

/** Answers an intent; the forms of violence share one answer. */
export function answerIntent(intent: Intent, turn: Turn): Next | undefined {
  const form = formOf(intent);
  return form ? tellForm(form, turn) : topics[intent]?.(turn);
}

/** The form of violence an intent is about; undefined for the overview and everything else. */
export function formOf(intent: Intent): FormId | undefined {
  return formIds.find((form) => `forms_${form}` === intent);
}

/** Explains one form, for somebody who asked to know. */
export function explainForm(form: FormId, turn: Turn): Next | undefined {
  turn.reply.say(`${turn.t(`forms:${form}.title`)}\n${turn.t(`forms:${form}.explain`)}`);
  return say(turn, undefined, ['findHelp', 'moreForms', 'danger']);
}

/** Tells more forms, those that the overview had no room for among its three buttons. */
export function offerMoreForms(turn: Turn): void {
  turn.reply.say(turn.t('prompts:chooseForm'));
  turn.reply.offer(formIds.slice(3).map((form) => turn.t(`forms:${form}.choice`)));
}

function tellForm(form: FormId, turn: Turn): Next | undefined {
  const { signs } = turn.understanding;
  if (form === 'child_witness' && signs.child) return tellChild(turn);
  if (signs.question && tellRecords(turn, 'help')) return undefined;
  if (signs.question) return explainForm(form, turn);
  turn.reply.say(turn.t(`forms:${form}.told`));
  return helpFor(turn, form === 'honour' ? 'heder' : undefined);
}

function tellForms(turn: Turn): undefined {
  if (turn.understanding.signs.question && tellRecords(turn, 'help')) return undefined;
  turn.reply.say(turn.t('forms:overview'));
  turn.reply.offer([
    ...formIds.slice(0, 3).map((form) => turn.t(`forms:${form}.choice`)),
    turn.t('prompts:choice.moreForms'),
  ]);
  return undefined;
}

function tellChild(turn: Turn): Next | undefined {
  turn.reply.say(turn.t('forms:not_your_fault'));
  const cards = nationalLines(turn, 'barn').map((service) => serviceCard(service, turn.t, turn.resident.locale));
  turn.reply.show(turn.t('help:child'), cards);
  return say(turn, undefined, ['danger', 'restart']);
}

function tellConcern(turn: Turn): Next | undefined {
  const { t, reply, understanding } = turn;
  reply.say(understanding.signs.neighbour ? t('help:neighbour') : t('help:concern'));
  tellRecords(turn, 'help');
  return helpFor(turn);
}

function helpFor(turn: Turn, known?: WhoFor): Next {
  const { signs } = turn.understanding;
  const group = known ?? (signs.man ? 'man' : signs.lgbtqi ? 'hbtqi' : signs.child ? 'barn' : 'alla');
  if (group === 'man') turn.reply.say(turn.t('help:forMen'));
  if (group === 'hbtqi') turn.reply.say(turn.t('help:forLgbtqi'));
  return { id: FindHelpDialog.id, options: { group } };
}

/** A sentence about what happens, rather than a bare place or a request. */
function isDisclosure({ understanding }: Turn): boolean {
  const { command, choice, signs } = understanding;
  return command === undefined && choice === undefined && !signs.question && signs.harm;
}

function say(
  turn: Turn,
  text: string | undefined,
  choices: readonly (
    | 'findHelp'
    | 'forms'
    | 'moreForms'
    | 'concern'
    | 'restart'
    | 'swedish'
    | 'english'
    | 'shelter'
    | 'contact'
    | 'danger'
  )[],
): Next | undefined {
  if (text !== undefined) turn.reply.say(text);
  turn.reply.offer(choices.map((choice) => turn.t(`prompts:choice.${choice}`)));
  return undefined;
}
