import type { Activity } from './activity';
import { DirectLine, type Outcome, type Words } from './directLine';
import { button, byId } from './element';
import type { Exit } from './exit';
import { callLink, Log } from './log';
import type { ClientTexts, PageData } from './texts';

const waitUnseen = 700;

/** Carries the conversation: one message at a time, and a calm way onward when the server cannot be reached. */
export class Chat {
  readonly #texts: ClientTexts;
  readonly #exit: Exit;
  readonly #log: Log;
  readonly #line: DirectLine;
  readonly #suggestions = byId('suggestions');
  readonly #wait = byId('wait');
  readonly #languages = [...byId('languages').querySelectorAll('a')];
  #said = 0;
  #queue: Promise<void> = Promise.resolve();

  constructor({ locale, texts }: PageData, exit: Exit) {
    this.#texts = texts;
    this.#exit = exit;
    this.#log = new Log(byId('log'), byId('main'), texts);
    this.#line = new DirectLine({ locale, hear: (activity) => this.#hear(activity), hold: exit.hold });
  }

  /** Opens the conversation and shows the greeting. */
  begin(): void {
    this.#run(
      async () => (this.#line.isOpen ? 'heard' : this.#line.start()),
      () => this.begin(),
    );
  }

  /** Empties the page of all that was said and offered; the server has forgotten it too. */
  forget(): void {
    byId('log').textContent = '';
    this.#offer([]);
  }

  /** Takes what she wrote. A word for leaving never goes to the server: the page is left at once. */
  say(text: string): void {
    if (isExitWord(text, this.#texts.exitWords)) {
      this.#exit.leave();
      return;
    }
    this.#offer([]);
    this.#log.own(text);
    this.#said += 1;
    this.#deliver({ text, id: String(this.#said) });
  }

  #deliver(words: Words): void {
    this.#run(
      async () => {
        const outcome = this.#line.isOpen ? await this.#line.send(words) : await this.#startAndSend(words);
        return outcome === 'ended' ? this.#startOver(words) : outcome;
      },
      () => this.#deliver(words),
    );
  }

  async #startOver(words: Words): Promise<Outcome> {
    this.#log.tell(this.#texts.restarted);
    return this.#startAndSend(words);
  }

  async #startAndSend(words: Words): Promise<Outcome> {
    const outcome = await this.#line.start(true);
    return outcome === 'heard' ? this.#line.send(words) : outcome;
  }

  #hear(activity: Activity): void {
    if (activity.type === 'event' && activity.name === 'leave') this.#exit.leave();
    if (activity.type !== 'message') return;
    this.#wait.textContent = '';
    this.#log.hear(activity);
    const actions = activity.suggestedActions?.actions ?? [];
    this.#offer(actions.filter(({ type }) => type === 'imBack').map(({ value }) => value));
  }

  #offer(choices: readonly string[]): void {
    const buttons = choices.map((choice) =>
      button(choice, () => {
        // Before anything is said another language is meant for the whole page, which has a link for it.
        const page = this.#languages.find(({ textContent }) => textContent === choice);
        if (page && this.#said === 0) {
          page.click();
          return;
        }
        this.say(choice);
        this.#log.focusLatest();
      }),
    );
    this.#suggestions.textContent = '';
    this.#suggestions.append(...buttons);
    this.#suggestions.hidden = choices.length === 0;
  }

  #tellUnreachable(again: () => void): void {
    const retry = button(this.#texts.retry, () => {
      byId('main').focus({ preventScroll: true });
      told.remove();
      again();
    });
    const told = this.#log.tell(this.#texts.unreachable, [callLink(`${this.#texts.call} 112`, 'tel:112'), retry]);
  }

  /** Does one thing after the other, and offers to try again what did not get through. */
  #run(work: () => Promise<Outcome>, again: () => void): void {
    this.#queue = this.#queue.then(async () => {
      const timer = setTimeout(() => (this.#wait.textContent = this.#texts.waiting), waitUnseen);
      const outcome = await work().catch(() => 'unreachable');
      clearTimeout(timer);
      this.#wait.textContent = '';
      if (outcome !== 'heard') this.#tellUnreachable(again);
    });
  }
}

function isExitWord(text: string, words: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/[.!?\s]+$/, '')
    .trim();
  return words.split('|').includes(bare);
}
