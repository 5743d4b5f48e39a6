import { beginningsOf } from './beginnings';
import type { AdviceCode } from './reasons';

/**
 * Phrases of one kind of unsafe advice in one language, as regular expressions in shorthand: a blank is any white
 * space, `§` a letter, `~` the ending of a verb in the present.
 */
export interface AdviceFamily {
  readonly code: AdviceCode;
  /** Unsafe when a text tells somebody to do it. */
  readonly asked?: readonly string[];
  /** Unsafe also when a text only says that one can. */
  readonly offered?: readonly string[];
  /** Unsafe in any sentence that does not tell it as a fact of what people do or fear. */
  readonly named?: readonly string[];
  /** Unsafe wherever it stands. */
  readonly said?: readonly string[];
  /** The phrase itself says no ("stanna inte kvar"), so that a no inside it does not make it harmless. */
  readonly saysNo?: true;
  /** Words that make the sentence harmless. */
  readonly unless?: string;
  /** What makes the whole text harmless, in whichever sentence it stands. */
  readonly unlessText?: RegExp;
}

/** How a language tells somebody to do a thing, or says that one can, by what stands before and after the verb. */
export interface Frame {
  /** An imperative may be a part of a list of wishes ("för dig som vill packa och gå"). */
  readonly kind: 'imperative' | 'clause';
  readonly before: string;
  readonly after?: string;
  /** What before the verb, in its clause, makes the sentence a fact. */
  readonly fact?: string;
  /** Whether the verb may stand in the present ("att du lämnar"). */
  readonly present?: true;
}

/** The frames of a language. */
export interface Frames {
  readonly asking: readonly Frame[];
  readonly offering: readonly Frame[];
  readonly naming: readonly Frame[];
}

/** A frame made ready, to be tested on the rest of the sentence. */
export interface ReadyFrame {
  readonly kind: Frame['kind'];
  readonly before: RegExp;
  readonly after: RegExp | undefined;
  readonly fact: RegExp | undefined;
}

/** A phrase made ready. */
export interface Phrase {
  /** Every text that it fits begins with one of these. */
  readonly beginnings: readonly string[];
  /** Gives the regular expression, which is made when it is first asked for: most phrases are in no text. */
  readonly form: () => RegExp;
}

/** Phrases made ready, with the frames of which one must hold; none for a phrase that is unsafe wherever it stands. */
export interface AdvicePattern {
  readonly family: AdviceFamily;
  readonly phrases: readonly Phrase[];
  readonly frames: readonly ReadyFrame[] | undefined;
  readonly unless: RegExp | undefined;
}

/** One word inside a clause. */
export const word = String.raw`[^\s.,!?;:()|]+`;
/** Up to three words inside a clause. */
export const gap = `(?: ${word}){0,3}?`;

/** Makes the patterns of a language. Frames are apart from phrases: multiplied out they took seconds to compile. */
export function createAdvicePatterns(families: readonly AdviceFamily[], frames: Frames): readonly AdvicePattern[] {
  const { asking, offering, naming } = frames;
  const groups = {
    asked: ready(asking),
    offered: ready([...asking, ...offering]),
    named: ready([...asking, ...offering, ...naming]),
    said: [{ ending: '', frames: undefined }],
  } as const;
  const uses = ['asked', 'offered', 'named', 'said'] as const;
  return families.flatMap((family) =>
    uses.flatMap((use) => groups[use].flatMap((group) => patternOf(family, family[use], group))),
  );
}

interface FrameGroup {
  readonly ending: string;
  readonly frames: readonly ReadyFrame[] | undefined;
}

function ready(frames: readonly Frame[]): readonly FrameGroup[] {
  const of = (present: true | undefined): readonly ReadyFrame[] =>
    frames
      .filter((frame) => frame.present === present)
      .map(({ kind, before, after, fact }) => ({
        kind,
        before: shorthand(`(?:${before})$`),
        after: after === undefined ? undefined : shorthand(`^(?:${after})`),
        fact: fact === undefined ? undefined : wholeWords(fact),
      }));
  return [
    { ending: '', frames: of(undefined) },
    { ending: '(?:e?r)?(?: du| ni| man)?', frames: of(true) },
  ];
}

function patternOf(
  family: AdviceFamily,
  phrases: readonly string[] | undefined,
  { ending, frames }: FrameGroup,
): readonly AdvicePattern[] {
  if (!phrases) return [];
  const unless = family.unless === undefined ? undefined : wholeWords(family.unless);
  return [{ family, phrases: phrases.map((phrase) => phraseOf(phrase.replaceAll('~', ending))), frames, unless }];
}

function phraseOf(phrase: string): Phrase {
  let made: RegExp | undefined;
  return { beginnings: [...beginningsOf(spelt(phrase))], form: () => (made ??= wholeWords(phrase, 'g')) };
}

/** A test for words or phrases in shorthand that begin and end where a word does. */
export function wholeWords(phrases: string, flags = ''): RegExp {
  return shorthand(`(?<![a-z0-9à-öø-ÿ])(?:${phrases})(?![a-z0-9à-öø-ÿ])`, flags);
}

/** Without the flags `i` and `u` on purpose: with the classes of all Unicode the patterns took seconds for one text. */
function shorthand(source: string, flags = ''): RegExp {
  return new RegExp(spelt(source), flags);
}

function spelt(source: string): string {
  return source
    .replaceAll('§', '[a-zà-öø-ÿ]')
    .replaceAll(/ (?=[*?])/g, String.raw`\s`)
    .replaceAll(' ', String.raw`\s+`);
}
