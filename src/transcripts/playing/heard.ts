import { ActionTypes, ActivityTypes, type Activity, type CardAction, type HeroCard } from 'botbuilder';

/** A message of the bot as a resident sees it. */
export interface Message {
  readonly text: string;
  readonly locale: string | undefined;
  readonly cards: readonly Partial<HeroCard>[];
  /** The words that stand for its pictures. */
  readonly pictures: readonly string[];
  /** The buttons under the message; they are gone when somebody writes. */
  readonly offered: readonly CardAction[];
}

/** All that came from the bot in one turn. Typing and traces are not part of a conversation. */
export interface Heard {
  readonly messages: readonly Message[];
  readonly events: readonly string[];
}

export function hear(activities: readonly Partial<Activity>[]): Heard {
  return {
    messages: activities.filter(({ type }) => type === ActivityTypes.Message).map(messageOf),
    events: activities.filter(({ type }) => type === ActivityTypes.Event).map(({ name }) => name ?? ''),
  };
}

/** The buttons under the last message of a turn. */
export function offeredIn({ messages }: Heard): readonly CardAction[] {
  return messages.at(-1)?.offered ?? [];
}

/** The buttons that answer: all but 112, the national line and the exit, which stand in every turn. */
export function choicesOf({ offered }: Message): readonly string[] {
  return offered.filter(({ type }) => type === (ActionTypes.ImBack as string)).map(({ title }) => title);
}

/** The numbers a card lets one call. */
export function callsOf({ buttons = [] }: Partial<HeroCard>): readonly CardAction[] {
  return buttons.filter(({ type }) => type === (ActionTypes.Call as string));
}

/** What is said in a message and on its cards, piece by piece. The buttons under it are not said. */
export function piecesOf({ text, cards, pictures }: Message): readonly string[] {
  const onCards = cards.flatMap(({ title, subtitle, text: body, buttons = [] }) => [
    title,
    subtitle,
    body,
    ...buttons.map((button) => button.title),
  ]);
  return [text, ...onCards, ...pictures].filter((piece): piece is string => typeof piece === 'string' && piece !== '');
}

function messageOf({ text, locale, attachments = [], suggestedActions }: Partial<Activity>): Message {
  return {
    text: text ?? '',
    locale,
    cards: attachments.flatMap(({ content }) => (content === undefined ? [] : [content as Partial<HeroCard>])),
    pictures: attachments.flatMap(({ contentUrl, name }) => (contentUrl === undefined ? [] : [name ?? ''])),
    offered: suggestedActions?.actions ?? [],
  };
}
