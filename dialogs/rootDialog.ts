import type { ChoiceId } from './understanding/choices';
import { ContactDialog } from './asking/contactDialog';
import { FindHelpDialog } from './asking/findHelpDialog';
import { explainForm, offerMoreForms } from './topics/forms';
import { noteGroup, writesAsChild } from './turn/group';
import { tellExposed, tellFault, type Next } from './topics/help';
import type { Command, Intent } from './understanding/intents';
import { tellWhy } from './saying/provenance';
import { tellRecords } from './topics/recordAnswer';
import { ReportDialog } from './asking/reportDialog';
import {
  refuseWhere,
  sayDanger,
  tellEmergency,
  tellOtherLanguage,
  tellSilent,
  tellWishToDie,
  tellWithoutSpeech,
} from './topics/safety';
import {
  ComponentDialog,
  DialogTurnStatus,
  type DialogContext,
  type DialogInstance,
  type DialogTurnResult,
} from './sdk';
import { answerIntent, tellAbout, tellDetails, tellWhoAnswers } from './topics/answerIntent';
import { certainty, sureIntent, topicsIn } from './understanding/certainty';
import { turnOf, type Turn } from './turn/turn';
import { askWhich, notUnderstood } from './topics/unsure';

/** What a button or a fixed word starts; the others are handled where they stand. */
const intentOf: Readonly<Partial<Record<ChoiceId | Command, Intent>>> = {
  findHelp: 'find_help',
  help: 'find_help',
  forms: 'forms_overview',
  concern: 'concern_other',
  perpetrator: 'perpetrator',
  restart: 'restart',
  police: 'police_report',
  shelter: 'shelter',
  traces: 'safe_browsing',
  contact: 'contact_person',
  thanks: 'thanks_bye',
};

/** Handles danger, leaving, language and starting over once for all, and then the topic or the dialog under way. */
export class RootDialog extends ComponentDialog {
  static readonly id = 'root';

  constructor() {
    super(RootDialog.id);
    this.addDialog(new FindHelpDialog());
    this.addDialog(new ContactDialog());
    this.addDialog(new ReportDialog());
  }

  protected override async onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return answer(inner);
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(inner.context);
    if (!inner.activeDialog || !goesOn(inner.activeDialog, turn)) {
      await inner.cancelAllDialogs();
      return answer(inner);
    }
    noteResident(turn);
    return inner.continueDialog();
  }
}

/** Whether a text answers the question that the dialog under way has asked. */
function goesOn({ id, state }: DialogInstance, turn: Turn): boolean {
  if (id === ReportDialog.id) return ReportDialog.takes(state, turn) && !turn.understanding.danger;
  return !leavesDialog(turn);
}

/** What a text says of who writes and of which kommun, remembered whatever it is answered with. */
function noteResident(turn: Turn): void {
  const { kommun } = turn.understanding;
  noteGroup(turn);
  if (kommun.kind === 'found') turn.resident.kommun = kommun.kommun.code;
}

/** Whether a text is about something else than the question that is open. */
function leavesDialog(turn: Turn): boolean {
  const { choice, command, kommun, danger, signs } = turn.understanding;
  if ((choice?.kind === 'choice' && choice.id === 'skip') || command === 'yes' || command === 'no') return false;
  if (choice !== undefined || command !== undefined) return true;
  if (signs.where || signs.die || signs.silent || signs.robot) return true;
  if (signs.unwilling && kommun.kind === 'none' && !danger) return false;
  return (
    danger ||
    asksAboutRecord(turn) ||
    topicOf(turn) !== undefined ||
    (kommun.kind === 'none' && (writesAsChild(turn.understanding) || signs.exposed))
  );
}

async function answer(inner: DialogContext): Promise<DialogTurnResult> {
  noteResident(turnOf(inner.context));
  const next = route(turnOf(inner.context));
  return next ? inner.beginDialog(next) : { status: DialogTurnStatus.complete };
}

function route(turn: Turn): Next | undefined {
  const { choice, command } = turn.understanding;
  sayDanger(turn);
  if (choice?.kind === 'form') return explainForm(choice.id, turn);
  const fixed = choice?.id ?? command;
  if (fixed !== undefined) return routeFixed(fixed, turn);
  tellOtherLanguage(turn);
  return routeFree(turn);
}

function routeFixed(fixed: ChoiceId | Command, turn: Turn): Next | undefined {
  const { reply, t, resident } = turn;
  resident.misses = 0;
  const intent = intentOf[fixed];
  if (fixed === 'restart') startAgain(turn);
  if (intent) return answerIntent(intent, turn);
  if (fixed === 'leave') return leave(turn);
  if (fixed === 'danger') return void tellEmergency(turn);
  if (fixed === 'moreForms') return void offerMoreForms(turn);
  if (fixed === 'exposed') return tellExposed(turn);
  if (fixed === 'why') return void tellWhy(turn);
  if (fixed === 'wrong') return ReportDialog.id;
  if (fixed === 'changeKommun' || fixed === 'change_kommun') {
    delete resident.kommun;
    return FindHelpDialog.id;
  }
  if (fixed === 'swedish' || fixed === 'english') reply.say(t('common:languageSet'));
  reply.say(t('common:menu'));
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.forms'), t('prompts:choice.concern')]);
  return undefined;
}

