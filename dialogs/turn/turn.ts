import type { TurnContext } from 'botbuilder';
import type { Directory } from '../../directory/showing/directory';
import type { Asker } from '../../directory/showing/assurance';
import type { Kommun, KommunFinder } from '../../directory/place/kommunFinder';
import type { WhoFor } from '../../directory/format/schema';
import type { View } from '../../directory/showing/shown';
import type { OtherLanguage } from '../../locales/otherLanguages';
import type { Locale, Translate } from '../../locales/translator';
import type { Understanding } from '../understanding/recognizer';
import type { Marks } from './statistics';
import type { Reply } from './reply';

/** Whom help is for; the trans line is for trans people and not for every LGBTQI person, `utland` for the new here, `dov` for the deaf. */
export type Group = WhoFor | 'trans' | 'utland' | 'dov';

/** What the conversation remembers while it lives: never a text, never a name. */
export interface Resident {
  locale: Locale;
  /** Kommun code once said. */
  kommun?: string;
  /** The one that was talked about before it. */
  formerKommun?: string;
  /** How many turns in a row were not understood. */
  misses: number;
  /** Whom the help is for, once that was plain. */
  group?: Group;
  isChild?: boolean;
  /** Said an age: a word about mother, father or a grown-up changes it no more. */
  isGrownUp?: boolean;
  isMan?: boolean;
  /** For whom they ask, when it is not for themselves. */
  asksFor?: 'other' | 'work' | 'press';
  /** The group whose own word was said. */
  noted?: Group;
  /** Told of violence before, and was thanked for it. */
  disclosed?: boolean;
  /** A language we cannot answer in, once its writer was told so. */
  toldLanguage?: OtherLanguage;
  /** Asked where a person is: told of no place where somebody may be safe, until they say that they are the one exposed. */
  asksWhere?: boolean;
  /** Ids of the records in the last answer that told any, for whoever asks why, or says that one is wrong. */
  told?: readonly string[];
  /** The last answer told no record: whoever asks why is told what answers are made of. */
  toldNone?: boolean;
  /** What was already reported as wrong, so that one conversation counts once. */
  reported?: readonly string[];
  /** How this conversation was counted (topic, outcome, kommun code), so that it counts once; only where it is counted. */
  counted?: readonly string[];
}

/** What may be wrong with a service; nothing else of what a resident writes about it is kept. */
export const reportReasons = ['number', 'hours', 'closed', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];
/** Counts one report of a service, by its id. */
export type Report = (service: string, reason: ReportReason) => void;

/** Everything a dialog needs to answer one turn. */
export interface Turn {
  readonly understanding: Understanding;
  readonly resident: Resident;
  readonly reply: Reply;
  readonly directory: Directory;
  readonly kommunFinder: KommunFinder;
  readonly t: Translate;
  /** Counts that somebody said a service is wrong. */
  readonly report: Report;
  readonly view: (asker: Asker) => View;
  /** What the answer says of itself, for those who count. */
  readonly marks: Marks;
}

const key = Symbol('turn');

/** Puts the turn where its dialogs find it; dialogs are shared by all residents and may keep nothing themselves. */
export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(key, turn);
}

/** The turn being answered. */
export function turnOf(context: TurnContext): Turn {
  return context.turnState.get<Turn>(key);
}

/** Remembers the kommun that is talked about, and the one before it. */
export function noteKommun(resident: Resident, code: string): void {
  if (resident.kommun !== undefined && resident.kommun !== code) resident.formerKommun = resident.kommun;
  resident.kommun = code;
}

/** The kommun of this turn's text, or the one said before. */
export function kommunOf({ understanding, resident, kommunFinder }: Turn): Kommun | undefined {
  if (understanding.kommun.kind === 'found') return understanding.kommun.kommun;
  return resident.kommun === undefined ? undefined : kommunFinder.byCode(resident.kommun);
}
