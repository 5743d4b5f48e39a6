import {
  ageIn,
  createSignTest,
  isCry,
  isDistressSign,
  isOtherScript,
  isPicture,
  isQuestion,
  isWordless,
  speaksOfChild,
  threatensOther,
  spokenOf,
  type SignList,
} from '../../locales/signs';

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

export type Signs = Readonly<
  Record<
    | (typeof marks)[number]
    | 'question'
    | 'child'
    | 'grownUp'
    | 'otherScript'
    | 'sos'
    | 'cry'
    | 'old'
    | 'picture'
    | 'wordless'
    | 'minor'
    | 'ofAge'
    | 'byAnother'
    | 'ofChild',
    boolean
  >
>;

/** "Fast man inte är utsatt själv". */
const notExposed = / (?:inte|ej|not) (?:\w+ ){0,2}(?:utsatt|exposed|a victim) /;
const [ofAge, ofOldAge] = [18, 65];

/** Makes the function that reads every mark of a text. */
export function createSignReader(): (text: string) => Signs {
  const tests = marks.map((mark) => [mark, createSignTest(mark)] as const);
  const exposed = createSignTest('exposed');
  const [kin, grownUp, atWork] = [createSignTest('child'), createSignTest('grown_up'), createSignTest('professional')];
  const isGrownUp = (spoken: string): boolean => {
    const age = ageIn(spoken);
    return age === undefined ? grownUp(spoken) : age >= ofAge;
  };
  const isChild = (spoken: string): boolean =>
    (ageIn(spoken) ?? ofAge) < ofAge || (kin(spoken) && !isGrownUp(spoken) && !atWork(spoken));
  return (text) => {
    const spoken = spokenOf(text);
    return {
      ...(Object.fromEntries(tests.map(([mark, test]) => [mark, test(spoken)])) as Record<
        (typeof marks)[number],
        boolean
      >),
      exposed: exposed(spoken) && !notExposed.test(spoken),
      question: isQuestion(text),
      child: isChild(spoken),
      minor: (ageIn(spoken) ?? ofAge) < ofAge,
      ofAge: (ageIn(spoken) ?? 0) >= ofAge,
      byAnother: threatensOther(spoken),
      ofChild: speaksOfChild(spoken),
      grownUp: isGrownUp(spoken),
      old: (ageIn(spoken) ?? 0) >= ofOldAge,
      otherScript: isOtherScript(text),
      sos: isDistressSign(text),
      cry: isCry(text),
      picture: isPicture(text),
      wordless: isWordless(text),
    };
  };
}
