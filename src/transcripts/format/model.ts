import type { Locale } from '../../../locales/translator';

/** A place in a transcript file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of a written text: literal, or one of the matchers in `{{ }}`. */
export type Part =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'text'; readonly key: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 're'; readonly source: string; readonly flags: string }
  | { readonly kind: 'any'; readonly options: readonly string[] }
  /** `{{=name}}`: the first time it takes whatever stands there, from then on it is that same text. */
  | { readonly kind: 'capture'; readonly name: string }
  | { readonly kind: 'anything' };

/** A text as the tester wrote it, with where it stands. */
export interface Pattern {
  readonly place: Place;
  readonly written: string;
  readonly parts: readonly Part[];
}

/** One way a reply may read; without suggestions its buttons are not compared. */
export interface Alternative {
  readonly place: Place;
  readonly text: Pattern;
  readonly suggestions?: readonly Pattern[];
}

/** A reply that must come at this point; several alternatives come from `?any` and `?or`. */
export interface ExpectedReply {
  readonly place: Place;
  readonly alternatives: readonly Alternative[];
}

/** A field that some card of the turn must have; `contains` is `~=`. */
export interface CardField {
  readonly name: CardFieldName;
  readonly contains: boolean;
  readonly values: readonly Pattern[];
}
export const cardFieldNames = ['title', 'subtitle', 'text', 'tel', 'buttons'] as const;
export type CardFieldName = (typeof cardFieldNames)[number];

/** A check on everything the bot said in one turn. */
export type Check = { readonly place: Place } & (
  | { readonly kind: 'has' | 'not' | 'first'; readonly pattern: Pattern }
  | { readonly kind: 'card'; readonly fields: readonly CardField[] }
  | { readonly kind: 'buttons'; readonly titles: readonly Pattern[] }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'locale'; readonly locale: Locale }
  /** The replies came within so many milliseconds. */
  | { readonly kind: 'within'; readonly milliseconds: number }
  /** A dialog was entered, or a step of one taken: `dialog:findHelp`. */
  | { readonly kind: 'visits'; readonly step: string }
  | { readonly kind: 'silence' }
);

/** What starts a turn. */
export type Act =
  | { readonly kind: 'arrive' }
  | { readonly kind: 'say'; readonly text: Pattern; readonly tap: boolean }
  | { readonly kind: 'event'; readonly name: string }
  /** A card is sent in; `value` is what its fields hold. */
  | { readonly kind: 'submit'; readonly value: unknown }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/** What is done before a turn without being one itself. */
export type Preparation =
  | { readonly kind: 'restart' }
  | { readonly kind: 'locale'; readonly locale: Locale }
  /** A file of the directory is replaced, under the running bot, by one of the same name. */
  | { readonly kind: 'reload'; readonly file: string };

/** One turn: what is done, and what must be heard after it. */
export interface Turn {
  readonly place: Place;
  readonly before: readonly Preparation[];
  readonly act: Act;
  readonly replies: readonly ExpectedReply[];
  readonly checks: readonly Check[];
  /** Extra replies are allowed. */
  readonly loose: boolean;
}

/** What `> @matrix` says to be run for every kommun that the directory has a file of. */
export const allKommuner = 'kommuner';

/** A written conversation that is replayed as a test. */
export interface Transcript {
  readonly file: string;
  /** Whether the header holds `> @id`; in any other file every `>` line is a comment and `{{ }}` is text. */
  readonly ours: boolean;
  readonly id: string;
  readonly locales: readonly Locale[];
  readonly now?: Date;
  readonly directory?: string;
  /** The kommuner that `{{=kommun}}` stands for, one run for each; or all of which the directory has a file. */
  readonly matrix?: readonly string[] | typeof allKommuner;
  /** How the speakers are called in the file; the first user speaks. */
  readonly users: readonly string[];
  readonly bot: string;
  readonly turns: readonly Turn[];
}
