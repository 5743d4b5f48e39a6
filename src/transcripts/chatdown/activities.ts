import type { Problem } from '../../../directory/format/problem';
import type { Activity } from './activity';
import type { ReadFile } from './attachment';
import { Cast, type Opening } from './cast';
import { Diary } from './diary';
import { isOurs, readHead } from './head';
import { linesOf, passageOf, restOf, type Line } from './lines';
import { Losses } from './losses';
import { lossMessages as messages } from './messages';
import { ReplicaReader, type Desk } from './replica';
import type { Resolve } from './written';

interface Options {
  /** How problems name the file. */
  readonly file: string;
  /** When the conversation begins. */
  readonly start: Date;
  /** Without it no file can be attached. */
  readonly readFile?: ReadFile;
  /** Puts words in the place of matchers, when the file is one of ours. */
  readonly resolve?: Resolve;
}

/** What a `.chat` file says. */
interface Read {
  readonly activities: readonly Activity[];
  /** What is lost without a word in bf-chatdown, and as errors what makes it give up. */
  readonly problems: readonly Problem[];
  /** For each activity, the line on which its replica begins. */
  readonly lines: readonly number[];
}

/**
 * Makes the activities of a `.chat` text: the same as bf-chatdown 4.15, ids and times aside, and with a name such as
 * `Anna (mamma)` taken literally. Never throws, whatever the text, and asks no address anything.
 */
export function activitiesOf(text: string, { file, start, readFile, resolve }: Options): Read {
  const losses = new Losses(file);
  const lines = linesOf(text);
  const head = readHead(lines, losses);
  const desk: Desk = {
    ...{ cast: new Cast(head), diary: new Diary(text, start), losses },
    readFile: readFile ?? (() => undefined),
    resolve: resolve && isOurs(text) ? resolve : undefined,
  };
  greet(desk);
  new Conversation(desk, [...head.users, head.bot]).read(lines.slice(head.length));
  return { activities: desk.diary.activities, problems: losses.problems, lines: desk.diary.lines };
}

/** A conversation begins with the bot, and nobody else, coming in. */
function greet({ cast, diary }: Desk): void {
  const [from, recipient] = [cast.find('user'), cast.find('bot')];
  diary.wait(100);
  diary.write({
    ...{ type: 'conversationUpdate', membersAdded: [cast.bot], membersRemoved: [] },
    ...(from && { from }),
    ...(recipient && { recipient }),
  });
}

/** Parts the lines below the header into replicas. */
class Conversation {
  readonly #desk: Desk;
  readonly #declared: ReadonlySet<string>;
  #people: ReturnType<Cast['enter']> = {};
  #lines: Line[] = [];

  constructor(desk: Desk, declared: readonly string[]) {
    this.#desk = desk;
    this.#declared = new Set(declared.map((name) => name.toLowerCase()));
  }

  read(lines: readonly Line[]): void {
    for (const line of lines) {
      const opening = this.#desk.cast.openingOf(line.text);
      if (opening) this.#open(line, opening);
      else this.#lines.push(line);
    }
    // Only the last replica keeps the blanks before it.
    this.#close(false);
  }

  #open(line: Line, opening: Opening): void {
    this.#close(true);
    this.#people = this.#desk.cast.enter(opening);
    this.#lines = [restOf(line, opening.length)];
    this.#desk.diary.turnTo(line.place.line);
    const name = this.#people.from?.name ?? '';
    if (this.#declared.has(opening.speaker.toLowerCase()) || name === '') return;
    this.#desk.losses.warning(line.place, 'plainSpeaker', messages.plainSpeaker(opening.speaker, name));
  }

  #close(trim: boolean): void {
    const passage = passageOf(this.#lines, trim);
    if (passage.text.trim() === '') return;
    const { from, recipient } = this.#people;
    if (!from && !recipient) {
      const blanks = passage.text.length - passage.text.trimStart().length;
      this.#desk.losses.warning(passage.placeAt(blanks), 'noSpeaker', messages.noSpeaker());
    }
    new ReplicaReader(passage, this.#people, this.#desk).read();
  }
}
