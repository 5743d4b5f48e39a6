import type { Recording } from '../../transcripts/recording/recording';
import { callsOf } from '../../transcripts/playing/heard';

/** What the bot said last, for a person at a terminal, with the buttons numbered. */
export function talkLines({ heard: { messages, events }, buttons }: Recording): string {
  const said = messages.flatMap(({ text, cards }) => [
    `Vägvisaren: ${text}`,
    ...cards.flatMap((card) => [
      `  ▸ ${[card.title, card.subtitle].filter(Boolean).join(' – ')}`,
      ...(card.text ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => `    ${line}`),
      ...callsOf(card).map(({ title }) => `    Ring ${title}`),
    ]),
  ]);
  const left = events.map((name) => `(händelsen ${name})`);
  const offered = buttons.map(({ title }, index) => `  [${index + 1}] ${title}`);
  return [...said, ...left, ...offered].join('\n');
}
