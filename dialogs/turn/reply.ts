import {
  ActionTypes,
  ActivityTypes,
  AttachmentLayoutTypes,
  CardFactory,
  type Activity,
  type Attachment,
  type CardAction,
} from 'botbuilder';
import type { Locale } from '../../locales/translator';

/** A picture with the words that stand for it. */
export interface Picture {
  /** A data: address, so that nothing is fetched. */
  readonly url: string;
  readonly alt: string;
}

/** What is said in one bubble. */
interface Part {
  readonly text: string;
  readonly cards: readonly Card[];
  readonly picture?: Picture;
}

/** A card of the reply: a service with the ways to reach it. */
export interface Card {
  /** The id of the record it tells. */
  readonly record: string;
  /** Whether what it tells of is known to be closed now. */
  readonly closed: boolean;
  readonly title: string;
  readonly subtitle: string;
  readonly text: string;
  readonly calls: readonly { readonly title: string; readonly link: string }[];
}

/** The ways out that every turn carries: 112, a national line where one may be shown, and the exit. */
export interface SafetyFrame {
  readonly line: { readonly title: string; readonly link: string } | undefined;
  readonly leave: { readonly title: string; readonly value: string };
}

/**
 * Collects what one turn says and makes the activities of it. Everything the bot says goes out through here,
 * so that no turn can leave without 112 and the exit.
 */
export class Reply {
  readonly #parts: Part[] = [];
  #urgent: string | undefined;
  #choices: readonly string[] = [];
  #event: string | undefined;
  readonly #records: string[] = [];
  #keeps = false;

  /** Says a sentence; `records` are the ids of the records it was taken from. */
  say(text: string, ...records: readonly string[]): void {
    this.#records.push(...records);
    this.#parts.push({ text, cards: [] });
  }

  /** Says a sentence with a picture beside it. */
  picture(text: string, picture: Picture): void {
    this.#parts.push({ text, cards: [], picture });
  }

  /** Says a sentence with cards below it. */
  show(text: string, cards: readonly Card[]): void {
    this.#records.push(...cards.map(({ record }) => record));
    this.#parts.push({ text, cards });
  }

  /** Puts a line before anything else in this turn. */
  first(text: string): void {
    this.#urgent = text;
  }

  /** Whether a sentence has been said. */
  says(text: string): boolean {
    return this.#parts.some((part) => part.text.includes(text));
  }

  /** Whether the first place that is told is closed now. */
  beginsClosed(): boolean {
    return this.#parts.flatMap(({ cards }) => cards)[0]?.closed === true;
  }

  /** Puts a line at the beginning, or moves it there. */
  leadWith(text: string): void {
    const at = this.#parts.findIndex((part) => part.text === text);
    const [part = { text, cards: [] }] = at < 0 ? [] : this.#parts.splice(at, 1);
    this.#parts.unshift(part);
  }

  /** Offers buttons; a later offer in the same turn takes the place of an earlier one. */
  offer(choices: readonly string[]): void {
    this.#choices = choices;
  }

  /** How many words are said so far, those on cards included. */
  words(): number {
    const texts = [
      this.#urgent ?? '',
      ...this.#parts.flatMap(({ text, cards }) => [
        text,
        ...cards.flatMap((card) => [card.title, card.subtitle, card.text]),
      ]),
    ];
    return wordsIn(texts.join(' '));
  }

  /** Lets what was shown before stay what is asked about: this answer is about it, or a way out beside it. */
  keepShown(): void {
    this.#keeps = true;
  }

  /** The records to remember for whoever asks about them; none when those of before are to be kept. */
  remembered(): readonly string[] {
    return this.#keeps ? [] : this.records();
  }

  /** The ids of the records told so far, each once, in order. */
  records(): readonly string[] {
    return [...new Set(this.#records)];
  }

  event(name: string): void {
    this.#event = name;
  }

  /** Whether this turn leaves the page. */
  leaves(): boolean {
    return this.#event === 'leave';
  }

  /** Whether a line stands before anything else. */
  isUrgent(): boolean {
    return this.#urgent !== undefined;
  }

  activities(locale: Locale, frame: SafetyFrame): readonly Partial<Activity>[] {
    const urgent = this.#urgent === undefined ? [] : [{ text: this.#urgent, cards: [] }];
    const messages = [...urgent, ...this.#parts].map((part) => messageOf(part, locale));
    const last = messages.at(-1);
    if (last)
      last.suggestedActions = { to: [], actions: [...this.#choices.map(choiceAction), ...safetyActions(frame)] };
    return this.#event === undefined
      ? messages
      : [...messages, { type: ActivityTypes.Event, name: this.#event, locale }];
  }
}

/** How many words a text holds. */
export function wordsIn(text: string): number {
  return (text.match(/\S+/g) ?? []).length;
}

function messageOf(part: Part, locale: Locale): Partial<Activity> {
  const message = {
    type: ActivityTypes.Message,
    text: part.text,
    textFormat: 'plain',
    locale,
    inputHint: 'expectingInput',
  };
  if (part.picture) return { ...message, attachments: [pictureOf(part.picture)] };
  if (part.cards.length === 0) return message;
  return { ...message, attachmentLayout: AttachmentLayoutTypes.List, attachments: part.cards.map(attachmentOf) };
}

/** A card that is told again is the same attachment again, so that what is shown to many is kept once. */
function attachmentOf(card: Card): Attachment {
  const before = attachments.get(card);
  if (before) return before;
  const made = madeOf(card);
  attachments.set(card, made);
  return made;
}

const attachments = new WeakMap<Card, Attachment>();

function madeOf({ title, subtitle, text, calls }: Card): Attachment {
  const buttons = calls.map((call) => ({ type: ActionTypes.Call, title: call.title, value: call.link }));
  return CardFactory.heroCard(title, text, [], buttons, { subtitle });
}

/** An attachment's name is read aloud in place of the picture. */
function pictureOf({ url, alt }: Picture): Attachment {
  return { contentType: 'image/svg+xml', contentUrl: url, name: alt };
}

function choiceAction(title: string): CardAction {
  return { type: ActionTypes.ImBack, title, value: title };
}

/** 112 is compiled in: it never depends on a file. */
function safetyActions({ line, leave }: SafetyFrame): readonly CardAction[] {
  return [
    { type: ActionTypes.Call, title: '112', value: 'tel:112' },
    ...(line ? [{ type: ActionTypes.Call, title: line.title, value: line.link }] : []),
    { type: ActionTypes.PostBack, title: leave.title, value: leave.value },
  ];
}
