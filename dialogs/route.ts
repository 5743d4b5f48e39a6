import { ReportDialog } from './asking/reportDialog';
import { tellWhy } from './saying/provenance';
import { answerAside } from './topics/aside';
import { answerIntent, askWho, tellAbout, tellDetails } from './topics/answerIntent';
import { tellChild } from './topics/child';
import { explainForm, offerMoreForms, tellForm } from './topics/forms';
import { helpFor, tellConcern, tellExposed, tellFault } from './topics/help';
import { say, type Next } from './topics/next';
import { tellPractical, type Practical } from './topics/practical';
import { tellRecords } from './topics/recordAnswer';
import { tellEmergency, tellOtherLanguage } from './topics/safety';
import { askWhich, notUnderstood } from './topics/unsure';
import { tellAtWork, tellPress } from './topics/work';
import { forget, writesAsChild } from './turn/group';
import { noteKommun, type Turn } from './turn/turn';
import { answerDanger, asWhose, mayBeOfViolence } from './whose';
import { certainty, sureIntent, topicsIn } from './understanding/certainty';
import type { ChoiceId } from './understanding/choices';
import type { Command, Intent } from './understanding/intents';
import { FindHelpDialog } from './asking/findHelpDialog';

type Fixed = ChoiceId | Command;

/** What a button or a fixed word starts that a free text can start too. */
const intentOf: Readonly<Partial<Record<Fixed, Intent>>> = {
  findHelp: 'find_help',
  help: 'find_help',
  forms: 'forms_overview',
  concern: 'concern_other',
  perpetrator: 'perpetrator',
  contact: 'contact_person',
  thanks: 'thanks_bye',
};

const practicalOf: Readonly<Partial<Record<Fixed, Practical>>> = {
  ...{ practical: 'menu', firstCall: 'firstCall', pack: 'pack', interpreter: 'interpreter', anonymous: 'anonymous' },
  ...{ openNow: 'openNow', shelter: 'shelter', police: 'police', traces: 'traces' },
};

/** What only a button or a fixed word starts. */
const fixedAnswers: Readonly<Partial<Record<Fixed, (turn: Turn) => Next | undefined>>> = {
  restart: startAgain,
  leave,
  danger: (turn) => void tellEmergency(turn),
  moreForms: (turn) => void offerMoreForms(turn),
  exposed: tellExposed,
  child: tellAsChild,
  atWork: tellAtWork,
  press: tellPress,
  neighbour: tellConcern,
  who: askWho,
  why: (turn) => void tellWhy(turn),
  wrong: () => ({ dialog: ReportDialog.id }),
  changeKommun: askOtherKommun,
  change_kommun: askOtherKommun,
  moreHelp: helpFor,
  notNow: (turn) => say(turn, turn.t('safety:notInDanger'), ['findHelp', 'practical', 'forms']),
  swedish: tellLocale,
  english: tellLocale,
  easy: tellLocale,
};

/** Answers a turn that no dialog is waiting for, and names the dialog that goes on. */
export function route(turn: Turn): Next | undefined {
  const { choice, command } = turn.understanding;
  if (choice?.kind === 'form') return explainForm(choice.id, turn);
  const fixed = choice?.id ?? command;
  if (fixed !== undefined) return routeFixed(fixed, turn);
  tellOtherLanguage(turn);
  return routeFree(turn);
}

function routeFixed(fixed: Fixed, turn: Turn): Next | undefined {
  turn.resident.misses = 0;
  const intent = intentOf[fixed];
  if (intent) return answerIntent(intent, turn);
  const practical = practicalOf[fixed];
  if (practical) return tellPractical(turn, practical);
  const answer = fixedAnswers[fixed] ?? tellMenu;
  return answer(turn);
}

function tellMenu(turn: Turn): Next | undefined {
  return say(turn, turn.t('common:menu'), ['findHelp', 'forms', 'concern', 'who']);
}

function tellLocale(turn: Turn): Next | undefined {
  turn.reply.say(turn.t('common:languageSet'));
  return tellMenu(turn);
}

function startAgain(turn: Turn): Next | undefined {
  const { reply, t, resident } = turn;
  forget(resident);
  reply.say(t('common:startAgain'));
  return tellMenu(turn);
}

function leave({ reply, t }: Turn): Next | undefined {
  reply.say(t('safety:leaving'));
  reply.event('leave');
  return undefined;
}

function askOtherKommun({ resident }: Turn): Next {
  if (resident.kommun !== undefined) resident.formerKommun = resident.kommun;
  delete resident.kommun;
  return { dialog: FindHelpDialog.id };
}

function tellAsChild(turn: Turn): Next | undefined {
  turn.resident.isChild = true;
  if (turn.resident.group !== 'valdsutovare') turn.resident.group = 'barn';
  return tellChild(turn);
}