/** Forgets what was said, but not that somebody uses violence or asked where a person is. */
function startAgain({ reply, t, resident }: Turn): void {
  delete resident.kommun;
  delete resident.told;
  delete resident.isChild;
  if (resident.group !== 'valdsutovare') delete resident.group;
  reply.say(t('common:startAgain'));
}

function leave({ reply, t }: Turn): Next | undefined {
  reply.say(t('safety:leaving'));
  reply.event('leave');
  return undefined;
}

/** What comes before any topic, whatever else a text says. */
function routeSigns(turn: Turn): { readonly next: Next | undefined } | undefined {
  const { signs } = turn.understanding;
  const first: readonly (readonly [boolean, (turn: Turn) => Next | undefined])[] = [
    [signs.where, (told) => void refuseWhere(told)],
    [signs.die, (told) => void tellWishToDie(told)],
    [signs.silent, (told) => void tellSilent(told)],
    [signs.deaf && !signs.harm, (told) => void tellWithoutSpeech(told)],
    [signs.robot, tellWhoAnswers],
    [signs.fault, tellFault],
    [signs.why && asksOfTold(turn), (told) => void tellWhy(told)],
    [signs.wrong && saysOnlyWrong(turn), () => ReportDialog.id],
  ];
  const found = first.find(([holds]) => holds);
  return found && { next: found[1](turn) };
}

/** A doubt about what was told last; beside a tale of what happens it may be about somebody's words. */
function asksOfTold({ resident, understanding }: Turn): boolean {
  return (resident.told ?? []).length > 0 && !understanding.signs.harm && !understanding.danger;
}

/** That something is wrong, and nothing else: a cry for help beside it goes before. */
function saysOnlyWrong(turn: Turn): boolean {
  const { signs, text, intents, role } = turn.understanding;
  const wishes = intents.some(({ intent, score }) => helpful.has(intent) && score > mayBeWish);
  const isShort = text.trim().split(/\s+/).length <= mostWords;
  return asksOfTold(turn) && isShort && !wishes && !signs.question && !signs.child && role !== 'child';
}

const helpful: ReadonlySet<Intent> = new Set(['find_help', 'shelter', 'acute_danger']);
const mayBeWish = 0.25;
const mostWords = 6;

function routeFree(turn: Turn): Next | undefined {
  const { kommun, signs, danger, intents, isStrange } = turn.understanding;
  const marked = routeSigns(turn);
  if (marked) return marked.next;
  // Several kommuner in one question may be about something they share; it is known or not, whichever is meant.
  if (kommun.kind === 'ask' && signs.question && tellRecords(turn, 'help')) return undefined;
  const topic = topicOf(turn);
  const mayAsk = asksAboutRecord(turn) || (topic === undefined && signs.question);
  if (mayAsk && tellRecords(turn, 'help')) return undefined;
  if (topic) {
    turn.resident.misses = 0;
    return answerIntent(topic, turn);
  }
  if (turn.understanding.asksAboutRecord >= certainty.sure) return tellAbout(turn);
  if (danger) return kommun.kind === 'found' ? answerIntent('find_help', turn) : void tellEmergency(turn);
  const tellsWho = writesAsChild(turn.understanding) || signs.exposed || signs.man || signs.lgbtqi;
  if (kommun.kind !== 'none' || tellsWho) return answerIntent('find_help', turn);
  if (signs.details) return tellDetails(turn);
  const mayBe = topicsIn(intents)[0]?.score ?? 0;
  return isStrange || mayBe < certainty.unsure ? void notUnderstood(turn) : void askWhich(turn);
}

/** Whether a text may ask about a thing the directory knows of; whether it does is for the directory to say. */
function asksAboutRecord({ understanding }: Turn): boolean {
  return understanding.asksAboutRecord >= certainty.record;
}

/** Small talk gives way to a danger or a kommun in the same turn. */
const smallTalk: ReadonlySet<Intent> = new Set(['thanks_bye', 'restart', 'change_language']);

function topicOf({ understanding: { intents, isStrange, kommun, danger, signs } }: Turn): Intent | undefined {
  const topic = isStrange ? undefined : sureIntent(topicsIn(intents));
  if (topic === undefined) return undefined;
  if (topic === 'perpetrator' && signs.exposed) return 'find_help';
  if (smallTalk.has(topic) && signs.harm) return 'find_help';
  if (smallTalk.has(topic) && (danger || kommun.kind === 'found')) return undefined;
  return danger && topic === 'out_of_scope' ? undefined : topic;
}
