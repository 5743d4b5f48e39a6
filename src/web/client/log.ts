import type { Activity, Attachment, HeroCard } from './activity';
import { element } from './element';
import type { ClientTexts } from './texts';

const heroCard = 'application/vnd.microsoft.card.hero';
const svg = 'image/svg+xml';

/** What has been said, as a screen reader hears it and an eye sees it. Every text is set as text, never as HTML. */
export class Log {
  readonly #place: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #texts: ClientTexts;
  #latestOwn: HTMLElement | undefined;

  constructor(place: HTMLElement, scroller: HTMLElement, texts: ClientTexts) {
    this.#place = place;
    this.#scroller = scroller;
    this.#texts = texts;
  }

  /** Shows what she wrote; answers to it are scrolled so that she reads from the first line. */
  own(text: string): void {
    const said = element('div', 'bubble own', '', [this.#speaker(this.#texts.you), element('p', '', text)]);
    said.dir = 'auto';
    said.tabIndex = -1;
    this.#latestOwn = said;
    this.#add(said);
  }

  hear({ text, attachments = [], locale }: Activity): void {
    const cards = attachments.flatMap(({ contentType, content }) =>
      contentType === heroCard && content ? [this.#card(content)] : [],
    );
    const parts = text === undefined || text === '' ? [] : [bubble(this.#speaker(this.#texts.bot), text)];
    if (parts.length + cards.length === 0) return;
    const said = element('div', 'said', '', [...attachments.flatMap(pictureOf), ...parts, ...cards]);
    if (locale !== undefined) said.lang = locale;
    this.#add(said);
  }

  /** Tells something about the page itself, with a way onward. */
  tell(text: string, ways: readonly HTMLElement[] = []): HTMLElement {
    const told = element('div', 'said', '', [bubble(this.#speaker(this.#texts.bot), text)]);
    if (ways.length > 0) told.append(element('div', 'ways', '', ways));
    this.#add(told);
    return told;
  }

  /** Puts the keyboard at her latest words, so that Tab goes on into the answer. */
  focusLatest(): void {
    this.#latestOwn?.focus({ preventScroll: true });
  }

  #add(said: HTMLElement): void {
    this.#place.append(said);
    const first = this.#latestOwn;
    if (first) this.#scroller.scrollTop = first.offsetTop - this.#scroller.offsetTop - 12;
  }

  #speaker(name: string): HTMLElement {
    return element('span', 'unseen', name);
  }

  #card({ title, subtitle, text, buttons = [] }: HeroCard): HTMLElement {
    const calls = buttons
      .filter(({ type, value }) => type === 'call' && value.startsWith('tel:'))
      .map((button) => callLink(`${this.#texts.call} ${button.title}`, button.value));
    return element('article', 'card', '', [
      ...(title ? [element('h2', '', title)] : []),
      ...(subtitle ? [element('p', 'subtitle', subtitle)] : []),
      ...(text ? [element('p', '', text)] : []),
      ...calls,
    ]);
  }
}

/** A link that lets the telephone ask whether to call. */
export function callLink(title: string, link: string): HTMLAnchorElement {
  const made = element('a', 'call', title);
  made.href = link;
  return made;
}

/** Only a picture that is in the message itself: nothing is fetched for it. */
function pictureOf({ contentType, contentUrl = '', name = '' }: Attachment): readonly HTMLElement[] {
  if (contentType !== svg || !contentUrl.startsWith(`data:${svg},`)) return [];
  const made = element('img', 'picture');
  made.src = contentUrl;
  made.alt = name;
  return [made];
}

function bubble(speaker: HTMLElement, text: string): HTMLElement {
  const made = element('div', 'bubble', '', [speaker, element('p', '', text)]);
  made.dir = 'auto';
  return made;
}
