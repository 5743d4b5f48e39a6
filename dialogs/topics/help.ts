import { formOf, type ChoiceId, type FormId } from '../understanding/choices';
import type { ContactDialog } from '../asking/contactDialog';
import { FindHelpDialog } from '../asking/findHelpDialog';
import { groupOf, noteExposed } from '../turn/group';
import { lineCards } from '../saying/nationalLines';
import { tellClaims } from './recordAnswer';
import type { ReportDialog } from '../asking/reportDialog';
import type { Turn } from '../turn/turn';

/** The dialog that goes on when a topic has said its part. */
export type Next = typeof FindHelpDialog.id | typeof ContactDialog.id | typeof ReportDialog.id;

/** Help for oneself: a child hears its own words, somebody at work is told how to help another. */
export function tellHelp(turn: Turn): Next | undefined {
  const { signs, kommun, role } = turn.understanding;
  if (signs.professional || role === 'professional') return tellConcern(turn);
  const group = groupOf(turn);
  if (turn.resident.isChild && turn.understanding.choice === undefined && kommun.kind === 'none')
    return tellChild(turn);
  if (isDisclosure(turn) && group !== 'valdsutovare') tellBelieved(turn, formBeside(turn));
  return helpFor(turn);
}

/** From which score a form of violence is named beside the wish for help. */
const alsoTold = 0.2;

/** The form of violence that a text tells of beside its wish for help. */
function formBeside({ understanding }: Turn): FormId | undefined {
  const told = understanding.intents.find(({ intent, score }) => formOf(intent) !== undefined && score >= alsoTold);
  return told && formOf(told.intent);
}

/** Thanks for what was told before anything else, and names the form of violence when it is known. */
function tellBelieved({ reply, t }: Turn, form: FormId | undefined): void {
  reply.say(t('help:believed'));
  if (form) reply.say(t(`forms:${form}.told`));
}

/** Starts the search for help, with a word to those whom most places do not name. */
export function helpFor(turn: Turn): Next {
  const { signs } = turn.understanding;
  const group = groupOf(turn);
  if (group === 'man' && signs.man) turn.reply.say(turn.t('help:forMen'));
  if (signs.lgbtqi && (group === 'hbtqi' || group === 'trans')) turn.reply.say(turn.t('help:forLgbtqi'));
  return FindHelpDialog.id;
}

/** A child is told at once that it is no child's fault, and whom to talk to; no place has to be named first. */
export function tellChild(turn: Turn): Next | undefined {
  const { t, reply, understanding, resident } = turn;
  const line = t('forms:not_your_fault');
  reply.say(understanding.signs.fault ? `${t('help:childNo')} ${line}` : line);
  reply.show(t('help:child'), lineCards(turn, resident.group === 'heder' ? 'heder' : 'barn'));
  return offer(turn, ['danger', 'findHelp', 'restart']);
}

/** "Is it my fault?" of somebody grown up. */
export function tellFault(turn: Turn): Next | undefined {
  if (turn.resident.isChild) return tellChild(turn);
  turn.reply.say(turn.t('help:notYourFault'));
  return helpFor(turn);
}

/** Worry for somebody else, or a noise next door. */
export function tellConcern(turn: Turn): Next {
  const { t, reply, understanding, resident } = turn;
  // It is about somebody else now, and nothing is known of them.
  if (resident.group !== 'valdsutovare') delete resident.group;
  reply.say(understanding.signs.neighbour ? t('help:neighbour') : t('help:concern'));
  tellClaims(turn);
  return FindHelpDialog.id;
}

/** The one who hurts somebody and wants to stop; remembered, so that no refuge is named in this conversation. */
export function tellPerpetrator(turn: Turn): Next {
  turn.resident.group = 'valdsutovare';
  turn.reply.say(`${turn.t('help:perpetrator')} ${turn.t('help:notTheDoer')}`);
  return FindHelpDialog.id;
}

/** The button of somebody who is exposed: whatever was understood before, they are told of all help. */
export function tellExposed(turn: Turn): Next {
  noteExposed(turn.resident);
  turn.reply.say(turn.t('help:believed'));
  return FindHelpDialog.id;
}

/** Offers buttons and ends the turn. */
export function offer(turn: Turn, choices: readonly ChoiceId[]): Next | undefined {
  turn.reply.offer(choices.map((choice) => turn.t(`prompts:choice.${choice}`)));
  return undefined;
}

/** A sentence about what happens, rather than a bare place or a request. */
function isDisclosure({ understanding }: Turn): boolean {
  const { command, choice, signs } = understanding;
  return command === undefined && choice === undefined && !signs.question && signs.harm;
}
