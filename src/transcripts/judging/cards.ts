import type { CardField, Pattern, Place } from '../format/model';
import { callsOf, type Message } from '../playing/heard';
import type { Fault } from './fault';
import { listed, type Words } from './words';

type Card = Message['cards'][number];

/**
 * Looks for a card with all that is written of it. When there is none, the card that has most of it is held against
 * it, field by field; of several that have as much, the first.
 */
export function cardFaults(
  fields: readonly CardField[],
  cards: readonly Card[],
  place: Place,
  words: Words,
): readonly Fault[] {
  const wrongs = cards.map((card) => ({ card, wrong: fields.filter((field) => !isRight(field, card, words)) }));
  const [closest] = wrongs.toSorted((one, other) => one.wrong.length - other.wrong.length);
  if (!closest) {
    const expected = fields.map(({ name, contains, values }) => `${name}${contains ? '~=' : '='}${words.list(values)}`);
    return [{ place, field: 'card', expected: `ett kort med ${expected.join('  ')}`, came: 'inget kort' }];
  }
  return closest.wrong.map((field) => differing(field, closest.card, place, words));
}

function isRight({ name, contains, values }: CardField, card: Card, words: Words): boolean {
  const came = textsOf(card, name);
  const all = values.every((value) => came.some((text) => (contains ? words.isIn : words.is)(value, text)));
  return all && (name !== 'buttons' || contains || came.length === values.length);
}

function differing({ name, contains, values }: CardField, card: Card, place: Place, words: Words): Fault {
  const came = textsOf(card, name).filter((text) => text !== '');
  const at = { place: values[0]?.place ?? place, field: `card.${name}` } as const;
  // A field that several texts of the card may be is not laid beside any one of them.
  if (!contains && came.length === values.length) {
    return { ...at, ...words.compared(values, inOrderOf(values, came, words), 'ingenting') };
  }
  return {
    ...at,
    expected: `${contains ? 'innehåller: ' : ''}${words.list(values)}`,
    came: listed(came) || 'ingenting',
  };
}

/** What came in the order in which it was written, since the order of buttons on a card is not compared. */
function inOrderOf(values: readonly Pattern[], came: readonly string[], words: Words): readonly string[] {
  const rest = [...came];
  const found = values.map((value) => {
    const at = rest.findIndex((text) => words.is(value, text));
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  });
  return found.map((text) => text ?? rest.shift() ?? '');
}

function textsOf(card: Card, name: CardField['name']): readonly string[] {
  if (name === 'tel') return callsOf(card).map(({ title }) => title);
  if (name === 'buttons') return (card.buttons ?? []).map(({ title }) => title);
  return [card[name] ?? ''];
}
