import type { Goal } from '../goal';
import type { Curve } from './plot';
import type { Started } from './serverProcess';

/** What a part of the bench found. */
export interface Found {
  readonly goals: readonly Goal[];
  readonly tables: readonly Table[];
  readonly curves?: readonly Curve[];
}

/** Figures as they are printed and written into the documents. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What must be known to read it. */
  readonly note: string;
}

/** What is measured, and how much of it. */
export interface Bench {
  /** The chat, with settings of its own. */
  readonly ours: (name: string, env?: Readonly<Record<string, string>>) => Started;
  readonly peer: (kind: 'echo' | 'json') => Started;
  /** Whether the chat can be told to keep its conversations on Redis. */
  readonly takesRedis: boolean;
  readonly size: Size;
}

export interface Size {
  /** How often each measurement is repeated, the others in between. */
  readonly rounds: number;
  /** Turns of one measurement, and of what is sent before the first. */
  readonly turns: number;
  readonly warmUp: number;
  /** Turns of one measurement of a single kind, and how many rounds those have. */
  readonly kindTurns: number;
  readonly kindRounds: number;
  /** Conversations that are alive while turns are measured, with and without an open stream each. */
  readonly conversations: number;
  /** Open loop: its pace, and how long one measurement lasts. */
  readonly perSecond: number;
  readonly seconds: number;
  /** Numbers of open conversations, upwards; the last is what the goal is about. */
  readonly crowds: readonly number[];
  /** Streams opened to see what one costs. */
  readonly sockets: number;
  /** Numbers of kommuner with twelve services each, upwards. */
  readonly kommuner: readonly number[];
  readonly starts: number;
  /** Texts that are searched for. */
  readonly searches: number;
  /** How often each attack is repeated. */
  readonly attacks: number;
}

export const whole: Size = {
  ...{ rounds: 5, turns: 2_000, warmUp: 3_000, kindTurns: 500, kindRounds: 3, conversations: 2_000 },
  ...{ perSecond: 200, seconds: 6, crowds: [100, 1_000, 2_500, 5_000, 10_000], sockets: 2_000 },
  ...{ kommuner: [11, 50, 100, 200, 290], starts: 5, searches: 1_000, attacks: 3 },
};

export type Part = (bench: Bench) => Promise<Found>;
