import type { Activity } from './activity';
import { DirectLine, type Outcome, type Words } from './directLine';
import { button, byId, elementOf } from './element';
import type { Exit } from './exit';
import { isExitWord } from './exitWord';
import { Log } from './log';
import { callLink, choicesOf } from './said';
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
  /** What the greeting offers. */
  readonly #greeted: readonly Element[];
  #said = 0;
  #queue: Promise<void> = Promise.resolve();

  constructor({ locale, texts, azure }: PageData, exit: Exit) {
    this.#texts = texts;
    this.#exit = exit;
    this.#log = new Log(byId('log'), byId('main'), texts);
    this.#line = new DirectLine({ locale, azure, hear: (activity) => this.#hear(activity), hold: exit.hold });
    this.#greeted = Array.from(this.#suggestions.children);
    this.#suggestions.addEventListener('click', (event) => this.#choose(event));
  }

  /** Opens the conversation; its greeting came with the page. */
  begin(): void {
    this.#run(
      async () => (this.#line.isOpen ? 'heard' : this.#line.start()),
      () => this.begin(),
    );
  }

  /** Takes everything that was said off the page, and says so; the server has forgotten it too. */
  forget(): void {
    if (this.#said === 0) return;
    this.#said = 0;
    this.#line.close();
    this.#log.clear();
    this.#log.tell(this.#texts.restarted);
    this.#offer(this.#greeted);
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
    const outcome = await this.#line.start();
    return outcome === 'heard' ? this.#line.send(words) : outcome;
  }

  #hear(activity: Activity): void {
    if (activity.type === 'event' && activity.name === 'leave') this.#exit.leave();
    if (activity.type !== 'message') return;
    this.#wait.textContent = '';
    // First what can be chosen: the log scrolls to what is new, and the choices are to be seen below it.
    this.#offer(choicesOf(activity).map(elementOf));
    this.#log.hear(activity);
  }

  #offer(choices: readonly Element[]): void {
    this.#suggestions.textContent = '';
    this.#suggestions.append(...choices);
    this.#suggestions.hidden = choices.length === 0;
  }

  #choose(event: Event): void {
    const chosen = (event.target as Element).closest('button');
    if (!chosen) return;
    event.preventDefault();
    // Before anything is said another language is meant for the whole page, which has a link for it.
    const page = this.#languages.find(({ textContent }) => textContent === chosen.value);
    if (page && this.#said === 0) {
      page.click();
      return;
    }
    this.say(chosen.value);
    this.#log.focusLatest();
  }

  #tellUnreachable(again: () => void): void {
    const retry = button(this.#texts.retry, () => {
      byId('main').focus({ preventScroll: true });
      told.remove();
      again();
    });
    const told = this.#log.tell(this.#texts.unreachable, callLink(this.#texts.call, '112', 'tel:112'));
    told.querySelector('.ways')?.append(retry);
  }

  /** Does one thing after the other, and offers to try again what did not get through. */
  #run(work: () => Promise<Outcome>, again: () => void): void {
    this.#queue = this.#queue.then(async () => {
      const timer = setTimeout(() => (this.#wait.textContent = this.#texts.waiting), waitUnseen);
      const outcome = await work().catch(() => 'unreachable');
      clearTimeout(timer);
      this.#wait.textContent = '';
      if (outcome === 'ended' || outcome === 'unreachable') this.#tellUnreachable(again);
    });
  }
}
