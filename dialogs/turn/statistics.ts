/**
 * What an answer was about, for statistics: coarse on purpose. One form of violence, or that a child or somebody deaf
 * writes, is no topic of its own: beside a small kommun it would tell too much.
 */
export const topics = [
  /** Where help is; a tale of violence, danger and what a child writes are answered with it too. */
  'help',
  /** What counts as violence. */
  'forms',
  /** Worry for somebody else. */
  'concern',
  /** Help for whoever uses violence. */
  'perpetrator',
  /** What one wants to know before a call: shelter, police, traces, packing, interpreter, hours. */
  'practical',
  /** A thing the directory knows of, or a question about what was just shown. */
  'facts',
  /** Work with exposed people, contacts, press. */
  'work',
  /** All else: languages, thanks, menus, other errands, and what was not understood. */
  'other',
] as const;
export type Topic = (typeof topics)[number];

/** How a turn ended, the first that holds. */
export const outcomes = [
  /** It failed, and calm words were said. */
  'hiccup',
  /** 112 came first; never counted together with a kommun. */
  'emergency',
  'not_understood',
  /** It asked something back: the kommun, who it is about, what was meant. */
  'asked',
  /** Something was shown that is for the kommun or a part of the country. */
  'local',
  /** Only what is for the whole country was shown. */
  'national',
  /** Words without a place to turn to. */
  'told',
] as const;
export type Outcome = (typeof outcomes)[number];

/** One answer as it may be counted: nothing of who, of what was written, or of when. */
export interface Answered {
  readonly topic: Topic;
  /** Name of the kommun known in the turn; undefined when none is, and in an emergency. */
  readonly kommun: string | undefined;
  readonly outcome: Outcome;
}

/** Counts an answer. */
export type Count = (answered: Answered) => void;

/** What the parts of an answer say of it while it is made. */
export interface Marks {
  topic?: Topic;
  asks?: true;
  isMissed?: true;
}
