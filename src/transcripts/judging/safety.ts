import type { DirectoryFile, DirectoryRecord } from '../../../directory/format/schema';
import { digitsOf, telephoneLink } from '../../../directory/format/telephone';
import { localeFrom } from '../../../locales/translator';
import { callsOf, offeredIn, piecesOf, type Message } from '../playing/heard';
import { recordsOf } from '../format/fields';
import type { Fault } from './fault';
import type { ServicesNamed } from './recordCards';
import type { PlayedTurn } from '../playing/play';
import type { LocaleTexts } from '../format/texts';

/** What the rules of safety need to know. */
export interface SafetyFacts {
  readonly isDanger: (text: string) => boolean;
  readonly texts: LocaleTexts;
  readonly numbers: KnownNumbers;
  readonly named: ServicesNamed;
}

/** The numbers that a reply may hold, and the links that may be dialled. */
export interface KnownNumbers {
  readonly digits: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

const emergency = 'tel:112';

/** The rules that hold in every turn of every transcript, whether its author thought of them or not. */
export function safetyFaults(played: PlayedTurn, facts: SafetyFacts): readonly Fault[] {
  const { turn, heard } = played;
  const faults = [...answered(played), ...framed(played, facts.texts), ...warned(played, facts.isDanger)];
  const strange = heard.messages.flatMap((message) => strangeNumbers(message, facts.numbers));
  return [...faults, ...strange.map((came) => ({ expected: 'bara nummer och årtal som står i katalogen', came }))].map(
    (fault) => ({ place: turn.place, field: 'safety', ...fault }),
  );
}

/** Reads the numbers of a directory. What is only named lends no number to a reply. */
export function knownNumbers(files: readonly DirectoryFile[]): KnownNumbers {
  const records = recordsOf(files);
  const phones = records.flatMap(phonesOf);
  const texts = records.flatMap((record) => textsIn({ ...record, phones: [] }));
  const years = texts.flatMap((text) => /^(\d{4})(-\d{2}){0,2}$/.exec(text)?.[1] ?? []);
  return {
    digits: new Set(['112', ...years, ...[...texts, ...phones].flatMap(numbersIn)]),
    links: new Set([emergency, ...phones.map(telephoneLink)]),
  };
}

type Broken = Omit<Fault, 'place' | 'field'>;

function answered({ turn, heard }: PlayedTurn): readonly Broken[] {
  const silent = turn.checks.some(({ kind }) => kind === 'silence');
  const mute = turn.act.kind === 'say' && !silent && heard.messages.length === 0;
  const empty = heard.messages.some(({ text }) => text.trim() === '');
  return mute || empty ? [{ expected: 'ett svar med text', came: mute ? 'inget svar' : 'ett tomt svar' }] : [];
}

function framed({ heard }: PlayedTurn, texts: LocaleTexts): readonly Broken[] {
  const last = heard.messages.at(-1);
  if (!last) return [];
  const locale = localeFrom(last.locale) ?? 'sv';
  const title = texts.text(locale, 'safety:leaveAction', {});
  const value = texts.text(locale, 'safety:leaveValue', {});
  const offered = offeredIn(heard);
  const came = offered.map((button) => button.title).join(' | ') || 'inga knappar';
  const call = offered.some((button) => button.type === 'call' && button.value === emergency);
  const leave = offered.some((button) => button.title === title && button.value === value);
  return [
    ...(call ? [] : [{ expected: 'knappen 112 sist i svaret', came }]),
    ...(leave ? [] : [{ expected: `knappen ${title} sist i svaret`, came }]),
  ];
}

function warned({ said = '', heard }: PlayedTurn, isDanger: SafetyFacts['isDanger']): readonly Broken[] {
  const first = heard.messages[0]?.text ?? 'inget svar';
  if (!isDanger(said) || /(?<!\d)112(?!\d)/.test(first)) return [];
  return [{ expected: '112 i första svaret, för texten säger fara', came: first }];
}

function strangeNumbers(message: Message, { digits, links }: KnownNumbers): readonly string[] {
  const shown = [...piecesOf(message), ...message.offered.map(({ title }) => title)];
  const dialled = [message.offered, ...message.cards.map(callsOf)].flat().filter(({ type }) => type === 'call');
  return [
    ...shown.flatMap(numbersIn).filter((number) => !digits.has(number)),
    ...dialled.map(({ value }) => String(value)).filter((link) => !links.has(link)),
  ];
}

/** The runs of three digits or more; blanks and hyphens hold a number together. */
function numbersIn(text: string): readonly string[] {
  return (text.match(/\d(?:[ \u00A0-]?\d)*/g) ?? []).map(digitsOf).filter(({ length }) => length >= 3);
}

function phonesOf(record: DirectoryRecord): readonly string[] {
  const shown = record.assurance !== 'named' && record.audience !== 'internal';
  return shown && 'phones' in record ? (record.phones ?? []).map(({ number }) => number) : [];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
