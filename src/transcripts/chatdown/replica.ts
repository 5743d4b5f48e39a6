import { nearest } from '../../nearest';
import type { Account, Action, Activity, Attachment } from './activity';
import { readAttachment, type ReadFile } from './attachment';
import { nextBracket, reportFirstLine, reportOpen, reportUnknown, type Bracket } from './bracket';
import { cardLineNames, readActions, readCard } from './card';
import type { Cast } from './cast';
import type { Diary } from './diary';
import type { Passage } from './lines';
import type { Losses } from './losses';
import { readMembers } from './members';
import { lossMessages as messages } from './messages';
import { bracketNames, cardFields, kindOf } from './names';
import { Written, type Resolve } from './written';

/** What a replica is read with. */
export interface Desk {
  readonly cast: Cast;
  readonly diary: Diary;
  readonly losses: Losses;
  readonly readFile: ReadFile;
  readonly resolve: Resolve | undefined;
}

interface Draft {
  text: string;
  readonly attachments: Attachment[];
  actions?: Action[];
  layout?: string;
}

/** The pause before a message, and the shorter one before anything else. */
const pauses = { message: 2000, other: 100 } as const;

/** Reads what one speaker says until the next one does, and writes the activities that are made of it. */
export class ReplicaReader {
  readonly #passage: Passage;
  readonly #people: { readonly from?: Account; readonly recipient?: Account };
  readonly #desk: Desk;
  #draft: Draft = { text: '', attachments: [] };
  /** Text that has been passed and still may go to this message or to the one before the next type. */
  #passed = '';
  #pause: number = pauses.message;

  constructor(passage: Passage, people: { readonly from?: Account; readonly recipient?: Account }, desk: Desk) {
    this.#passage = passage;
    this.#people = people;
    this.#desk = desk;
  }

