import en from './en/signs.json';
import sv from './sv/signs.json';
import { foldedWords, plainWords } from './words';
import { spoken, type Spoken } from './translator';

/** The name of a list of words that mark a text, as in `signs.json`. */
export type SignList = keyof typeof sv;
const lists: Readonly<Record<Spoken, Readonly<Record<SignList, readonly string[]>>>> = { sv, en };

/** A text made ready for the sign tests: folded words, set apart by blanks. */
export function spokenOf(text: string): string {
  return ` ${foldedWords(text)} `;
}

/** Makes a test: does a spoken text hold one of the words or phrases of a list, in any locale? `$` ends a text. */
export function createSignTest(list: SignList): (spoken: string) => boolean {
  const signs = spoken
    .flatMap((locale) => lists[locale][list])
    .map((sign) => ({ words: ` ${foldedWords(sign)} `, ends: sign.endsWith('$') }));
  return (spoken) => signs.some(({ words, ends }) => (ends ? spoken.endsWith(words) : spoken.includes(words)));
}

/** "jag är 17. min kille …", but not "i am 5 months pregnant". */
const ownAge =
  / (?:jag|ja|vi|i) (?:ar|e|am|m) (?:bara |only )?(\d{1,2}) (?!barn|barns|manader|veckor|dagar|timmar|minuter|months?|weeks?|days?|hours?|minutes?|kids?|procent|meter|av|of|gang|times)/;

/** The age in years that a spoken text gives for its writer: "jag är 9", "im 12 years"; undefined when it gives none. */
export function ageIn(spoken: string): number | undefined {
  const age = ownAge.exec(spoken.replace(/ im (?=\d)/, ' i m '))?.[1];
  return age === undefined ? undefined : Number(age);
}

/** Whether a text is written in letters that none of the spoken use. */
export function isOtherScript(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

/** The locale a text is written in, by its small words; undefined when that is not plain. */
export function guessLocale(text: string): Spoken | undefined {
  const words = plainWords(text);
  const count = (locale: Spoken): number => words.filter((word) => lists[locale].function_words.includes(word)).length;
  const [sv, en] = [count('sv'), count('en')];
  if (Math.max(sv, en) < 2 || sv === en) return undefined;
  return sv > en ? 'sv' : 'en';
}

/** Whether a text asks something: it ends in a question mark or begins with a question word. */
export function isQuestion(text: string): boolean {
  const first = plainWords(text)[0] ?? '';
  return text.trim().endsWith('?') || spoken.some((locale) => lists[locale].question.includes(first));
}

/** Whether a text, its place taken out, says nothing more than that somebody lives there: "jag bor i". */
export function saysOnlyWhere(text: string): boolean {
  const small = (word: string, locale: Spoken): boolean =>
    lists[locale].living.includes(word) || (lists[locale].function_words.includes(word) && !isQuestion(word));
  return plainWords(text).every((word) => spoken.some((locale) => small(word, locale)));
}

/** Signs that somebody who cannot speak may send: SOS as letters, picture or morse, the hand signal, a weapon. */
export function isDistressSign(text: string): boolean {
  const tight = text.replace(/[\s.·•,!]/gu, '').toLowerCase();
  const morse = text
    .replace(/[^.·•…\-–—_]/gu, '')
    .replace(/…/gu, '...')
    .replace(/[·•]/gu, '.')
    .replace(/[–—_]/gu, '-');
  return (
    /^s+o+s+$/.test(tight) ||
    /\bs\.? ?o\.? ?s\b/i.test(text) ||
    morse.includes('...---...') ||
    /🆘|🔪|🔫|🚨|[✋🖐🤚]\uFE0F?[\p{Emoji_Modifier}]?\s*👍[\p{Emoji_Modifier}]?\s*[✊👊]/u.test(text)
  );
}

/** A bare call for help: whoever writes it may be in danger. */
export function isCry(text: string): boolean {
  return /^(?:snälla |please )?(?:hj[äa]?lp|he?lp)(?: mig| me| snälla| please| pls)?$/.test(plainWords(text).join(' '));
}

/** Pictures and no word. */
export function isPicture(text: string): boolean {
  return isWordless(text) && /\p{Extended_Pictographic}/u.test(text);
}

/** Not one letter or number. */
export function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

const threat =
  / (?:han|hon|he|she|dom|de|they|mannen|exet|pappa|dad)(?: \w+){0,8} (?:dodar?|sla(?:r)? ihjal|tar? livet av|ta sitt liv|vill do|begraver?|kills?|end) (?:\w+ ){0,2}(?:mig|mej|oss|sig|me|us|my|himself|herself|om)(?= )/;

/** "He says that he will kill me", "he wants to die if I leave": a threat by another, and no wish of the writer's own. */
export function threatensOther(spoken: string): boolean {
  return threat.test(spoken);
}

const child =
  / (?:barn\w*|unge\w*|ungar\w*|beb\w*|baby\w*|dotter\w*|dottrar|son|sonen|soner\w*|lill\w*|smasyskon\w*|syskon\w*|flick\w*|pojk\w*|grabb\w*|\w*aring\w*|child\w*|kids?|daughter\w*|sons?|toddler\w*|brother|bro|sister|infant\w*|newborn\w*|girls?|boys?) /;

/** Whether a text names a child. */
export function speaksOfChild(spoken: string): boolean {
  return child.test(spoken);
}
