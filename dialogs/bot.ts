import type {
  Activity,
  ActivityTypes,
  BotTelemetryClient,
  StatePropertyAccessor,
  Storage,
  TurnContext,
} from 'botbuilder';
import { createOpener, DialogSet, type DialogState } from './sdk';
import type { Directory } from '../directory/showing/directory';
import type { KommunFinder } from '../directory/place/kommunFinder';
import { localeFrom, spokenIn, type Locale, type Translator } from '../locales/translator';
import { frameLine } from './saying/frameLine';
import type { Recognizer } from './understanding/recognizer';
import { Reply, type SafetyFrame } from './turn/reply';
import { answer, createDialogs } from './answer';
import { answeredOf, isNewIn } from './turn/answered';
import type { Answered, Count } from './turn/statistics';
import { Memory } from './turn/memory';
import { setTurn, type Report, type Resident, type Turn } from './turn/turn';

export interface BotParts {
  /** The snapshot of the directory that answers this turn. */
  readonly directory: () => Directory;
  readonly kommunFinder: KommunFinder;
  readonly recognize: Recognizer;
  readonly translator: Translator;
  readonly storage: Storage;
  readonly now: () => Date;
  readonly report: Report;
  /** Counts answers, each kind once in a conversation; nothing is remembered for it when nobody counts. */
  readonly count?: Count | undefined;
  /** Who hears which dialogs are entered and which turns were answered: the transcripts, never the running chat. */
  readonly observer?: BotObserver | undefined;
}

/** Hears what the bot does, for whoever tests it. */
export interface BotObserver {
  readonly telemetry: BotTelemetryClient;
  readonly onAnswered: (turn: Turn) => void;
}

/** What a channel runs: one turn, and what to say when a turn failed. */
export interface Bot {
  readonly run: (context: TurnContext) => Promise<void>;
  readonly onError: (context: TurnContext, error: Error) => Promise<void>;
  /** What is said when a channel can run no turn; the locale is as a client sent it. */
  readonly refusal: (why: Refused, locale: string | undefined) => readonly Partial<Activity>[];
}

/** Why a channel runs no turn: too many came, the conversation is over, what was said before is out of reach, a fault. */
export type Refused = 'tooMany' | 'ended' | 'forgetful' | 'failed';

/** Danger is looked for in the whole text; the rest is understood from its beginning, and the resident is told so. */
const longestRead = 500;
/** Records of the last answer that can be asked about. */
const mostRemembered = 8;

/** Makes the bot: it greets, answers each message, and remembers kommun and language while the conversation lives. */
export function createBot(parts: BotParts): Bot {
  const memory = new Memory(parts.storage);
  const dialogState = memory.property<DialogState>('dialogs');
  const dialogs = new DialogSet(dialogState);
  for (const dialog of createDialogs()) dialogs.add(dialog);
  if (parts.observer) dialogs.telemetryClient = parts.observer.telemetry;
  const dialogsOf = createOpener(dialogs, dialogState);
  const residents = memory.property<Resident>('resident');

  const run = async (context: TurnContext): Promise<void> => {
    const resident = await residents.get(context, { locale: localeFrom(context.activity.locale) ?? 'sv', misses: 0 });
    const turn = beginTurn(parts, context.activity, resident);
    setTurn(context, turn);
    if (turn.understanding.text.length > longestRead) turn.reply.say(turn.t('safety:tooLong'));
    if (isArrival(context.activity)) greet(turn);
    else if (isType(context.activity, 'message')) await answer(turn, await dialogsOf(context));
    const told = turn.reply.remembered();
    resident.toldNone = turn.reply.records().length === 0;
    if (told.length > 0) resident.told = told.slice(0, mostRemembered);
    const counted = parts.count && countedOf(turn, context.activity);
    await memory.save(context);
    await send(context, turn);
    if (counted) parts.count(counted);
    parts.observer?.onAnswered(turn);
  };

  const onError = async (context: TurnContext): Promise<void> => {
    const turn = beginTurn(parts, {}, await calmed(context, memory, residents, dialogState));
    turn.reply.say(turn.t('safety:hiccup'));
    turn.reply.offer([turn.t('prompts:choice.findHelp'), turn.t('prompts:choice.restart')]);
    await send(context, turn);
    if (parts.count && !leaves(parts, context.activity))
      parts.count({ topic: 'other', kommun: undefined, outcome: 'hiccup' });
  };
  return { run, onError, refusal: (why, asked) => refusal(parts, why, localeFrom(asked) ?? 'sv') };
}

