import type { KommunFinder, KommunMatch } from '../directory/kommunFinder';
import type { PhraseBank } from '../locales/phrases';
import {
  ageIn,
  createSignTest,
  guessLocale,
  isOtherScript,
  isQuestion,
  saysOnlyWhere,
  type SignList,
} from '../locales/signs';
import type { Locale, Translator } from '../locales/translator';
import { fold, foldedWords } from '../locales/words';
import { createChoiceReader, type Choice } from './choices';
import { createDangerTest } from './dangerWords';
import { commands, intents, type Command, type Intent } from './intents';
import { createPhraseModel, type ScoredIntent } from './phraseModel';

/** What one text means, as far as it can be told. Nothing of it is kept after the turn. */
export interface Understanding {
  readonly text: string;
  /** Raises 112 to the first place of the reply; it never takes anything away. */
  readonly danger: boolean;
  readonly command: Command | undefined;
  readonly choice: Choice | undefined;
  readonly kommun: KommunMatch;
  /** Best first; `acute_danger` is told by `danger` and is not among them. */
  readonly intents: readonly ScoredIntent[];
  readonly locale: Locale | undefined;
  readonly signs: Signs;
}

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
] as const satisfies readonly SignList[];
type Signs = Readonly<Record<(typeof marks)[number] | 'question' | 'child' | 'grownUp' | 'otherScript', boolean>>;

export type Recognizer = (text: string) => Understanding;

export interface RecognizerParts {
  readonly banks: readonly PhraseBank[];
  readonly kommunFinder: KommunFinder;
  readonly translator: Translator;
}

/** How alike a text must be to phrases of danger for 112 to come first; low, since a false alarm costs one line. */
const dangerLikeness = 0.42;

/** Makes the function that reads a text: local, deterministic, and without memory. */
export function createRecognizer({ banks, kommunFinder, translator }: RecognizerParts): Recognizer {
  const rank = createPhraseModel(banks.flatMap(knownPhrases));
  const isDanger = createDangerTest(
    banks.flatMap((bank) => bank.danger_words),
    banks.flatMap((bank) => bank.danger_exceptions),
  );
  const commandOf = createCommandReader(banks);
  const choiceOf = createChoiceReader(translator);
  const signsOf = createSignReader();
  return (text) => {
    const kommun = kommunFinder.find(text);
    const rest = kommun.kind === 'found' ? without(text, kommun.matched) : text;
    const ranked = kommun.kind === 'found' && saysOnlyWhere(rest) ? [] : rank(rest);
    const [top] = ranked;
    const likeDanger = top?.intent === 'acute_danger' && top.score >= dangerLikeness;
    return {
      text,
      danger: isDanger(text) || likeDanger,
      command: commandOf(text),
      choice: choiceOf(text),
      kommun,
      intents: ranked.filter(({ intent }) => intent !== 'acute_danger'),
      locale: guessLocale(text),
      signs: signsOf(text),
    };
  };
}

function knownPhrases(bank: PhraseBank): readonly (readonly [Intent, string])[] {
  return intents.flatMap((intent) => (bank.intents.get(intent) ?? []).map((phrase) => [intent, phrase] as const));
}

function createCommandReader(banks: readonly PhraseBank[]): (text: string) => Command | undefined {
  const known = new Map<string, Command>();
  for (const bank of banks)
    for (const command of commands)
      for (const words of bank.commands[command] ?? []) known.set(foldedWords(words), command);
  return (text) => known.get(foldedWords(text));
}

function without(text: string, matched: string): string {
  const at = fold(text).indexOf(fold(matched));
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + matched.length)}`;
}

const ofAge = 18;

function createSignReader(): (text: string) => Signs {
  const tests = marks.map((mark) => [mark, createSignTest(mark)] as const);
  const [kin, grownUp, atWork] = [createSignTest('child'), createSignTest('grown_up'), createSignTest('professional')];
  const isGrownUp = (text: string): boolean =>
    (ageIn(text) ?? 0) >= ofAge || (ageIn(text) === undefined && grownUp(text));
  const isChild = (text: string): boolean =>
    (ageIn(text) ?? ofAge) < ofAge || (kin(text) && !isGrownUp(text) && !atWork(text));
  return (text) => ({
    ...(Object.fromEntries(tests.map(([mark, test]) => [mark, test(text)])) as Record<(typeof marks)[number], boolean>),
    question: isQuestion(text),
    child: isChild(text),
    grownUp: isGrownUp(text),
    otherScript: isOtherScript(text),
  });
}
