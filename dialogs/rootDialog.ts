import { ComponentDialog, DialogTurnStatus, type DialogContext, type DialogTurnResult } from './sdk';
import { serviceCard } from './cards';
import type { ChoiceId } from './choices';
import { ContactDialog } from './contactDialog';
import { FindHelpDialog } from './findHelpDialog';
import type { Command, Intent } from './intents';
import { nationalLines } from './nationalLines';
import { tellRecords } from './recordAnswer';
import { answerIntent, explainForm, formOf, offerMoreForms, tellDetails, type Next } from './topics';
import { turnOf, type Turn } from './turn';

/** Scores between these ask with at most three choices; above is answered, below is not understood. */
const sure = 0.4;
const unsure = 0.22;

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
  }

  protected override async onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return answer(inner);
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(inner.context);
    if (!inner.activeDialog || leavesDialog(turn)) {
      await inner.cancelAllDialogs();
      return answer(inner);
    }
    sayDanger(turn);
    const { intents } = turn.understanding;
    const form = intents[0] && intents[0].score >= sure ? formOf(intents[0].intent) : undefined;
    if (form) turn.reply.say(turn.t(`forms:${form}.told`));
    return inner.continueDialog();
  }
}

/** Whether a text is about something else than the question that is open. */
function leavesDialog({ understanding }: Turn): boolean {
  const { choice, command, intents, kommun, danger } = understanding;
  if ((choice?.kind === 'choice' && choice.id === 'skip') || command === 'yes' || command === 'no') return false;
  if (choice !== undefined || command !== undefined) return true;
  if (kommun.kind !== 'none') return false;
  const [top] = intents;
  return danger || (top !== undefined && top.score >= sure);
}

async function answer(inner: DialogContext): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  const next = route(turn);
  if (!next) return { status: DialogTurnStatus.complete };
  return inner.beginDialog(next.id, 'options' in next ? next.options : undefined);
}

function route(turn: Turn): Next | undefined {
  const { choice, command, danger } = turn.understanding;
  if (choice?.kind === 'form') return explainForm(choice.id, turn);
  const fixed = choice?.id ?? command;
  if (fixed !== undefined) return routeFixed(fixed, turn);
  if (danger) sayDanger(turn);
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
  if (fixed === 'changeKommun' || fixed === 'change_kommun') {
    delete resident.kommun;
    return { id: FindHelpDialog.id, options: { group: 'alla' } };
  }
  if (fixed === 'swedish' || fixed === 'english') reply.say(t('common:languageSet'));
  reply.say(t('common:menu'));
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.forms'), t('prompts:choice.concern')]);
  return undefined;
}

function startAgain({ reply, t, resident }: Turn): void {
  delete resident.kommun;
  reply.say(t('common:startAgain'));
}

function leave({ reply, t }: Turn): Next | undefined {
  reply.say(t('safety:leaving'));
  reply.event('leave');
  return undefined;
}

function routeFree(turn: Turn): Next | undefined {
  const { intents, kommun, signs, danger } = turn.understanding;
  if (signs.where) return void refuseWhere(turn);
  if (signs.die) return tellAfterDanger(turn);
  // Several kommuner in one question may be about something they share; it is known or not, whichever is meant.
  if (kommun.kind === 'ask' && signs.question && tellRecords(turn, 'help')) return undefined;
  const [top] = intents;
  if (top && top.score >= sure) {
    turn.resident.misses = 0;
    return answerIntent(top.intent, turn);
  }
  if (danger) return tellAfterDanger(turn);
  if (kommun.kind !== 'none') return answerIntent('find_help', turn);
  if (signs.details) return tellDetails(turn);
  return top && top.score >= unsure ? askWhich(turn) : notUnderstood(turn);
}

function sayDanger({ understanding, reply, t }: Turn): void {
  if (understanding.danger) reply.first(t('safety:emergency'));
}

function tellEmergency({ reply, t }: Turn): void {
  reply.first(t('safety:emergency'));
  reply.say(t('safety:emergencyThen'));
  reply.offer([t('prompts:choice.findHelp')]);
}

/** Danger and nothing else that was understood: one line, a number, and no menu. */
function tellAfterDanger(turn: Turn): Next | undefined {
  const { reply, t, understanding, directory, view, resident } = turn;
  if (understanding.signs.die) {
    const advice = directory
      .national(['1177'], view('help'))
      .map((service) => serviceCard(service, t, resident.locale));
    reply.show(t('safety:wishToDie'), advice);
  }
  if (understanding.kommun.kind !== 'none') return answerIntent('find_help', turn);
  tellEmergency(turn);
  return undefined;
}

/** Where somebody is, is never told; the same words for everybody who asks. */
function refuseWhere({ reply, t }: Turn): void {
  reply.say(t('common:secrecy'));
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.restart')]);
}

const asked: Readonly<Partial<Record<Intent, ChoiceId>>> = {
  find_help: 'findHelp',
  forms_overview: 'forms',
  concern_other: 'concern',
  perpetrator: 'perpetrator',
  contact_person: 'contact',
  police_report: 'police',
  shelter: 'shelter',
  safe_browsing: 'traces',
};

function askWhich(turn: Turn): Next | undefined {
  const { reply, t, understanding } = turn;
  const titles = understanding.intents.flatMap(({ intent }) => {
    const form = formOf(intent);
    const choice = asked[intent];
    if (form) return [t(`forms:${form}.choice`)];
    return choice ? [t(`prompts:choice.${choice}`)] : [];
  });
  const choices = [...new Set([...titles.slice(0, 2), t('prompts:choice.findHelp')])];
  reply.say(t('common:didYouMean'));
  reply.offer(choices);
  return undefined;
}

/** Never a dead end: somebody to talk to, and the menu; the second time in other words. */
function notUnderstood(turn: Turn): Next | undefined {
  const { reply, t, resident } = turn;
  resident.misses += 1;
  const text = resident.misses > 1 ? t('common:notUnderstoodAgain') : t('common:notUnderstood');
  reply.show(
    text,
    nationalLines(turn, 'alla')
      .slice(0, 1)
      .map((service) => serviceCard(service, t, resident.locale)),
  );
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.forms'), t('prompts:choice.concern')]);
  return undefined;
}
