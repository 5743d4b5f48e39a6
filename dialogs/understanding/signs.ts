import {
  ageIn,
  isCry,
  isDistressSign,
  isOtherScript,
  isPicture,
  isQuestion,
  isWordless,
  listsIn,
  speaksOfChild,
  threatensOther,
  spokenOf,
  type SignList,
} from '../../locales/signs';
import type { CutText } from '../../locales/words';

/**
 * Marks in a text that shape the answer: who writes (a child, a man …), what kind of question it is, and what must
 * come before anything else (a wish to die, somebody who cannot speak, a question where a person is).
 */
const marks = [
  'man',
  'lgbtqi',
  'trans',
  'deaf',
  'professional',
  'neighbour',
  'where',
  'details',
  'die',
  'silent',
  'harm',
  'fault',
  'robot',
  'unwilling',
  'exposed',
  'why',
  'wrong',
  'partner',
  'press',
  'advice',
  'denies',
  'strangled',
  'home_knows',
  'quiet',
  'visit',
  'chat_language',
] as const satisfies readonly SignList[];

/** Marks that are read in other ways than by a list of words. */
const others = [
  ...(['question', 'child', 'minor', 'ofAge', 'byAnother', 'ofChild', 'grownUp', 'old'] as const),
  ...(['otherScript', 'sos', 'cry', 'picture', 'wordless'] as const),
] as const;

export type Signs = Readonly<Record<(typeof marks)[number] | (typeof others)[number], boolean>>;

/** "Fast man inte är utsatt själv". */
const notExposed = / (?:inte|ej|not) (?:\w+ ){0,2}(?:utsatt|exposed|a victim) /;
const [ofAge, ofOldAge] = [18, 65];

const none = Object.fromEntries([...marks, ...others].map((sign) => [sign, false])) as Record<keyof Signs, boolean>;

/** Reads every mark of a text. */
export function signsOf(cut: CutText): Signs {
  const { text } = cut;
  const spoken = spokenOf(cut);
  const found = listsIn(cut);
  const age = ageIn(spoken);
  const signs = { ...none };
  for (const mark of marks) signs[mark] = found.has(mark);
  if (signs.exposed) signs.exposed = !notExposed.test(spoken);
  signs.question = isQuestion(cut);
  signs.minor = (age ?? ofAge) < ofAge;
  signs.ofAge = (age ?? 0) >= ofAge;
  signs.grownUp = age === undefined ? found.has('grown_up') : signs.ofAge;
  signs.child = signs.minor || (found.has('child') && !signs.grownUp && !signs.professional);
  signs.byAnother = threatensOther(spoken);
  signs.ofChild = speaksOfChild(spoken);
  signs.old = (age ?? 0) >= ofOldAge;
  signs.otherScript = isOtherScript(text);
  signs.sos = isDistressSign(text);
  signs.cry = isCry(cut);
  signs.picture = isPicture(text);
  signs.wordless = isWordless(text);
  return signs;
}