/** What is still known of the resident when a turn has failed; the dialog under way is given up. */
async function calmed(
  context: TurnContext,
  memory: Memory,
  residents: StatePropertyAccessor<Resident>,
  dialogState: StatePropertyAccessor<DialogState>,
): Promise<Resident> {
  const fresh: Resident = { locale: localeFrom(context.activity.locale) ?? 'sv', misses: 0 };
  try {
    const resident = await residents.get(context, fresh);
    await dialogState.delete(context);
    await memory.save(context);
    return resident;
  } catch {
    return fresh;
  }
}

function refusal(parts: BotParts, why: Refused, locale: Locale): readonly Partial<Activity>[] {
  const turn = beginTurn(parts, {}, { locale, misses: 0 });
  turn.reply.say(turn.t(why === 'failed' ? 'safety:hiccup' : `safety:refused.${why}`));
  return framed(turn);
}

function beginTurn(parts: BotParts, activity: Partial<Activity>, resident: Resident): Turn {
  const text = typeof activity.text === 'string' ? activity.text : '';
  const understanding = parts.recognize(text);
  resident.locale = localeFor(understanding, resident.locale);
  const now = parts.now();
  return {
    understanding,
    resident,
    reply: new Reply(),
    directory: parts.directory(),
    kommunFinder: parts.kommunFinder,
    t: parts.translator(resident.locale),
    report: parts.report,
    view: (asker) => ({ asker, language: resident.locale, now }),
    marks: {},
  };
}

/** How an answer to a message is counted, when this conversation was not counted so before. */
function countedOf(turn: Turn, activity: Activity): Answered | undefined {
  const answered = isType(activity, 'message') ? answeredOf(turn) : undefined;
  return answered && isNewIn(turn, answered) ? answered : undefined;
}

/** Whether a text that could not be answered asked to leave: the exit is never counted, not even one that failed. */
function leaves({ recognize }: BotParts, { text }: Partial<Activity>): boolean {
  try {
    return recognize(text ?? '').command === 'leave';
  } catch {
    return false;
  }
}

/** The locale to answer in: the one asked for, else that of the text; easy-to-read Swedish stays until another is. */
function localeFor({ choice, command, asides, locale }: Turn['understanding'], now: Locale): Locale {
  const wish = choice?.kind === 'choice' ? choice.id : command;
  if (wish === 'english') return 'en';
  if (wish === 'swedish') return 'sv';
  // Whoever asks in English for simpler words is not answered in Swedish; she is told of the choices.
  if (wish === 'easy' || (asides.command === 'easy' && (locale ?? spokenIn(now)) === 'sv')) return 'sv-x-lattlast';
  return locale === undefined || locale === spokenIn(now) ? now : locale;
}

/** An activity's type is free text on the wire. */
function isType({ type }: { readonly type: string }, wanted: `${ActivityTypes}`): boolean {
  return type === wanted;
}

function isArrival(activity: Activity): boolean {
  const arrived = activity.membersAdded?.some(({ id }) => id !== activity.recipient.id) ?? false;
  return isType(activity, 'conversationUpdate') && arrived;
}

function greet({ reply, t, resident }: Turn): void {
  reply.say(t('safety:welcome'));
  const others = (['swedish', 'easy', 'english'] as const).filter((choice) => localeOf[choice] !== resident.locale);
  reply.offer(
    [...(['findHelp', 'forms', 'concern'] as const), ...others].map((choice) => t(`prompts:choice.${choice}`)),
  );
}

const localeOf = { swedish: 'sv', easy: 'sv-x-lattlast', english: 'en' } as const satisfies Record<string, Locale>;

async function send(context: TurnContext, turn: Turn): Promise<void> {
  const activities = framed(turn);
  if (activities.length > 0) await context.sendActivities([...activities]);
}

/** What the turn says, with the ways out that every turn carries. */
function framed({ reply, resident, directory, view, t }: Turn): readonly Partial<Activity>[] {
  // A closed place never stands first without a way that is open.
  if (reply.beginsClosed()) reply.leadWith(t('help:evenings'));
  const line = frameLine(directory, view('help'));
  const frame: SafetyFrame = {
    line: line && { title: `${line.name} ${line.number}`, link: line.link },
    leave: { title: t('safety:leaveAction'), value: t('safety:leaveValue') },
  };
  return reply.activities(resident.locale, frame);
}
