import type { DirectoryFile, Service } from '../../../directory/format/schema';
import { digitsOf } from '../../../directory/format/telephone';
import { showService, type ShownService } from '../../../directory/showing/service';
import type { Locale } from '../../../locales/translator';
import type { LocaleTexts } from '../format/texts';
import { callsOf, type Message } from '../playing/heard';
import type { PlayedTurn } from '../playing/play';
import type { Fault } from './fault';

/** The services that may be told at a moment under a name, as the rule of the shown number shows them. */
export type ServicesNamed = (name: string, locale: Locale, now: Date) => readonly ShownService[];

/** Finds services in the files of a directory. */
export function createServicesNamed(files: readonly DirectoryFile[]): ServicesNamed {
  const byName = new Map<string, Service[]>();
  for (const service of files.flatMap((file) => file.services))
    for (const name of namesOf(service)) byName.set(name, [...(byName.get(name) ?? []), service]);
  return (name, language, now) =>
    (byName.get(name) ?? []).flatMap((service) => showService(service, { asker: 'help', language, now }) ?? []);
}

function namesOf({ name, translations = {} }: Service): ReadonlySet<string> {
  return new Set([name, ...Object.values(translations).flatMap((one) => one?.name ?? [])]);
}

/**
 * Whether the card of a service tells that service and no other, as its record is now: the numbers that may be shown
 * and all of them, open when it is open, and no day or hour that is not its own. Held against the directory, not
 * against what the bot makes of it, so that one number under another's name is found wherever it is shown.
 */
export function recordFaults(
  { turn, heard, locale, at }: PlayedTurn,
  named: ServicesNamed,
  texts: LocaleTexts,
): readonly Fault[] {
  if (!at) return [];
  return heard.messages.flatMap(({ cards, locale: spoken }) => {
    const language = spoken === undefined ? locale : (spoken as Locale);
    return cards.flatMap((card) => {
      const services = named(card.title ?? '', language, at);
      const wrongs = services.map((service) => wrongIn(card, service, language, texts));
      // One of those that share the name is enough.
      const [wrong] = wrongs.some((one) => one === undefined) ? [] : wrongs;
      return wrong ? [{ place: turn.place, field: 'safety' as const, ...wrong }] : [];
    });
  });
}

type Told = Pick<Fault, 'expected' | 'came'>;
type Card = Message['cards'][number];

function wrongIn(card: Card, service: ShownService, locale: Locale, texts: LocaleTexts): Told | undefined {
  const { name, opening } = service;
  const numbers = service.phones.filter(({ type }) => type === 'voice').map(({ number }) => digitsOf(number));
  const calls = callsOf(card).map(({ title }) => digitsOf(title));
  if (calls.length !== numbers.length || !calls.every((call) => numbers.some((number) => call.endsWith(number)))) {
    return { expected: `${name}: ${numbers.join(', ') || 'inget nummer'}`, came: calls.join(', ') || 'inget nummer' };
  }
  const text = card.text ?? '';
  const says = (key: string): boolean => text.includes(texts.text(locale, key, {}).replace(/\.$/, ''));
  if ((says('help:open.now') && opening.kind !== 'open') || (says('help:open.closed') && opening.kind !== 'closed')) {
    return { expected: `${name}: ${openings[opening.kind]}`, came: text };
  }
  // A number stands in the text only where it takes more than dialling, or where it is no voice.
  const phones = service.phones.filter(
    ({ type, menu_choice, extension }) => type !== 'voice' || menu_choice !== undefined || extension !== undefined,
  );
  const known = figuresIn(JSON.stringify({ ...service, phones }));
  const strange = [...figuresIn(text)].find((figure) => !known.has(figure));
  return strange === undefined
    ? undefined
    : { expected: `${name}: bara tider och datum som är dess egna`, came: `${strange} i: ${text}` };
}

const openings = { open: 'öppet nu', closed: 'stängt nu', unknown: 'inget om öppet eller stängt' } as const;

function figuresIn(text: string): ReadonlySet<number> {
  return new Set((text.match(/\d+/g) ?? []).map(Number));
}