  read(): void {
    const { text } = this.#passage;
    const { shape } = this.#written(text);
    let from = 0;
    for (let next = nextBracket(this.#passage, shape, from); next; next = nextBracket(this.#passage, shape, from)) {
      this.#passed += text.slice(from, next.start);
      from = next.end;
      this.#readBracket(next);
    }
    reportOpen(this.#passage, shape, from, this.#desk.losses);
    this.#draft.text += (this.#passed + text.slice(from)).trim();
    this.#finish();
  }

  #readBracket(bracket: Bracket): void {
    const kind = kindOf(bracket.name);
    const { text } = this.#passage;
    if (kind !== 'text') reportFirstLine(this.#passage, bracket, this.#desk.losses);
    if (kind === 'type') this.#readType(bracket);
    else if (kind === 'delay') this.#readDelay(bracket);
    else if (kind === 'field') this.#readField(bracket);
    else {
      this.#draft.text += this.#passed + text.slice(bracket.start, bracket.end);
      this.#passed = '';
      if (eatsSpace(text, bracket.end)) reportUnknown(this.#passage, bracket, this.#desk.losses);
    }
  }

  #readType(bracket: Bracket): void {
    const { diary, losses } = this.#desk;
    const name = bracket.name.toLowerCase();
    const place = this.#passage.placeAt(bracket.start);
    if (this.#passed.trim() !== '') {
      if (this.#draft.text !== '') losses.warning(place, 'overwritten', messages.overwritten());
      this.#draft.text = this.#passed.trim();
      this.#finish();
      this.#draft = { text: '', attachments: [] };
      this.#pause = pauses.message;
    }
    this.#passed = '';
    if (name === 'typing') {
      diary.wait(pauses.other);
      diary.write({ type: 'typing', ...this.#people });
    } else if (name === 'conversationupdate') this.#readUpdate(bracket);
    else {
      const near = nearest(
        name,
        bracketNames.filter((known) => kindOf(known) === 'field'),
        1,
      );
      losses.warning(place, 'nothingMade', messages.nothingMade(bracket.name, near));
    }
  }

  #readUpdate(bracket: Bracket): void {
    const { cast, diary, losses } = this.#desk;
    if (this.#lacksValue(bracket)) return;
    const members = readMembers(bracket.value ?? '', cast, ({ kind, name, line }) => {
      const place = this.#placeOf(bracket, line);
      if (kind === 'badMember') losses.error(place, kind, messages.badMember(name));
      else losses.warning(place, kind, messages.unknownMember(name));
    });
    // It is made anew once, and each time the clock moves.
    diary.wait(2 * pauses.other);
    diary.write({ type: 'conversationUpdate', ...members });
  }

  #readDelay(bracket: Bracket): void {
    const pause = Number.parseInt(bracket.value ?? '');
    if (!Number.isNaN(pause)) this.#pause = pause;
    else {
      const place = this.#passage.placeAt(bracket.start);
      this.#desk.losses.error(place, 'badDelay', messages.badDelay(bracket.value ?? ''));
    }
  }

  #readField(bracket: Bracket): void {
    const { losses, readFile } = this.#desk;
    const place = this.#passage.placeAt(bracket.start);
    const name = bracket.name.toLowerCase();
    if (name === 'receiptcard') losses.warning(place, 'noCard', messages.noCard(bracket.name));
    else if (this.#lacksValue(bracket)) return;
    const value = bracket.value ?? '';
    if (name === 'suggestions') this.#draft.actions = readActions(this.#written(value));
    else if (name === 'attachmentlayout') {
      const layout = value.toLowerCase();
      if (layout === 'carousel' || layout === 'list') this.#draft.layout = layout;
      else losses.warning(place, 'badLayout', messages.badLayout(value));
    } else if (name === 'attachment') {
      const attachment = readAttachment(value, readFile, (trouble, path) => {
        if (trouble === 'unknownType' && path.startsWith('http'))
          losses.warning(place, trouble, messages[trouble](path));
        else losses.error(place, trouble, messages[trouble](path));
      });
      if (attachment) this.#draft.attachments.push(attachment);
    } else if (name !== 'receiptcard') this.#readCard(cardFields.get(name) ?? '', bracket);
  }

  #readCard(contentType: string, bracket: Bracket): void {
    const { losses } = this.#desk;
    const content = readCard(this.#written(bracket.value ?? ''), (line, name) => {
      const place = this.#placeOf(bracket, line);
      if (name === '') losses.warning(place, 'lostCardLine', messages.lostCardLine());
      else
        losses.warning(
          place,
          'unknownCardLine',
          messages.unknownCardLine(name, losses.areMany ? undefined : nearest(name, cardLineNames, 2)),
        );
    });
    this.#draft.attachments.push({ contentType, content });
  }

  /** Whether a bracket says nothing where something must be said, which is then told. */
  #lacksValue({ value, name, start }: Bracket): boolean {
    if (value !== undefined) return false;
    this.#desk.losses.error(this.#passage.placeAt(start), 'missingValue', messages.missingValue(name));
    return true;
  }

  /** Writes the message, if it holds anything; its time passes all the same. */
  #finish(): void {
    const { text, attachments, actions, layout } = this.#draft;
    const { diary } = this.#desk;
    diary.wait(this.#pause);
    if (text === '' && attachments.length === 0 && !actions) return;
    const activity: Activity = {
      ...{ type: 'message', ...this.#people, text: this.#written(text).resolved },
      ...(attachments.length > 0 && { attachments }),
      ...(actions && { suggestedActions: { actions } }),
      ...(layout !== undefined && { attachmentLayout: layout }),
    };
    diary.write(activity);
  }

  #written(text: string): Written {
    return new Written(text, this.#desk.resolve);
  }

  #placeOf({ value = '', valueAt }: Bracket, line: number): ReturnType<Passage['placeAt']> {
    const above = value.split('\n').slice(0, line);
    return this.#passage.placeAt(above.reduce((offset, text) => offset + text.length + 1, valueAt));
  }
}

/** The blanks behind the last unknown bracket of a message are taken away, if text follows. */
function eatsSpace(text: string, end: number): boolean {
  return /^\s+[^\s[]/.test(text.slice(end, end + 20));
}
