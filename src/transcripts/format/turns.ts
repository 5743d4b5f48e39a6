import { directivesIn, knownDirectives, turnDirectives, type Directive } from './directives';
import { readCheck } from './checks';
import { examples } from './examples';
import { readLocale, reportName, type Header } from './header';
import { slipMessages as messages } from './messages';
import type { Place, Preparation, Turn } from './model';
import { readDuration } from './duration';
import { finishTurn, openTurn, type OpenTurn } from './openTurn';
import { after, type PatternReader, type Piece } from './pattern';
import type { OpenReplica } from './replica';
import { createSpeakers, type Speakers } from './speakers';

/** Reads the conversation below the header: who says what, and what is checked after each turn. */
export class TurnReader {
  readonly #reader: PatternReader;
  readonly #speakers: Speakers;
  readonly #turns: OpenTurn[];
  #replica: OpenReplica | undefined;
  #any: Place | undefined;
  #waiting: { readonly name: string; readonly place: Place; readonly preparation: Preparation }[] = [];

  constructor(header: Header, reader: PatternReader) {
    this.#reader = reader;
    this.#speakers = createSpeakers(header, reader.slips);
    this.#turns = [openTurn({ line: 1, column: 1 }, { kind: 'arrive' }, [])];
  }

  read(lines: readonly string[]): void {
    for (const [index, text] of lines.entries()) this.#readLine({ place: { line: index + 1, column: 1 }, text });
  }

  /** The turns, when the last line has been read. */
  finish(): readonly Turn[] {
    const { slips } = this.#reader;
    for (const { name, place } of this.#waiting) slips.error(place, 'uselessEnd', messages.uselessEnd(name));
    if (this.#any) slips.error(this.#any, 'lostAny', messages.lostAny());
    return this.#turns.map((turn) => finishTurn(turn, this.#reader));
  }

  #readLine(line: Piece): void {
    const { slips } = this.#reader;
    if (line.text.startsWith('>')) {
      const directives = directivesIn(line.text, line.place.line);
      for (const directive of directives) this.#readDirective(directive);
      if (directives.length === 0) suspectComment(line, slips);
      return;
    }
    if (/^\s+>\s*[?!@]/.test(line.text)) {
      slips.error({ ...line.place, column: line.text.indexOf('>') + 1 }, 'indented', messages.indented());
      return;
    }
    const opening = this.#speakers.opening(line);
    if (opening?.side === 'user') this.#openUser(line.place, opening.rest);
    else if (opening) this.#openBot(line.place, opening.rest);
    else this.#readText(line);
  }

  #openUser(place: Place, rest: Piece): void {
    this.#replica = { place, lines: [rest] };
    this.#openTurn(place, { kind: 'say', replica: this.#replica, tap: false });
  }

