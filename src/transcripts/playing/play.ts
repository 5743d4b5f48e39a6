import { ActionTypes, ActivityTypes, type Activity, type CardAction } from 'botbuilder';
import type { Locale } from '../../../locales/translator';
import { hear, offeredIn, type Heard } from './heard';
import type { Act, Transcript, Turn } from '../format/model';
import type { Wording } from '../format/wording';

/** One conversation with the bot, by whatever way its words go. Its first activity is a `conversationUpdate`. */
export interface Line {
  /** Tells the bot what the resident did; `pressed` is the button that says it, when it is not typed. */
  readonly send: (activity: Partial<Activity>, pressed?: CardAction) => Promise<Outcome>;
}

/** What came of it: only what this turn brought. */
export interface Outcome {
  readonly activities: readonly Partial<Activity>[];
  /** What the bot threw, where that can be known. */
  readonly broke?: string | undefined;
  /** The page was left, so that nothing more can be read or done in this conversation. */
  readonly left?: boolean;
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
  /** The resident has left the page by this turn. */
  readonly left?: boolean;
}

export interface Cast {
  /** Opens a new conversation. */
  readonly open: () => Line;
  readonly clock: Clock;
  readonly wording: Wording;
}

/**
 * Plays a transcript in one language, from its first moment to its last. When the page has been left, what cannot be
 * done there is not played: all up to the next new conversation.
 */
export async function play(
  { turns }: Transcript,
  locale: Locale,
  now: Date,
  cast: Cast,
): Promise<readonly PlayedTurn[]> {
  cast.clock.now = now;
  const conversation = new Conversation(cast, locale);
  const played: PlayedTurn[] = [];
  for (const turn of turns) played.push(...(await conversation.play(turn)));
  return played;
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

  async play(turn: Turn): Promise<readonly PlayedTurn[]> {
    for (const preparation of turn.before)
      if (preparation.kind === 'locale') this.#device = this.#spoken = preparation.locale;
    if (!turn.before.some(({ kind }) => kind === 'restart')) return this.#left ? [] : [await this.#playOne(turn)];
    this.#line = this.#cast.open();
    this.#left = false;
    this.#offered = [];
    this.#spoken = this.#device;
    const arrival: Turn = { ...turn, before: [], act: { kind: 'arrive' }, replies: [], checks: [], loose: true };
    return [await this.#playOne(arrival), await this.#playOne(turn)];
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
    const { activities, broke, left = false } = await this.#send(act, said, pressed);
    const heard = hear(activities);
    if (heard.messages.length > 0) this.#offered = offeredIn(heard);
    this.#left = left;
    return { turn, said, heard, locale: this.#spoken, missedTap, broke, left };
  }

  async #send(act: Act, said: string | undefined, pressed: CardAction | undefined): Promise<Outcome> {
    if (act.kind !== 'wait') return this.#line.send({ ...activityOf(act, said), locale: this.#device }, pressed);
    this.#cast.clock.now = new Date(this.#cast.clock.now.getTime() + act.milliseconds);
    return { activities: [] };
  }
}

function activityOf(act: Act, said = ''): Partial<Activity> {
  if (act.kind === 'event') return { type: ActivityTypes.Event, name: act.name };
  if (act.kind === 'say') return { type: ActivityTypes.Message, text: said };
  return { type: ActivityTypes.ConversationUpdate };
}

/** A button that calls sends no message. */
function canTap({ type }: CardAction): boolean {
  return type !== (ActionTypes.Call as string);
}
