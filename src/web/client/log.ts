import type { Activity } from './activity';
import { elementOf } from './element';
import type { Piece } from './piece';
import { ownWords, saidBy, toldBy, type SpokenTexts } from './said';

/** What has been said, as a screen reader hears it and an eye sees it. */
export class Log {
  readonly #place: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #texts: SpokenTexts;
  /** The greeting, which came with the page. */
  readonly #first: readonly Node[];
  #latestOwn: HTMLElement | undefined;

  constructor(place: HTMLElement, scroller: HTMLElement, texts: SpokenTexts) {
    this.#place = place;
    this.#scroller = scroller;
    this.#texts = texts;
    this.#first = Array.from(place.childNodes).map((node) => node.cloneNode(true));
  }

  /** Shows what she wrote; answers to it are scrolled so that she reads from the first line. */
  own(text: string): void {
    this.#latestOwn = this.#add(ownWords(text, this.#texts));
    this.#scroll();
  }

  hear(activity: Activity): void {
    const said = saidBy(activity, this.#texts);
    if (said) this.#add(said);
    this.#scroll();
  }

  /** Tells something about the page itself, with a way onward. */
  tell(text: string, ...ways: readonly Piece[]): HTMLElement {
    const told = this.#add(toldBy(text, this.#texts, ...ways));
    this.#scroll();
    return told;
  }

  /** Forgets all that was said; only the greeting is left. */
  clear(): void {
    this.#latestOwn = undefined;
    this.#place.textContent = '';
    this.#place.append(...this.#first.map((node) => node.cloneNode(true)));
  }

  /** Puts the keyboard at her latest words, so that Tab goes on into the answer. */
  focusLatest(): void {
    this.#latestOwn?.focus({ preventScroll: true });
  }

  #add(said: Piece): HTMLElement {
    const made = elementOf(said);
    this.#place.append(made);
    return made;
  }

  #scroll(): void {
    const first = this.#latestOwn;
    if (first) this.#scroller.scrollTop = first.offsetTop - this.#scroller.offsetTop - 12;
  }
}
