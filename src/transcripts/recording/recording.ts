import { ActionTypes, type CardAction } from 'botbuilder';
import { localeFrom, type Locale } from '../../../locales/translator';
import { hear, offeredIn, type Heard } from '../playing/heard';
import type { Line } from '../playing/play';
import type { Stage } from '../running/stage';
import { replyLines } from './conversation';
import { userLines, type Names } from './readBack';

/** What a recording begins with. */
export interface Beginning {
  readonly id: string;
  readonly locale: Locale;
  /** The time that the conversation is held at; undefined when the bot goes by its own clock. */
  readonly now: Date | undefined;
  /** The directory that the bot goes by, unless it is the project's. */
  readonly directory?: string | undefined;
}

const names: Names = { user: 'Invånare', bot: 'Vägvisaren' };

/** A conversation that is written down, turn by turn, as the transcript that replays it. */
export class Recording {
  readonly #line: Line;
  readonly #locale: Locale;
  readonly #lines: string[];
  /** The language the bot speaks. */
  #spoken: Locale;
  #offered: readonly CardAction[] = [];

  private constructor(line: Line, { id, locale, now, directory }: Beginning) {
    this.#line = line;
    this.#locale = this.#spoken = locale;
    const head = [
      `> @id ${id}`,
      ...(locale === 'sv' ? [] : [`> @locales ${locale}`]),
      ...(now ? [`> @now ${now.toISOString()}`] : []),
      ...(directory === undefined ? [] : [`> @directory ${directory}`]),
    ];
    this.#lines = [...head, `user=${names.user}`, `bot=${names.bot}`, ''];
  }

  /** Begins a conversation and writes down the greeting. Rejects when the bot cannot be reached. */
  static async begin(stage: Pick<Stage, 'open' | 'clock'>, beginning: Beginning): Promise<Recording> {
    if (beginning.now) stage.clock.now = beginning.now;
    const recording = new Recording(stage.open(), beginning);
    await recording.#turn({ type: 'conversationUpdate' }, []);
    return recording;
  }

  /** What the bot threw in the last turn; what it said all the same is written down. */
  broke: string | undefined;

  /** What the bot said last. */
  heard: Heard = { messages: [], events: [] };

  /** The buttons that can be tapped now; those that call send nothing. */
  get buttons(): readonly CardAction[] {
    return this.#offered.filter(({ type }) => type !== (ActionTypes.Call as string));
  }

  /**
   * Says a text, or taps the button that is handed in. Gives false when a transcript cannot hold the text, such as one
   * of blanks alone; nothing is said then.
   */
  async say(text: string, button?: CardAction): Promise<boolean> {
    const lines = userLines(button ? button.title : text, names);
    if (!lines) return false;
    await this.#turn(
      { type: 'message', text: button ? String(button.value) : text.trim() },
      ['', ...lines, ...(button ? ['> !tap'] : [])],
      button,
    );
    return true;
  }

  /** The transcript so far. */
  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  async #turn(
    activity: { readonly type: string; readonly text?: string },
    lines: readonly string[],
    button?: CardAction,
  ): Promise<void> {
    const { activities, broke } = await this.#line.send({ ...activity, locale: this.#locale }, button);
    this.broke = broke;
    this.heard = hear(activities);
    if (this.heard.messages.length > 0) this.#offered = offeredIn(this.heard);
    this.#lines.push(...lines, ...replyLines({ heard: this.heard, locale: this.#spoken }, names));
    this.#spoken = localeFrom(this.heard.messages.at(-1)?.locale) ?? this.#spoken;
  }
}
