import type { Activity } from './activity';
import { hashOf } from './cast';

/** The last moment that a date can hold. */
const latest = 8.64e15;

/** Writes activities down in order, numbers them and gives them their time. */
export class Diary {
  readonly activities: Activity[] = [];
  /** For each activity, the line on which its replica begins. */
  readonly lines: number[] = [];
  readonly #conversation: { readonly id: string };
  #now: number;
  #line = 1;

  constructor(text: string, start: Date) {
    this.#conversation = { id: hashOf(text) };
    this.#now = start.getTime();
  }

  /** What is written from now on belongs to the replica at this line. */
  turnTo(line: number): void {
    this.#line = line;
  }

  /** Lets time pass; a file may ask for more than a clock can show. */
  wait(milliseconds: number): void {
    this.#now = Math.max(-latest, Math.min(latest, this.#now + milliseconds));
  }

  write(activity: Pick<Activity, 'type'> & Partial<Activity>): void {
    this.lines.push(this.#line);
    this.activities.push({
      id: String(this.activities.length + 1),
      channelId: 'chatdown',
      timestamp: new Date(this.#now).toISOString(),
      conversation: { ...this.#conversation },
      ...activity,
    });
  }
}
