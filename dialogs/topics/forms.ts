import { formIds, type FormId } from '../understanding/choices';
import { helpFor, offer, tellChild, tellConcern, tellPerpetrator, type Next } from './help';
import { tellRecords } from './recordAnswer';
import type { Turn } from '../turn/turn';

/** Explains one form, for somebody who asked to know. */
export function explainForm(form: FormId, turn: Turn): Next | undefined {
  turn.reply.say(`${turn.t(`forms:${form}.title`)}\n${turn.t(`forms:${form}.explain`)}`);
  return offer(turn, ['findHelp', 'moreForms', 'danger']);
}

/** Tells more forms, those that the overview had no room for among its three buttons. */
export function offerMoreForms(turn: Turn): void {
  turn.reply.say(turn.t('prompts:chooseForm'));
  turn.reply.offer(formIds.slice(3).map((form) => turn.t(`forms:${form}.choice`)));
}

/** Answers a sentence that tells of a form of violence: names it, and goes on to help. */
export function tellForm(form: FormId, turn: Turn): Next | undefined {
  const { signs, kommun, role } = turn.understanding;
  const { resident } = turn;
  if (signs.professional || role === 'professional') return tellConcern(turn);
  if (resident.isChild && form !== 'honour' && kommun.kind === 'none') return tellChild(turn);
  if (signs.question) return tellRecords(turn, 'help') ? undefined : explainForm(form, turn);
  if (resident.group === 'valdsutovare') return tellPerpetrator(turn);
  if (form === 'honour') resident.group = 'heder';
  turn.reply.say(turn.t(`forms:${form}.told`));
  return resident.isChild && kommun.kind === 'none' ? tellChild(turn) : helpFor(turn);
}

/** The overview of the forms, or what a source says when the question names it. */
export function tellForms(turn: Turn): Next | undefined {
  if (turn.understanding.signs.question && tellRecords(turn, 'help')) return undefined;
  turn.reply.say(turn.t('forms:overview'));
  turn.reply.offer([
    ...formIds.slice(0, 3).map((form) => turn.t(`forms:${form}.choice`)),
    turn.t('prompts:choice.moreForms'),
  ]);
  return undefined;
}
