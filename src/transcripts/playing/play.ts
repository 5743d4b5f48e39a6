import { ActionTypes, ActivityTypes, type Activity, type CardAction } from 'botbuilder';
import type { Locale } from '../../../locales/translator';
import { hear, offeredIn, type Heard } from './heard';
import type { Act, Transcript, Turn } from '../format/model';
import type { Wording } from '../format/wording';

/** One conversation with the bot, by whatever way its words go. Its first activity is a `conversationUpdate`. */
export interface Line {
  /** Tells the bot what the resident did; `pressed` is the button that says it, when it is not typed. */
  readonly send: (activity: Partial<Activity>, pressed?: CardAction) => Promise<Outcome>;
  /** What has come since the last turn ended: a reply that is late, which no tester has written anywhere. */
  readonly late?: () => Promise<readonly Partial<Activity>[]>;
}

/** What came of it: only what this turn brought. */
export interface Outcome {
  readonly activities: readonly Partial<Activity>[];
  /** What the bot threw, where that can be known. */
  readonly broke?: string | undefined;
  /** The page was left, so that nothing more can be read or done in this conversation. */
  readonly left?: boolean;
  /** Milliseconds until the last reply had come; absent where no time passes while the bot thinks. */
  readonly took?: number;
  /** What was entered of the bot, such as `dialog:findHelp`; absent where that cannot be seen. */
  readonly visited?: ReadonlySet<string> | undefined;
}

/** The clock of a run; it stands still until a transcript says `!wait`. */
export interface Clock {
  now: Date;
}

/** A turn as it went. */
export interface PlayedTurn {
  readonly turn: Turn;
  /** What the resident sent, when the turn is a message. */
  readonly said: string | undefined;
  readonly heard: Heard;
  /** The language that is expected in this turn. */
  readonly locale: Locale;
  /** The buttons that were on offer, when the resident was to tap one of them and it was not there. */
  readonly missedTap: readonly CardAction[] | undefined;
  /** What the bot threw. */
  readonly broke: string | undefined;
  /** What the clock said. */
  readonly at?: Date;
  /** The resident has left the page by this turn. */
  readonly left?: boolean;
  /** Milliseconds until the last reply had come; absent where no time passes while the bot thinks. */
  readonly took?: number | undefined;
  /** What was entered of the bot; absent where that cannot be seen. */
  readonly visited?: ReadonlySet<string> | undefined;
}

export interface Cast {
  /** Opens a new conversation. */
  readonly open: () => Line;
  readonly clock: Clock;
  readonly wording: Wording;
  /** Replaces a file of the directory under the running bot. Rejects when that cannot be done here. */
  readonly reload: (file: string) => Promise<void>;
}

/**
 * Plays a transcript in one language, turn by turn: the next begins when whoever listens has judged the one before, so
 * that what was captured there can be said. When the page has been left, what cannot be done there is not played: all
 * up to the next new conversation.
 */
export async function* play({ turns }: Transcript, locale: Locale, now: Date, cast: Cast): AsyncGenerator<PlayedTurn> {
  cast.clock.now = now;
  const conversation = new Conversation(cast, locale);
  for (const turn of turns) yield* conversation.play(turn);
  yield* conversation.end(turns);
}

class Conversation {
  readonly #cast: Cast;
  #line: Line;
  #left = false;
  /** The language of the resident's device. */
  #device: Locale;
  /** The language the bot is expected to speak. */
  #spoken: Locale;
  #offered: readonly CardAction[] = [];

  constructor(cast: Cast, locale: Locale) {
    this.#cast = cast;
    this.#line = cast.open();
    this.#device = this.#spoken = locale;
  }

  async *play(turn: Turn): AsyncGenerator<PlayedTurn> {
    for (const preparation of turn.before) {
      if (preparation.kind === 'locale') this.#device = this.#spoken = preparation.locale;
      if (preparation.kind === 'reload') await this.#cast.reload(preparation.file);
    }
    if (!turn.before.some(({ kind }) => kind === 'restart')) {
      if (!this.#left) yield await this.#playOne(turn);
      return;
    }
    this.#line = this.#cast.open();
    this.#left = false;
    this.#offered = [];
    this.#spoken = this.#device;
    const arrival: Turn = { ...turn, before: [], act: { kind: 'arrive' }, replies: [], checks: [], loose: true };
    yield await this.#playOne(arrival);
    yield await this.#playOne(turn);
  }

  /** What comes when nobody waits for anything more. */
  async *end(turns: readonly Turn[]): AsyncGenerator<PlayedTurn> {
    const activities = this.#left ? [] : ((await this.#line.late?.()) ?? []);
    const last = turns.at(-1);
    if (!last || activities.length === 0) return;
    const turn: Turn = {
      ...last,
      before: [],
      act: { kind: 'wait', milliseconds: 0 },
      replies: [],
      checks: [],
      loose: false,
    };
    yield {
      turn,
      said: undefined,
      heard: hear(activities),
      locale: this.#spoken,
      missedTap: undefined,
      broke: undefined,
    };
  }

  async #playOne(turn: Turn): Promise<PlayedTurn> {
    const { act, checks } = turn;
    const written = act.kind === 'say' ? this.#cast.wording.told(act.text, this.#spoken) : undefined;
    const tapped = this.#offered.find((button) => canTap(button) && [button.title, button.value].includes(written));
    const taps = act.kind === 'say' && act.tap;
    const pressed = taps ? tapped : undefined;
    const said = pressed ? String(pressed.value) : written;
    const missedTap = taps && !tapped ? this.#offered : undefined;
    for (const check of checks) if (check.kind === 'locale') this.#spoken = check.locale;
    const { activities, broke, left = false, took, visited } = await this.#send(act, said, pressed);
    const heard = hear(activities);
    if (heard.messages.length > 0) this.#offered = offeredIn(heard);
    this.#left = left;
    return { turn, said, heard, locale: this.#spoken, missedTap, broke, left, took, visited, at: this.#cast.clock.now };
  }

  async #send(act: Act, said: string | undefined, pressed: CardAction | undefined): Promise<Outcome> {
    if (act.kind !== 'wait') return this.#line.send({ ...activityOf(act, said), locale: this.#device }, pressed);
    const { clock } = this.#cast;
    clock.now = new Date(clock.now.getTime() + act.milliseconds);
    // What the bot says of itself while time passes.
    return { activities: (await this.#line.late?.()) ?? [] };
  }
}

function activityOf(act: Act, said = ''): Partial<Activity> {
  if (act.kind === 'event') return { type: ActivityTypes.Event, name: act.name };
  if (act.kind === 'submit') return { type: ActivityTypes.Message, value: act.value };
  if (act.kind === 'say') return { type: ActivityTypes.Message, text: said };
  return { type: ActivityTypes.ConversationUpdate };
}

/** A button that calls sends no message. */
function canTap({ type }: CardAction): boolean {
  return type !== (ActionTypes.Call as string);
}
