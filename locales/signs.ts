import en from './en/signs.json';
import sv from './sv/signs.json';
import { cut, foldedWords, type CutText } from './words';
import { spoken, type Spoken } from './translator';

/** The name of a list of words that mark a text, as in `signs.json`. */
export type SignList = keyof typeof sv;
const lists: Readonly<Record<Spoken, Readonly<Record<SignList, readonly string[]>>>> = { sv, en };

/** A text made ready for the sign tests: folded words, set apart by blanks. */
export function spokenOf({ folded }: CutText): string {
  return ` ${folded.join(' ')} `;
}

/** A word or phrase of a list, with the blanks around it. */
interface Sign {
  readonly list: SignList;
  readonly words: string;
  readonly ends: boolean;
}

/** Finds the lists of which a text holds a word or phrase, in any locale; `$` ends a text. */
export function listsIn(text: CutText): ReadonlySet<SignList> {
  const spoken = spokenOf(text);
  const found = new Set<SignList>();
  for (const word of text.folded)
    for (const { list, words, ends } of signsByWord.get(word) ?? [])
      if (!found.has(list) && (ends ? spoken.endsWith(words) : spoken.includes(words))) found.add(list);
  return found;
}

/** Lists of single words that have questions of their own. */
const smallWords: readonly SignList[] = ['function_words', 'question', 'living'];

/** The signs by their first word, so that a text is not compared with every one. */
const signsByWord: ReadonlyMap<string, readonly Sign[]> = shelved(
  spoken.flatMap((locale) =>
    (Object.keys(sv) as SignList[])
      .filter((list) => !smallWords.includes(list))
      .flatMap((list) =>
        lists[locale][list].map((sign) => ({ list, words: ` ${foldedWords(sign)} `, ends: sign.endsWith('$') })),
      ),
  ),
);

function shelved(signs: readonly Sign[]): ReadonlyMap<string, readonly Sign[]> {
  const shelves = new Map<string, Sign[]>();
  for (const sign of signs) {
    const first = sign.words.trim().split(' ')[0] ?? '';
    const shelf = shelves.get(first);
    if (shelf) shelf.push(sign);
    else shelves.set(first, [sign]);
  }
  return shelves;
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

/** The small words of each locale that is spoken, as they are written. */
const setsOf = (list: SignList): Readonly<Record<Spoken, ReadonlySet<string>>> => ({
  sv: new Set(lists.sv[list]),
  en: new Set(lists.en[list]),
});
const [functionWords, questionWords, livingWords] = [setsOf('function_words'), setsOf('question'), setsOf('living')];

/** The locale a text is written in, by its small words; undefined when that is not plain. */
export function guessLocale(text: string): Spoken | undefined {
  return guessLocaleOf(cut(text));
}

/** The same of a text that is cut already. */
export function guessLocaleOf({ words }: CutText): Spoken | undefined {
  const count = (locale: Spoken): number => words.filter((word) => functionWords[locale].has(word)).length;
  const [sv, en] = [count('sv'), count('en')];
  if (Math.max(sv, en) < 2 || sv === en) return undefined;
  return sv > en ? 'sv' : 'en';
}

/** Whether a text asks something: it ends in a question mark or begins with a question word. */
export function isQuestion({ text, words }: CutText): boolean {
  return text.trim().endsWith('?') || isQuestionWord(words[0] ?? '');
}

function isQuestionWord(word: string): boolean {
  return spoken.some((locale) => questionWords[locale].has(word));
}

/** Whether a text, its place taken out, says nothing more than that somebody lives there: "jag bor i". */
export function saysOnlyWhere({ words }: CutText): boolean {
  const small = (word: string, locale: Spoken): boolean =>
    livingWords[locale].has(word) || (functionWords[locale].has(word) && !isQuestionWord(word));
  return words.every((word) => spoken.some((locale) => small(word, locale)));
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
export function isCry({ words }: CutText): boolean {
  return (
    words.length <= mostOfCry &&
    /^(?:snälla |please )?(?:hj[äa]?lp|he?lp)(?: mig| me| snälla| please| pls)?$/.test(words.join(' '))
  );
}

const mostOfCry = 3;

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
