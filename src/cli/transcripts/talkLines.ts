import type { Recording } from '../../transcripts/recording/recording';
import { linesSeen } from '../../transcripts/playing/linesSeen';

/** What the bot said last, for a person at a terminal, with the buttons numbered. */
export function talkLines({ heard: { messages, events }, buttons }: Recording): string {
  const said = messages.flatMap((message) => `Vägvisaren: ${linesSeen(message).join('\n  ')}`);
  const left = events.map((name) => `(händelsen ${name})`);
  const offered = buttons.map(({ title }, index) => `  [${index + 1}] ${title}`);
  return [...said, ...left, ...offered].join('\n');
}
