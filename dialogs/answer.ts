import { ContactDialog } from './asking/contactDialog';
import { FindHelpDialog } from './asking/findHelpDialog';
import { KommunDialog } from './asking/kommunDialog';
import { ReportDialog } from './asking/reportDialog';
import { asksAboutRecord, route, topicOf } from './route';
import type { Dialog, DialogContext, DialogInstance, TurnDialogs } from './sdk';
import { answerAside } from './topics/aside';
import { tellFirst } from './topics/disclosure';
import { offer } from './topics/next';
import { sayDanger } from './topics/safety';
import { noteGroup, writesAsChild } from './turn/group';
import { noteKommun, type Turn } from './turn/turn';

/** The dialogs that can wait for an answer, each as long as its question is open. */
export function createDialogs(): readonly Dialog[] {
  return [new FindHelpDialog(), new ContactDialog(), new ReportDialog(), new KommunDialog()];
}

/** Handles danger, leaving, language and starting over once for all, and then the topic or the dialog under way. */
export async function answer(turn: Turn, dialogs: TurnDialogs): Promise<void> {
  if (dialogs.wait && (await answersWaiting(turn, await dialogs.open()))) return;
  sayDanger(turn);
  noteResident(turn);
  const next = route(turn);
  if (next) await (await dialogs.open()).beginDialog(next.dialog);
}

/** Whether the turn is met by the dialog that waits, or leaves its question open; if neither, the dialog is given up. */
async function answersWaiting(turn: Turn, dialog: DialogContext): Promise<boolean> {
  const waiting = dialog.activeDialog;
  if (waiting && goesOn(waiting, turn)) {
    sayDanger(turn);
    noteResident(turn);
    await dialog.continueDialog();
    return true;
  }
  if (waiting && setsLanguage(turn)) {
    turn.reply.say(turn.t('common:languageSet'));
    await dialog.repromptDialog();
    return true;
  }
  const met = waiting && meetsInside(waiting, turn);
  if (met === 'beside') await dialog.repromptDialog();
  if (met === undefined) await dialog.cancelAllDialogs();
  return met !== undefined;
}

/** What a text says of who writes and of which kommun, remembered whatever it is answered with. */
function noteResident(turn: Turn): void {
  const { kommun } = turn.understanding;
  noteGroup(turn);
  if (kommun.kind === 'found') noteKommun(turn.resident, kommun.kommun.code);
}

/** Whether a text answers the question that the dialog under way has asked. */
function goesOn({ id, state }: DialogInstance, turn: Turn): boolean {
  if (id === ReportDialog.id) return ReportDialog.takes(state, turn) && !turn.understanding.danger;
  return answersKommun(turn);
}

const mostOfName = 2;

/** Whether a text answers, or tries to answer, which kommun it is about. */
function answersKommun(turn: Turn): boolean {
  const { choice, command, kommun, danger, signs, flag, asides, form, text } = turn.understanding;
  if ((choice?.kind === 'choice' && choice.id === 'skip') || command === 'yes' || command === 'no') return true;
  if (choice !== undefined || command !== undefined || signs.where || flag !== undefined) return false;
  const tells =
    signs.harm || signs.exposed || asides.talk !== undefined || topicOf(turn)?.startsWith('forms_') === true;
  if (signs.unwilling && kommun.kind === 'none' && !danger && !tells) return true;
  if (kommun.kind !== 'none') return !danger && !asksAboutRecord(turn) && topicOf(turn) === undefined;
  // A question is no name of a kommun.
  if (signs.question && text.trim().split(/\s+/).length > mostOfName) return false;
  const tellsWho = signs.man || signs.lgbtqi || signs.minor || signs.deaf;
  const aside = tellsWho || signs.wordless || signs.robot || Object.keys(asides).length > 0 || form !== undefined;
  return !(
    danger ||
    aside ||
    asksAboutRecord(turn) ||
    topicOf(turn) !== undefined ||
    writesAsChild(turn.understanding) ||
    signs.exposed
  );
}

/** Another language is no other topic: the question that is open is asked again in it. */
function setsLanguage({ understanding: { choice, command } }: Turn): boolean {
  const fixed = choice?.id ?? command;
  return fixed === 'swedish' || fixed === 'english' || fixed === 'easy';
}

/**
 * Answers what does not take the question away: it stays open, and is said again unless it was danger or a tale of
 * violence, which is followed by nothing. A button, a fixed word or another topic leaves the question.
 */
function meetsInside({ id }: DialogInstance, turn: Turn): 'alone' | 'beside' | undefined {
  const { choice, command, signs, flag, danger } = turn.understanding;
  const { resident } = turn;
  if (choice !== undefined || command !== undefined) return undefined;
  sayDanger(turn);
  noteResident(turn);
  if (answerAside(turn)) return flag !== undefined || danger || signs.where ? 'alone' : 'beside';
  // In the middle of a report somebody tells what happens at home: that is met first, and the report stays open.
  const tells = (signs.exposed || topicOf(turn)?.startsWith('forms_') === true) && !signs.question;
  const isOther = resident.isChild === true || resident.group === 'valdsutovare' || resident.asksFor !== undefined;
  if (id !== ReportDialog.id || !tells || isOther || resident.disclosed === true) return undefined;
  tellFirst(turn);
  offer(turn, ['danger', 'notNow', 'wrong']);
  return 'alone';
}
