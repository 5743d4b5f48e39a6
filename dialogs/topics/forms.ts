import { pictogram } from '../saying/pictograms';
import { formIds, type FormId } from '../understanding/choices';
import { tellChild } from './child';
import { tellConcern, tellDisclosure, tellPerpetrator } from './help';
import { offer, type Next } from './next';
import { tellRecords } from './recordAnswer';
import { tellAtWork } from './work';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';

/** Explains one form, for somebody who asked to know, with a picture for whoever would rather look than read. */
export function explainForm(form: FormId, turn: Turn): Next | undefined {
  const { reply, t, resident } = turn;
  about(turn, 'forms');
  if (resident.isChild) return tellChild(turn, 'child:violence');
  reply.picture(`${t(`forms:${form}.title`)}\n${t(`forms:${form}.explain`)}`, {
    url: pictogram(form),
    alt: t(`forms:${form}.picture`),
  });
  return offer(turn, ['findHelp', 'moreForms', 'danger']);
}

/** Tells more forms, those that the overview had no room for among its three buttons. */
export function offerMoreForms(turn: Turn): void {
  about(turn, 'forms');
  turn.reply.say(turn.t('prompts:chooseForm'));
  turn.reply.offer([
    ...formIds.slice(mostFirst).map((form) => turn.t(`forms:${form}.choice`)),
    turn.t('prompts:choice.findHelp'),
  ]);
}

/** Answers a sentence that tells of a form of violence: names it, and goes on to help. */
export function tellForm(form: FormId, turn: Turn): Next | undefined {
  const { signs, kommun, role } = turn.understanding;
  const { resident } = turn;
  if (signs.professional || role === 'professional') return tellAtWork(turn);
  if (resident.isChild && form !== 'honour' && kommun.kind === 'none')
    return role === 'other' ? tellChild(turn, 'child:friend') : tellChild(turn);
  if (signs.question) return tellRecords(turn, 'help') ? undefined : explainForm(form, turn);
  if (resident.group === 'valdsutovare') return tellPerpetrator(turn);
  if (form === 'honour') resident.group = 'heder';
  if (resident.isChild && kommun.kind === 'none') return tellChild(turn);
  return role === 'other' && !signs.exposed ? tellConcern(turn) : tellDisclosure(turn, form);
}

/** The overview of the forms, or what a source says when the question names it; for a child no list of forms. */
export function tellForms(turn: Turn): Next | undefined {
  about(turn, 'forms');
  if (turn.understanding.signs.question && tellRecords(turn, 'help')) return undefined;
  if (turn.resident.isChild) return tellChild(turn, 'child:violence');
  turn.reply.say(turn.t('forms:overview'));
  turn.reply.offer([
    ...formIds.slice(0, mostFirst).map((form) => turn.t(`forms:${form}.choice`)),
    turn.t('prompts:choice.moreForms'),
  ]);
  return undefined;
}

/** Forms that the overview offers at once. */
const mostFirst = 3;
