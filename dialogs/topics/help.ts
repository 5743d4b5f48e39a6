import { FindHelpDialog } from '../asking/findHelpDialog';
import { markNoted, noteFor } from '../saying/groupNote';
import { noteExposed } from '../turn/group';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';
import { formOf, type FormId } from '../understanding/choices';
import { tellChild } from './child';
import { tellFirst } from './disclosure';
import type { Next } from './next';
import { tellClaims } from './recordAnswer';
import { tellAtWork, tellWork } from './work';

/** Help for oneself: a child hears its own words, somebody at work is told how to help another. */
export function tellHelp(turn: Turn): Next | undefined {
  const { signs, kommun, role, choice } = turn.understanding;
  const { isChild, asksFor } = turn.resident;
  if (signs.professional || role === 'professional') return tellAtWork(turn);
  if (asksFor === 'press' && choice === undefined) return tellWork(turn);
  if (isChild && choice === undefined && kommun.kind === 'none')
    return role === 'other' ? tellChild(turn, 'child:friend') : tellChild(turn);
  if (isDisclosure(turn)) return tellDisclosure(turn, formBeside(turn));
  return helpFor();
}

/**
 * Somebody tells what happens to them. The first time they hear the whole answer; later a word of thanks, and help. For
 * the one who hurts others nothing of it is said.
 */
export function tellDisclosure(turn: Turn, form: FormId | undefined): Next | undefined {
  const { resident, reply, t } = turn;
  if (resident.group === 'valdsutovare') return tellPerpetrator(turn);
  if (resident.asksFor !== undefined) return tellConcern(turn);
  const named = form === undefined ? [] : [t(`forms:${form}.told`)];
  if (resident.disclosed !== true) {
    // To the deaf a way to write matters more than words; what is called honour is named first of all.
    const note = form === 'honour' || resident.group === 'dov' ? undefined : noteFor(turn);
    tellFirst(turn, note === undefined ? named : [note, ...named]);
    markNoted(turn, note);
    return undefined;
  }
  reply.say([t('help:believedAgain'), ...named].join(' '));
  return helpFor();
}

/** From which score a form of violence is named beside the wish for help. */
const alsoTold = 0.2;

/** The form of violence that a text tells of beside its wish for help. */
function formBeside({ understanding }: Turn): FormId | undefined {
  if (understanding.form) return understanding.form;
  const told = understanding.intents.find(({ intent, score }) => formOf(intent) !== undefined && score >= alsoTold);
  return told && formOf(told.intent);
}

/** Starts the search for help. */
export function helpFor(): Next {
  return { dialog: FindHelpDialog.id };
}

/** "Is it my fault?" of somebody grown up. */
export function tellFault(turn: Turn): Next | undefined {
  if (turn.resident.isChild) return tellChild(turn);
  turn.reply.say(turn.t('help:notYourFault'));
  return helpFor();
}

/** Worry for somebody else, or a noise next door. */
export function tellConcern(turn: Turn): Next | undefined {
  const { t, reply, understanding, resident } = turn;
  about(turn, 'concern');
  if (resident.isChild && understanding.choice === undefined) return tellChild(turn, 'child:friend');
  // After a tale of one's own it takes more than a likeness to make it somebody else's.
  const isOther = understanding.choice !== undefined || understanding.role === 'other' || understanding.signs.neighbour;
  if (resident.disclosed && !isOther) return helpFor();
  // It is about somebody else now, and nothing is known of them.
  if (resident.group !== 'valdsutovare') delete resident.group;
  resident.asksFor = 'other';
  const nextDoor = understanding.signs.neighbour || understanding.choice?.id === 'neighbour';
  reply.say(nextDoor ? t('help:neighbour') : t('help:concern'));
  tellClaims(turn);
  return { dialog: FindHelpDialog.id };
}

/** The one who hurts somebody and wants to stop; remembered, so that no refuge is named in this conversation. */
export function tellPerpetrator(turn: Turn): Next {
  about(turn, 'perpetrator');
  turn.resident.group = 'valdsutovare';
  delete turn.resident.asksFor;
  turn.reply.say(`${turn.t('help:perpetrator')} ${turn.t('help:notTheDoer')}`);
  return { dialog: FindHelpDialog.id };
}

/** The button of somebody who is exposed: whatever was understood before, they are told of all help. */
export function tellExposed(turn: Turn): Next | undefined {
  noteExposed(turn.resident);
  delete turn.resident.asksFor;
  return turn.resident.isChild ? tellChild(turn) : tellDisclosure(turn, undefined);
}

/** A sentence about what happens, rather than a bare place or a request. */
function isDisclosure({ understanding }: Turn): boolean {
  const { command, choice, signs } = understanding;
  return command === undefined && choice === undefined && !signs.question && signs.harm;
}
