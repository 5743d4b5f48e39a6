import { wholeWords } from './pattern';

/** A phrase in its sentence. */
export interface InSentence {
  readonly before: string;
  readonly advice: string;
  readonly after: string;
}

/** The sentence that a phrase stands in. "Vi erbjuder inte: parterapi" is one sentence; another colon parts two. */
export function sentenceAround(text: string, start: number, end: number): InSentence {
  const before = text.slice(0, start);
  const edge = [...before.matchAll(beginning)].at(-1);
  const after = text.slice(end);
  const stop = after.search(/[.!?;:•]|\n\s*[\n-]/);
  return {
    before: before.slice(edge ? edge.index + 1 : 0),
    advice: text.slice(start, end),
    after: stop < 0 ? after : after.slice(0, stop),
  };
}

/** A line break parts sentences only before a point in a list or after a blank line: a wrapped line is one sentence. */
const beginning =
  /(?<!t\.\s?ex|bl\.\s?a|kl|f\.\s?d|m\.\s?fl|e\.g)\.(?=\s|$)|[!?;•]|\n(?=\s*[\n-])|(?<!\s(?:inte|aldrig|not|never)):/g;

const wish = wholeWords(
  [
    '(?:dig|den|de|er|alla|personer|kvinnor|män) som|vill|hjälp§*|stöd§*|(?<!rädda? )för att|möjlighet§*|innan|efter att|tänker|planerar',
    'want§*|wish§*|help§*|support§*|in order to|who|before|ready to|plan§*|decid§*',
  ].join('|'),
);

/** Whether an imperative is one of the things somebody wishes: "för dig som vill packa och gå". */
export function isWished({ before, after }: InSentence): boolean {
  const comma = /,\s*(?:\S+\s+){0,2}$/.test(before);
  // After a comma begins a new clause ("om du vill må bättre, lämna honom"), unless it is a list ("a, b eller c").
  return wish.test(before) && (!comma || /\s(?:eller|or)\s/.test(after));
}
