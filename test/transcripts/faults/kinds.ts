import type { Activity, Attachment, CardAction, HeroCard } from 'botbuilder';
import { texts } from '../../../locales/translator';

/** What a bot says in one turn. */
export type Said = readonly Partial<Activity>[];

/** What a faulty bot says in place of it; `late` comes with the next turn. */
interface Spoiled {
  readonly said: Said;
  readonly late?: Said;
}

/**
 * A kind of fault: what a bot that has it says in a turn whose message `at` is the one that is spoiled. Undefined where
 * the fault can do nothing, such as a wrong digit in a message without a number.
 */
export type Kind = (said: Said, at: number) => Spoiled | undefined;

/** The kinds of fault that testers look for, by name. */
export const kinds: Readonly<Record<string, Kind>> = {
  'a reply is dropped': (said, at) => ({ said: said.toSpliced(at, 1) }),
  'a reply comes twice': (said, at) => ({ said: said.toSpliced(at, 0, said[at]!) }),
  'two replies change places': (said, at) =>
    isMessage(said[at + 1]) ? { said: said.toSpliced(at, 2, said[at + 1]!, said[at]!) } : undefined,
  'a reply comes late': (said, at) => ({ said: said.toSpliced(at, 1), late: [said[at]!] }),
  'a reply is empty': (said, at) => message(said, at, (one) => ({ ...one, text: '' })),
  'a reply is in another language': (said, at) => message(said, at, translated),
  'a reply says it is in another language': (said, at) =>
    message(said, at, (one) => ({ ...one, locale: one.locale === 'en' ? 'sv' : 'en' })),
  'a word is left out of a reply': (said, at) => message(said, at, (one) => changed(one, /(\S+ )(\S+ )/, '$1')),
  'a placeholder is left in a reply': (said, at) =>
    message(said, at, (one) => changed(one, /\p{Lu}\p{L}+/u, '{{kommun}}')),
  'a digit of a number on a card is another': (said, at) => cards(said, at, (card) => onCalls(card, 'title')),
  'a digit of what a card dials is another': (said, at) => cards(said, at, (card) => onCalls(card, 'value')),
  'a card has lost its number': (said, at) =>
    cards(said, at, (card) => (card.buttons.length > 0 ? { ...card, buttons: [] } : undefined)),
  'opening hours are others': (said, at) =>
    cards(said, at, (card) =>
      onText(card, /(\d)(\d)[:.](\d\d)/, (_, one, two, rest) => `${one}${(Number(two) + 1) % 10}:${rest}`),
    ),
  'open and closed are mixed up': (said, at) =>
    cards(said, at, (card) =>
      onText(card, /Öppet nu|Open now/, (open) => (open === 'Open now' ? 'Closed now' : 'Stängt nu')),
    ),
  'the date of a source is another': (said, at) =>
    cards(said, at, (card) => onText(card, /\b20(\d)(\d)\b/, (_, one, two) => `20${one}${(Number(two) + 3) % 10}`)),
  'a card is missing': (said, at) => attachments(said, at, (all) => (all.length > 0 ? all.slice(1) : undefined)),
  'a card tells of another place': (said, at) => cards(said, at, (card) => ({ ...card, title: 'Kvinnojouren Lyktan' })),
  'the exit is missing': (said, at) => buttons(said, at, (all) => without(all, ({ type }) => type === 'postBack')),
  '112 is missing among the buttons': (said, at) =>
    buttons(said, at, (all) => without(all, ({ value }) => value === 'tel:112')),
  'a choice is missing': (said, at) => buttons(said, at, (all) => without(all, ({ type }) => type === 'imBack')),
  'no event is sent': (said, at) =>
    said.slice(at).some(({ type }) => type === 'event')
      ? { said: said.filter(({ type }) => type !== 'event') }
      : undefined,
};

/** Those that strike where a record is told; the others strike where a sentence is said. */
export const ofRecords: ReadonlySet<string> = new Set([
  ...['a digit of a number on a card is another', 'a digit of what a card dials is another'],
  ...['a card has lost its number', 'opening hours are others', 'open and closed are mixed up'],
  ...['the date of a source is another', 'a card is missing', 'a card tells of another place'],
]);

/** Whether an activity is one that a person reads. */
export function isMessage(activity: Partial<Activity> | undefined): boolean {
  return activity?.type === 'message';
}

function message(
  said: Said,
  at: number,
  spoil: (one: Partial<Activity>) => Partial<Activity> | undefined,
): Spoiled | undefined {
  const spoiled = spoil(said[at]!);
  return spoiled && { said: said.toSpliced(at, 1, spoiled) };
}

function changed(one: Partial<Activity>, what: RegExp, by: string): Partial<Activity> | undefined {
  const text = (one.text ?? '').replace(what, by);
  return text === one.text ? undefined : { ...one, text };
}

const pairs = [...pairsOf(texts.sv, texts.en)];

function* pairsOf(one: unknown, other: unknown): Generator<readonly [string, string]> {
  if (typeof one === 'string' && typeof other === 'string') yield [one, other];
  else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null)
    for (const [name, value] of Object.entries(one)) yield* pairsOf(value, (other as Record<string, unknown>)[name]);
}

/** The sentence of the other language, for one that has no room for values. */
function translated(one: Partial<Activity>): Partial<Activity> | undefined {
  const pair = pairs.find((both) => both.includes(one.text ?? '') && both[0] !== both[1]);
  return pair && { ...one, text: pair[0] === one.text ? pair[1] : pair[0] };
}

function attachments(
  said: Said,
  at: number,
  spoil: (all: readonly Attachment[]) => readonly Attachment[] | undefined,
): Spoiled | undefined {
  const spoiled = spoil(said[at]?.attachments ?? []);
  return spoiled && message(said, at, (one) => ({ ...one, attachments: [...spoiled] }));
}

/** Spoils the first card that can be. */
function cards(said: Said, at: number, spoil: (card: HeroCard) => HeroCard | undefined): Spoiled | undefined {
  return attachments(said, at, (all) => {
    for (const [index, one] of all.entries()) {
      const content = one.content === undefined ? undefined : spoil(one.content as HeroCard);
      if (content) return all.toSpliced(index, 1, { ...one, content });
    }
    return undefined;
  });
}

function onCalls(card: HeroCard, name: 'title' | 'value'): HeroCard | undefined {
  const [first, ...rest] = card.buttons;
  if (!first) return undefined;
  const written = String(first[name]);
  const wrong = written.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  return { ...card, buttons: [{ ...first, [name]: wrong }, ...rest] };
}

function onText(card: HeroCard, what: RegExp, by: (hit: string, ...groups: string[]) => string): HeroCard | undefined {
  const text = card.text.replace(what, by);
  return text === card.text ? undefined : { ...card, text };
}

/** The buttons under the last message of the turn. */
function buttons(
  said: Said,
  at: number,
  spoil: (all: readonly CardAction[]) => readonly CardAction[] | undefined,
): Spoiled | undefined {
  const actions = spoil(said[at]?.suggestedActions?.actions ?? []);
  return actions && message(said, at, (one) => ({ ...one, suggestedActions: { to: [], actions: [...actions] } }));
}

function without(
  all: readonly CardAction[],
  which: (action: CardAction) => boolean,
): readonly CardAction[] | undefined {
  const first = all.findIndex(which);
  return first < 0 ? undefined : all.toSpliced(first, 1);
}
