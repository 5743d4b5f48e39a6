import type { Locale } from '../../../locales/translator';
import { callsOf, choicesOf, offeredIn, piecesOf, type Message } from '../playing/heard';
import type { Alternative, CardField, Check, ExpectedReply, Pattern, Place } from '../format/model';
import type { PlayedTurn } from '../playing/play';
import type { Wording } from '../format/wording';

/** Something that did not come as written: where it is written, what was expected and what came. */
export interface Fault {
  readonly place: Place;
  readonly expected: string;
  readonly came: string;
}

/** Compares one turn with what the tester wrote. */
export function judge(played: PlayedTurn, wording: Wording): readonly Fault[] {
  const { turn, broke, missedTap, said = '' } = played;
  const faults: Fault[] = [];
  if (broke !== undefined)
    faults.push({ place: turn.place, expected: 'ett svar', came: `boten gick sönder (${broke})` });
  if (missedTap) faults.push({ place: turn.place, expected: `knappen ${said}`, came: listed(titles(missedTap)) });
  const words = new TurnJudge(played, wording);
  return [...faults, ...words.replies(), ...turn.checks.flatMap((check) => words.check(check))];
}

class TurnJudge {
  readonly #played: PlayedTurn;
  readonly #messages: readonly Message[];
  readonly #wording: Wording;
  readonly #locale: Locale;

  constructor(played: PlayedTurn, wording: Wording) {
    this.#played = played;
    this.#messages = played.heard.messages;
    this.#wording = wording;
    this.#locale = played.locale;
  }

  /** The replies in order; without `?loose` nothing else may come. */
  replies(): readonly Fault[] {
    const { replies, checks, loose, place } = this.#played.turn;
    let next = 0;
    for (const reply of replies) {
      const found = this.#messages.findIndex((message, index) => index >= next && this.#fits(reply, message));
      if (found < 0 || (found > next && !loose)) return [this.#unlike(reply, this.#messages[next])];
      next = found + 1;
    }
    const extra = this.#messages[next];
    if (!extra || loose || (replies.length === 0 && checks.length > 0)) return [];
    return [{ place: replies.at(-1)?.place ?? place, expected: 'inget mer svar', came: extra.text }];
  }

  check(check: Check): readonly Fault[] {
    const fault = this.#unmet(check);
    return fault ? [{ place: check.place, ...fault }] : [];
  }

  #fits({ alternatives }: ExpectedReply, message: Message): boolean {
    return alternatives.some(
      (alternative) => this.#is(alternative.text, message.text) && this.#fitsChoices(alternative, message),
    );
  }

  #fitsChoices({ suggestions }: Alternative, message: Message): boolean {
    if (!suggestions) return true;
    return [choicesOf(message), titles(message.offered)].some(
      (came) =>
        came.length === suggestions.length && suggestions.every((title, index) => this.#is(title, came[index] ?? '')),
    );
  }

  #unlike({ place, alternatives }: ExpectedReply, message: Message | undefined): Fault {
    const sameText = message && alternatives.find(({ text }) => this.#is(text, message.text));
    if (message && sameText?.suggestions) {
      return { place, expected: this.#list(sameText.suggestions), came: listed(choicesOf(message)) };
    }
    const expected = alternatives.map(({ text }) => this.#told(text)).join('\neller: ');
    return { place, expected, came: message?.text ?? 'inget svar' };
  }

  #unmet(check: Check): Omit<Fault, 'place'> | undefined {
    const { messages, events } = this.#played.heard;
    const pieces = messages.flatMap(piecesOf);
    switch (check.kind) {
      case 'has':
        if (pieces.some((piece) => this.#isIn(check.pattern, piece))) return undefined;
        return { expected: `någonstans: ${this.#told(check.pattern)}`, came: told(pieces) };
      case 'not': {
        const piece = pieces.find((text) => this.#isIn(check.pattern, text));
        return piece === undefined ? undefined : { expected: `inte: ${this.#told(check.pattern)}`, came: piece };
      }
      case 'first':
        if (this.#isIn(check.pattern, messages[0]?.text ?? '')) return undefined;
        return { expected: `i första svaret: ${this.#told(check.pattern)}`, came: messages[0]?.text ?? 'inget svar' };
      case 'buttons':
        return this.#missingButtons(check.titles);
      case 'card':
        return this.#missingCard(check.fields);
      case 'event':
        if (events.includes(check.name)) return undefined;
        return { expected: `händelsen ${check.name}`, came: events.join(', ') || 'ingen händelse' };
      case 'locale':
        if (messages.length > 0 && messages.every(({ locale }) => locale === check.locale)) return undefined;
        return {
          expected: `svar på ${check.locale}`,
          came: told(messages.map(({ locale }) => locale ?? 'inget språk')),
        };
      case 'silence':
        if (messages.length + events.length === 0) return undefined;
        return { expected: 'inget svar', came: told([...pieces, ...events]) };
    }
  }

  #missingButtons(wanted: readonly Pattern[]): Omit<Fault, 'place'> | undefined {
    const offered = titles(offeredIn(this.#played.heard));
    if (wanted.every((title) => offered.some((came) => this.#is(title, came)))) return undefined;
    return { expected: this.#list(wanted), came: listed(offered) };
  }

  #missingCard(fields: readonly CardField[]): Omit<Fault, 'place'> | undefined {
    const cards = this.#messages.flatMap((message) => message.cards);
    const found = cards.some((card) =>
      fields.every(({ name, contains, values }) => {
        const came =
          name === 'tel' ? titles(callsOf(card)) : name === 'buttons' ? titles(card.buttons ?? []) : [card[name] ?? ''];
        const all = values.every((value) => came.some((text) => (contains ? this.#isIn : this.#is)(value, text)));
        return all && (name !== 'buttons' || contains || came.length === values.length);
      }),
    );
    if (found) return undefined;
    const expected = fields.map(({ name, contains, values }) => `${name}${contains ? '~=' : '='}${this.#join(values)}`);
    return { expected: `ett kort med ${expected.join(' ')}`, came: told(cards.map(cardLine)) };
  }

  readonly #is = (pattern: Pattern, text: string): boolean => this.#wording.is(pattern, text, this.#locale);
  readonly #isIn = (pattern: Pattern, text: string): boolean => this.#wording.isIn(pattern, text, this.#locale);
  readonly #told = (pattern: Pattern): string => this.#wording.told(pattern, this.#locale);
  readonly #join = (patterns: readonly Pattern[]): string => patterns.map(this.#told).join(' | ');
  readonly #list = (patterns: readonly Pattern[]): string => listed(patterns.map(this.#told));
}

function titles(buttons: readonly { readonly title: string }[]): readonly string[] {
  return buttons.map(({ title }) => title);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'inga knappar' : `knapparna ${names.join(' | ')}`;
}

function told(pieces: readonly string[]): string {
  return pieces.join('\n') || 'ingenting';
}

function cardLine(card: Message['cards'][number]): string {
  return `kort: ${[card.title, card.subtitle, card.text, ...titles(callsOf(card))].filter(Boolean).join(' / ')}`;
}
