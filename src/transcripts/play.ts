import { randomUUID } from 'node:crypto';
import {
  ActionTypes,
  ActivityTypes,
  TestAdapter,
  type Activity,
  type CardAction,
  type ChannelAccount,
  type ConversationAccount,
} from 'botbuilder';
import type { Bot } from '../../dialogs/bot';
import type { Locale } from '../../locales/translator';
import { hear, offeredIn, type Heard } from './heard';
import type { Act, Transcript, Turn } from './model';
import type { Wording } from './wording';

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
}

export interface Cast {
  readonly bot: Bot;
  readonly clock: Clock;
  readonly wording: Wording;
}

/** Plays a transcript in one language, from its first moment to its last. */
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
  readonly #adapter = new TestAdapter();
  #id = randomUUID();
  /** The language of the resident's device. */
  #device: Locale;
  /** The language the bot is expected to speak. */
  #spoken: Locale;
  #offered: readonly CardAction[] = [];
  #broke: string | undefined;

  constructor(cast: Cast, locale: Locale) {
    this.#cast = cast;
    this.#device = this.#spoken = locale;
    this.#adapter.onTurnError = async (context, error) => {
      this.#broke = `${error.name}: ${error.message}`;
      await cast.bot.onError(context, error);
    };
  }

  async play(turn: Turn): Promise<readonly PlayedTurn[]> {
    for (const preparation of turn.before)
      if (preparation.kind === 'locale') this.#device = this.#spoken = preparation.locale;
    if (!turn.before.some(({ kind }) => kind === 'restart')) return [await this.#playOne(turn)];
    this.#id = randomUUID();
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
    const said = taps && tapped ? String(tapped.value) : written;
    const missedTap = taps && !tapped ? this.#offered : undefined;
    for (const check of checks) if (check.kind === 'locale') this.#spoken = check.locale;
    const heard = hear(await this.#send(turn, said));
    if (heard.messages.length > 0) this.#offered = offeredIn(heard);
    return { turn, said, heard, locale: this.#spoken, missedTap, broke: this.#broke };
  }

  async #send({ act }: Turn, said: string | undefined): Promise<readonly Partial<Activity>[]> {
    this.#broke = undefined;
    if (act.kind === 'wait') {
      this.#cast.clock.now = new Date(this.#cast.clock.now.getTime() + act.milliseconds);
      return [];
    }
    const conversation = { id: this.#id } as ConversationAccount;
    const activity = { ...activityOf(act, said, this.#adapter.conversation.user), locale: this.#device, conversation };
    await this.#adapter.processActivity(activity, this.#cast.bot.run);
    return this.#adapter.activeQueue.splice(0);
  }
}

function activityOf(act: Act, said = '', resident?: ChannelAccount): Partial<Activity> {
  if (act.kind === 'event') return { type: ActivityTypes.Event, name: act.name };
  if (act.kind === 'say') return { type: ActivityTypes.Message, text: said };
  return { type: ActivityTypes.ConversationUpdate, membersAdded: resident ? [resident] : [] };
}

/** A button that calls sends no message. */
function canTap({ type }: CardAction): boolean {
  return type !== (ActionTypes.Call as string);
}