function routeFree(turn: Turn): Next | undefined {
  const { kommun, signs, danger, intents, isStrange, asides, form } = turn.understanding;
  if (answerAside(turn)) return undefined;
  if (asides.command === 'back' && goBack(turn)) return helpFor();
  if (asides.command === 'easy')
    return turn.resident.locale === 'sv-x-lattlast' ? tellLocale(turn) : answerIntent('change_language', turn);
  if (signs.fault) return tellFault(turn);
  if (signs.wrong && saysOnlyWrong(turn)) return { dialog: ReportDialog.id };
  // Several kommuner in one question may be about something they share; it is known or not, whichever is meant.
  if (kommun.kind === 'ask' && signs.question && tellRecords(turn, 'help')) return undefined;
  const { practical } = asides;
  if (practical === 'firstCall' || practical === 'pack') return tellPractical(turn, practical);
  const topic = topicOf(turn);
  const whose = asWhose(turn, topic);
  if (whose) return whose(turn);
  const mayAsk = asksAboutRecord(turn) || (topic === undefined && signs.question);
  if (mayAsk && tellRecords(turn, 'help')) return undefined;
  if (practical) return tellPractical(turn, practicalAside[practical]);
  if (form && mayBeOfViolence(topic)) return tellForm(form, turn);
  if (topic === 'out_of_scope') return tellOutOfScope(turn);
  if (topic) {
    turn.resident.misses = 0;
    return answerIntent(topic, turn);
  }
  if (turn.understanding.asksAboutRecord >= certainty.sure) return tellAbout(turn);
  if (danger) return answerDanger(turn);
  const tellsWho = writesAsChild(turn.understanding) || signs.exposed || signs.man || signs.lgbtqi || asides.who;
  if (kommun.kind !== 'none' || tellsWho) return answerIntent('find_help', turn);
  if (signs.details) return tellDetails(turn);
  // Whoever asks for another, and is not understood, is told again how one helps.
  if (turn.resident.asksFor === 'other' && signs.question) return tellConcern(turn);
  const mayBe = topicsIn(intents)[0]?.score ?? 0;
  return isStrange || mayBe < certainty.unsure ? void notUnderstood(turn) : askWhich(turn);
}

const practicalAside = {
  needInterpreter: 'interpreter',
  wantAnonymous: 'anonymous',
  openNow: 'openNow',
} as const satisfies Record<string, Practical>;

/** Another errand; the second time it is met as what is not understood: with somebody to talk to, in other words. */
function tellOutOfScope(turn: Turn): Next | undefined {
  if (turn.resident.misses > 0) return void notUnderstood(turn);
  turn.resident.misses = 1;
  return answerIntent('out_of_scope', turn);
}

/** Goes back to the kommun that was talked about before this one; false when there was none. */
function goBack({ resident }: Turn): boolean {
  if (resident.formerKommun === undefined) return false;
  noteKommun(resident, resident.formerKommun);
  return true;
}

/** That something is wrong, and nothing else: a cry for help beside it goes before. */
function saysOnlyWrong(turn: Turn): boolean {
  const { signs, text, intents, role, danger } = turn.understanding;
  const wishes = intents.some(({ intent, score }) => helpful.has(intent) && score > certainty.wish);
  const isShort = text.trim().split(/\s+/).length <= mostWords;
  const asks = (turn.resident.told ?? []).length > 0 && !signs.harm && !danger;
  return asks && isShort && !wishes && !signs.question && !signs.child && role !== 'child';
}

const helpful: ReadonlySet<Intent> = new Set(['find_help', 'shelter', 'acute_danger']);
const mostWords = 6;

/** Whether a text may ask about a thing the directory knows of; whether it does is for the directory to say. */
export function asksAboutRecord({ understanding }: Turn): boolean {
  return understanding.asksAboutRecord >= certainty.record;
}

/** Small talk gives way to a danger or a kommun in the same turn. */
const smallTalk: ReadonlySet<Intent> = new Set(['thanks_bye', 'restart', 'change_language']);

/** The topic of a text, when one is sure enough. */
export function topicOf({ understanding: { intents, isStrange, kommun, danger, signs } }: Turn): Intent | undefined {
  const topic = isStrange ? undefined : sureIntent(topicsIn(intents));
  if (topic === undefined) return undefined;
  if (topic === 'perpetrator' && signs.exposed) return 'find_help';
  if (topic === 'forms_overview' && signs.exposed && !signs.question) return 'find_help';
  if (smallTalk.has(topic) && signs.harm) return 'find_help';
  if (smallTalk.has(topic) && (danger || kommun.kind === 'found')) return undefined;
  return danger && topic === 'out_of_scope' ? undefined : topic;
}
