import { callsOf, type Message } from './heard';

/** A message with its cards as a person reads it, line by line; its buttons are not among them. */
export function linesSeen({ text, cards }: Message): readonly string[] {
  return [
    ...text.split('\n'),
    ...cards.flatMap((card) => [
      `▸ ${card.title ?? ''} — ${card.subtitle ?? ''}`,
      ...(card.text ?? '').split('\n').map((line) => `  ${line}`),
      ...callsOf(card).map(({ title }) => `  ☎ ${title}`),
    ]),
  ];
}
