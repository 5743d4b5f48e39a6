import { adviceInEnglish } from './advice/en';
import { begunIn } from './advice/beginnings';
import type { AdvicePattern, Phrase, ReadyFrame } from './advice/pattern';
import { plainTextOf } from './advice/plainText';
import { adviceReasons, type AdviceCode } from './advice/reasons';
import { isRefused } from './advice/refusal';
import { isWished, sentenceAround, type InSentence } from './advice/sentence';
import { adviceInSwedish } from './advice/sv';

/** Advice that no text may give, where it stands, and what to tell the member of staff who wrote it. */
export interface UnsafeAdvice {
  readonly code: string;
  /** Where in the text it begins. */
  readonly at: number;
  readonly why: string;
  readonly instead: string;
}

/**
 * Finds advice in a Swedish or English text that could cost somebody's life (conversation rules C5, C6, C7, C8, C10,
 * C12 and C13). It knows families of phrases, not meanings: an empty answer is no proof that a text is safe.
 */
export function unsafeAdviceIn(text: string): readonly UnsafeAdvice[] {
  const { plain, placeOf } = plainTextOf(text);
  const begun = begunIn(plain);
  const hits = patternsFor(plain).flatMap((pattern) => hitsOf(pattern, plain, begun));
  return hits
    .toSorted((a, b) => a.start - b.start)
    .filter((hit, index, all) => all.findIndex((other) => isSame(hit, other)) === index)
    .map(({ code, start }) => ({ code, at: placeOf(start), ...adviceReasons[code] }));
}

const swedish = /[åäö]|(?<![a-z])(?:att|och|du|dig|inte|med|som|det|den|ett|kan|om|av|till)(?![a-z])/;
const english = /(?<![a-zåäö])(?:the|and|you|your|to|with|for|of|is|are|not|if|him|her|a)(?![a-zåäö])/;

/** Patterns of a language are left out where the text is plainly in the other one: looking takes long. */
function patternsFor(plain: string): readonly AdvicePattern[] {
  const [isSwedish, isEnglish] = [swedish.test(plain), english.test(plain)];
  if (isSwedish && !isEnglish) return adviceInSwedish;
  return isEnglish && !isSwedish ? adviceInEnglish : [...adviceInSwedish, ...adviceInEnglish];
}

interface Hit {
  readonly code: AdviceCode;
  readonly start: number;
  readonly sentence: number;
}

/** One kind of advice is told once a sentence, where it first stands. */
function isSame(hit: Hit, other: Hit): boolean {
  return hit.code === other.code && hit.sentence === other.sentence;
}

function hitsOf(pattern: AdvicePattern, text: string, begun: ReadonlySet<string>): readonly Hit[] {
  const { code, unlessText } = pattern.family;
  const phrases = pattern.phrases.filter(({ beginnings }) => beginnings.some((beginning) => begun.has(beginning)));
  if (phrases.length === 0 || unlessText?.test(text)) return [];
  return startsOf(phrases, text)
    .map(([start, end]) => ({ start, place: sentenceAround(text, start, end) }))
    .filter(({ place }) => isAdvice(pattern, place))
    .map(({ start, place }) => ({ code, start, sentence: start - place.before.length }));
}

/**
 * Every place where a phrase begins, also inside another: the longer one may be told by nobody. Where several begin,
 * the first of them counts.
 */
function startsOf(phrases: readonly Phrase[], text: string): readonly (readonly [number, number])[] {
  const found = new Map<number, number>();
  for (const { form } of phrases) {
    const phrase = form();
    phrase.lastIndex = 0;
    for (let match = phrase.exec(text); match; match = phrase.exec(text)) {
      if (!found.has(match.index)) found.set(match.index, match.index + match[0].length);
      phrase.lastIndex = match.index + 1;
    }
  }
  return [...found].toSorted(([one], [other]) => one - other);
}

function isAdvice({ family, frames, unless }: AdvicePattern, place: InSentence): boolean {
  const { before, advice, after } = place;
  if (unless?.test(before + advice + after)) return false;
  const holds = (frame: ReadyFrame): boolean =>
    frame.before.test(before) &&
    (frame.after?.test(after) ?? true) &&
    frame.fact?.test(before.split(',').at(-1) ?? '') !== true &&
    !(frame.kind === 'imperative' && isWished(place));
  if (frames && !frames.some(holds)) return false;
  return !isRefused({ before, advice, after, isNoun: !frames }, family.saysNo === true);
}