  #openBot(place: Place, rest: Piece): void {
    this.#refuseWaiting();
    this.#replica = { place, lines: [rest] };
    this.#turn.replies.push({ place, replica: this.#replica, others: [], any: this.#any });
    this.#any = undefined;
  }

  #readText(line: Piece): void {
    const { slips } = this.#reader;
    if (line.text.trim() === '') {
      this.#replica?.lines.push(line);
      return;
    }
    const lost = /^\s*([?!@]\p{Ll}+)(?=\s|$)/u.exec(line.text)?.[1];
    if (lost !== undefined && knownDirectives.includes(lost))
      slips.error(line.place, 'lostSign', messages.lostSign(lost));
    const late = /^(users?|bot)\s*=/i.exec(line.text)?.[1];
    if (late !== undefined && !this.#replica) slips.error(line.place, 'lateHeader', messages.lateHeader(late));
    else {
      const isMistyped = this.#speakers.suspect(line);
      if (this.#replica) this.#replica.lines.push(line);
      else if (!isMistyped) slips.error(line.place, 'noSpeaker', messages.noSpeaker());
    }
  }

  #readDirective(directive: Directive): void {
    const { name, place, rest } = directive;
    const { slips } = this.#reader;
    if (!(turnDirectives as readonly string[]).includes(name)) reportName(directive, slips);
    else if (name === '?or') this.#readOr(directive);
    else if (name === '!restart' || name === '!locale' || name === '!reload') this.#prepare(directive);
    else if (name === '!wait' || name === '!event' || name === '!submit') this.#act(directive);
    else {
      this.#refuseWaiting();
      const check = readCheck(directive, this.#reader);
      if (check) this.#turn.checks.push(check);
      if (!['?any', '?loose', '!tap'].includes(name)) return;
      if (rest.text !== '') slips.error(rest.place, 'needlessValue', messages.needlessValue(name));
      if (name === '?any') this.#any = place;
      if (name === '?loose') this.#turn.loose = true;
      if (name === '!tap') this.#tap(place);
    }
  }

  #tap(place: Place): void {
    const { act, replies } = this.#turn;
    if (act.kind === 'say' && replies.length === 0) act.tap = true;
    else this.#reader.slips.error(place, 'lostTap', messages.lostTap());
  }

  #readOr({ place, rest }: Directive): void {
    const { slips } = this.#reader;
    const reply = this.#turn.replies.at(-1);
    const opening = this.#speakers.opening(rest);
    if (opening?.side === 'user') slips.error(rest.place, 'orByUser', messages.orByUser());
    else if (rest.text === '') slips.error(place, 'missingValue', messages.missingValue('?or', examples['?or'] ?? ''));
    else if (!reply?.any) slips.error(place, 'lostOr', messages.lostOr());
    else reply.others.push({ place, text: opening?.rest ?? rest });
  }

  #prepare(directive: Directive): void {
    const { name, place, rest } = directive;
    const { slips } = this.#reader;
    if (name === '!restart') {
      if (rest.text !== '') slips.error(rest.place, 'needlessValue', messages.needlessValue(name));
      this.#waiting.push({ name, place, preparation: { kind: 'restart' } });
    } else if (rest.text === '') {
      slips.error(place, 'missingValue', messages.missingValue(name, examples[name] ?? name));
    } else if (name === '!reload')
      this.#waiting.push({ name, place, preparation: { kind: 'reload', file: rest.text } });
    else {
      const locale = readLocale(rest, slips);
      if (locale) this.#waiting.push({ name, place, preparation: { kind: 'locale', locale } });
    }
  }

  #act(directive: Directive): void {
    const { name, place, rest } = directive;
    const { slips } = this.#reader;
    this.#replica = undefined;
    if (rest.text === '') slips.error(place, 'missingValue', messages.missingValue(name, examples[name] ?? name));
    else if (name === '!event') this.#openTurn(place, { kind: 'event', name: rest.text });
    else if (name === '!submit') this.#submit(directive);
    else {
      const milliseconds = readDuration(rest.text);
      if (milliseconds === undefined) slips.error(rest.place, 'badWait', messages.badWait(rest.text));
      else this.#openTurn(place, { kind: 'wait', milliseconds });
    }
  }

  #submit({ place, rest }: Directive): void {
    try {
      this.#openTurn(place, { kind: 'submit', value: JSON.parse(rest.text) as unknown });
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      this.#reader.slips.error(rest.place, 'badSubmit', messages.badSubmit(why));
    }
  }

  #openTurn(place: Place, act: OpenTurn['act']): void {
    if (this.#any) this.#reader.slips.error(this.#any, 'lostAny', messages.lostAny());
    this.#any = undefined;
    this.#turns.push(
      openTurn(
        place,
        act,
        this.#waiting.map(({ preparation }) => preparation),
      ),
    );
    this.#waiting = [];
  }

  #refuseWaiting(): void {
    for (const { name, place } of this.#waiting) {
      this.#reader.slips.error(place, 'nothingToCheck', messages.nothingToCheck(name));
    }
    this.#waiting = [];
  }

  get #turn(): OpenTurn {
    return this.#turns[this.#turns.length - 1] as OpenTurn;
  }
}

/** A comment that begins with the word of a directive is a directive that lost its sign, most likely. */
function suspectComment(line: Piece, slips: PatternReader['slips']): void {
  const [, blanks = '', sign = '', word = ''] = /^>(\s*)([?!@]\s+)?(\p{Ll}+)(?=\s|$)/u.exec(line.text) ?? [];
  const meant = turnDirectives.find((name) => name.slice(1) === word);
  const place = after(line, 1 + blanks.length).place;
  if (meant && sign !== '') slips.error(place, 'looseSign', messages.looseSign(meant));
  else if (meant) slips.warning(place, 'perhapsDirective', messages.perhapsDirective(meant));
}
