import { wholeWords } from './pattern';
import type { InSentence } from './sentence';

/** A phrase in its sentence, and whether it is a noun or a verb. */
interface AdvicePlace extends InSentence {
  /** A bare noun in a list shares the no of the whole list; a verb does so only before "eller". */
  readonly isNoun: boolean;
}

/**
 * Whether a text tells NOT to do what it names: "vi medlar inte", "gå inte emellan", "never confront". A no that
 * belongs to another clause does not count ("var inte rädd, lämna honom"), nor one that urges ("tveka inte att").
 */
export function isRefused(place: AdvicePlace, saysNo: boolean): boolean {
  if (noBefore.test(clauseBefore(place).replace(urging, ''))) return true;
  if (saysNo) return false;
  return noInside.test(place.advice) || noAfter.test(clauseAfter(place));
}

function words(list: readonly string[], flags?: string): RegExp {
  return wholeWords(list.join('|'), flags);
}

const no = String.raw`inte|ej|icke|aldrig|not|never|cannot|§+n't`;
const noInside = words([no]);

const noBefore = words([
  no,
  String.raw`ingen|inget|inga|varken|sällan|knappast|utan(?: att)?|i ?stället för|myt`,
  String.raw`undvik§*|avstå§*|låt(?:er|a)? (?:dig )?(?:bli|inte)|avråd§*|slipp§*|varnar för|rädda? för`,
  String.raw`säga? nej till|tackar? nej till|farligt|riskabelt|riskfyllt|osäkert|olämpligt?|olagligt|förbjud§*`,
  String.raw`no|none|nobody|without|neither|nor|hardly|avoid§*|refrain§*|instead of|rather than|myth`,
  String.raw`dangerous|unsafe|risky|unwise|advise§* against|warn§* against|say no to|afraid (?:to|of)`,
]);

const dear = 'dyr|svår|farl|konst|kost|lång|krång|bara|alltid|för sent|fel|skam|obligat|only|just|hard|diffic|expens';
const noAfter = words([
  String.raw`(?<!(?:kostar|kräver|costs|tar) )(?:${no})(?! (?:\S+ )?(?:${dear}|danger|cost|too late|wrong))`,
  String.raw`(?<!(?:${no}) (?:\S+ )?)(?:farlig§*|riskabel§*|risk(?:en|er|erna)?|värre|olämplig§*|osäkert?|skadligt?|förvärra§*|avråds)`,
  String.raw`(?<!(?:${no}) (?:\S+ )?)(?:dangerous|unsafe|unsuitable|risky|worse|harmful|inappropriate|discouraged)`,
]);

const urged = 'tveka|vänta|dröja?|glömm?a?|rädda?|missa|för sent|dra dig|slösa|ge upp|skjuta?|stanna|tiga?|finna? dig';
const urgedEnglish =
  'hesitate|wait|forget|delay|afraid|scared|too late|give up|put off|miss|stay|accept|tolerate|put up';
const notSo =
  'farligt|fel|konstigt|svårt|dumt|olagligt|förbjudet|bara|minst|illegal|wrong|hard|dangerous|only|just|least';
/** A no that urges, or that denies a danger: taken out before a no is looked for. */
const urging = words(
  [
    String.raw`varför(?: \S+){0,2} inte|why not|why don't (?:you|they|we)|^(?:kan|ska|vill|borde) (?:du|ni) inte`,
    String.raw`(?:${no})(?: \S+){0,2}? (?:${urged}|betala|pay|tolerera|acceptera|skämm?as|${urgedEnglish}|${notSo})`,
    String.raw`(?:${urged}|acceptera|tolerera|skäms|var|ge dig|ge) (?:inte|aldrig|ej)(?: (?:rädda?|upp|ut|på|kvar|orolig))?`,
    String.raw`(?:ingen|inget|inte|no|nothing)(?: \S+){1,4}? (?:än(?: att)?|vänta|stanna|wait|stay|fear|than to|but to)`,
  ],
  'g',
);

const turning = words(
  [
    String.raw`men|däremot|genom att|(?<!inte )så|därför|i ?stället(?! för)`,
    String.raw`but(?! to)|however|instead(?! of)|so|therefore|by(?= §+ing)`,
  ],
  'g',
);
const butRather = words(['utan(?! att)', 'but'], 'g');
const subject = words([
  'vi|du|ni|man|de|han|hon|hen|jag|det|den|erbjuder|ger|har|finns|får|kan|ska|måste|bör',
  "we|you|they|he|she|it|there|offers?|can|is|are|has|have|should|must|you'd",
]);

/** The part of a sentence before the advice that a no must stand in to hold for it. */
function clauseBefore({ before, after, isNoun }: AdvicePlace): string {
  const turned = afterLast(afterLast(before, /\s[–—-]\s|\(/g), turning);
  const clause = noInside.test(turned.split(butRather)[0] ?? '') ? afterLast(turned, butRather) : turned;
  const joins = words([isNoun ? 'eller|och|or|and|nor|samt' : 'eller|or|nor']);
  const parts = clause.replace(farNo, '').split(',');
  const last = parts.at(-1) ?? '';
  const isList = parts.length > 1 && !subject.test(last) && joins.test(`${last} ${after.slice(0, 80)}`);
  return isList ? clause : last;
}

/** "Fråga inte om svåra saker när han har druckit och ...": so far back the no belongs to its own verb. */
const farNo = new RegExp(String.raw`^.*\s(?:inte|aldrig|not|never|don't)(?:\s+[^\s,]+){4,}\s+(?:och|and)\s`);

function afterLast(text: string, mark: RegExp): string {
  const found = [...text.matchAll(mark)].at(-1);
  return found ? text.slice(found.index + found[0].length) : text;
}

const ending = String.raw`om|när|att|så|som|eftersom|innan|tills|utan|även|men|if|when|that|so|because|before|until|even|but|unless|which|who`;
const endOfNoun = words([`(?:${ending}|och (?:vi|du|det|den|man|ni|de)|and (?:we|you|it|they))`]);
const endOfVerb = words([`(?:${ending}|och|eller|and|or)`]);

/** The part of a sentence after the advice that a no may stand in. */
function clauseAfter({ after, isNoun }: AdvicePlace): string {
  const clause = after.split(/[,(]|\s[–—-]\s/)[0] ?? '';
  return clause.split(isNoun ? endOfNoun : endOfVerb)[0] ?? '';
}
