import type { HeroCard } from 'botbuilder';
import { createDice, pick } from '../../conversation/randomTalk';
import { isMessage, kinds, ofRecords, type Kind, type Said } from './kinds';
import type { Exchange, Recorded, Talk } from './recorded';
import { sentenceOf } from './sentences';

/** A fault that a bot has: each time it speaks from one place, it does wrong. */
export interface SeededFault {
  readonly kind: string;
  /** The sentence of the locales, or the record, whose messages are spoiled. */
  readonly where: string;
}

/**
 * Seeds faults, as many of each kind as of any other. Where each strikes is chosen by the dice among all the
 * places that the healthy bot spoke from and that the kind can spoil.
 */
export function seedFaults(recorded: readonly Recorded[], many: number, seed: number): readonly SeededFault[] {
  const dice = createDice(seed);
  const turns = recorded.flatMap(({ talks }) =>
    talks.flatMap(({ exchanges }) => exchanges.map(({ outcome }) => outcome.activities)),
  );
  const names = Object.keys(kinds);
  const struck = new Map(names.map((kind) => [kind, placesFor(kind, turns)]));
  return Array.from({ length: many }, (_, index) => {
    const kind = names[index % names.length]!;
    return { kind, where: pick(struck.get(kind)!, dice) };
  });
}

function placesFor(name: string, turns: readonly Said[]): readonly string[] {
  const kind = kinds[name]!;
  const places = turns.flatMap((said) =>
    said.flatMap((one, at) => (isMessage(one) && kind(said, at) ? [placeOf(said, at, name)] : [])),
  );
  return [...new Set(places)].sort();
}

/** The run as the faulty bot would hold it; undefined when the fault does not show in it. */
export function spoil({ talks }: Recorded, fault: SeededFault): readonly Talk[] | undefined {
  let strikes = 0;
  const spoiled = talks.map(({ exchanges }): Talk => {
    let late: Said = [];
    const now = exchanges.map((exchange): Exchange => {
      const wrong = spoilTurn(exchange.outcome.activities, fault);
      if (wrong) strikes += 1;
      const activities = [...late, ...(wrong?.said ?? exchange.outcome.activities)];
      late = wrong?.late ?? [];
      return { ...exchange, outcome: { ...exchange.outcome, activities } };
    });
    return { exchanges: now, rest: late };
  });
  return strikes > 0 ? spoiled : undefined;
}

function spoilTurn(said: Said, { kind: name, where }: SeededFault): ReturnType<Kind> {
  for (const [at, one] of said.entries()) {
    const wrong = isMessage(one) && placeOf(said, at, name) === where ? kinds[name]!(said, at) : undefined;
    if (wrong) return wrong;
  }
  return undefined;
}

/**
 * The place in the bot where a message comes from: the sentence of the locales that it says, whatever the values in it;
 * for a fault on a card, the record. A fault in the code or in a file strikes everywhere the same place speaks.
 */
function placeOf(said: Said, at: number, kind: string): string {
  const { text = '', attachments = [] } = said[at]!;
  const [card] = attachments.flatMap(({ content }) => (content === undefined ? [] : [content as HeroCard]));
  return ofRecords.has(kind) ? `record ${card?.title ?? ''}` : sentenceOf(text);
}
