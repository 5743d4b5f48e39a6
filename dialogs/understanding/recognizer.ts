import type { KommunFinder, KommunMatch } from '../../directory/place/kommunFinder';
import type { Language } from '../../locales/languages';
import type { PhraseBank, Role } from '../../locales/phrases';
import type { OtherLanguage } from '../../locales/otherLanguages';
import { saysOnlyWhere } from '../../locales/signs';
import type { Spoken, Translator } from '../../locales/translator';
import { cut, fold, foldedWords } from '../../locales/words';
import { readAsides, type Asides, type Flag } from './asides';
import { createChoiceReader, type Choice, type FormId } from './choices';
import { createDangerTest } from './danger';
import { commands, intentOfCommand, type Command } from './intents';
import type { Lessons } from './learned';
import { likeliest } from './linearModel';
import { createReader, type Reading, type ScoredIntent } from './reading';
import { signsOf, type Signs } from './signs';
import { spokenLanguageOf } from './spokenLanguage';

/** What one text means, as far as it can be told. Nothing of it is kept after the turn. */
export interface Understanding {
  readonly text: string;
  /** Raises 112 to the first place of the reply; it never takes anything away. */
  readonly danger: boolean;
  readonly command: Command | undefined;
  readonly choice: Choice | undefined;
  readonly kommun: KommunMatch;
  /** All intents, best first; none when the text only names a place. */
  readonly intents: readonly ScoredIntent[];
  /** Whether not one of its words is known: what the intents say of it is chance. */
  readonly isStrange: boolean;
  /** How likely it asks about a thing the directory may know of, from 0 to 1. */
  readonly asksAboutRecord: number;
  /** Who writes, when the text shows it. */
  readonly role: Role;
  /** The language it is most likely written in. */
  readonly language: Language;
  /** The language to answer in from now on; undefined when the text does not show it plainly. */
  readonly locale: Spoken | undefined;
  /** The language it is plainly written in, when that is none of the locales. */
  readonly otherLanguage: OtherLanguage | undefined;
  readonly signs: Signs;
  /** A red flag that has its own first lines. */
  readonly flag: Flag | undefined;
  /** What the text is beside its intent; nothing for a button or a fixed word. */
  readonly asides: Asides;
  /** A form of violence that is no intent of its own. */
  readonly form: FormId | undefined;
}

export type Recognizer = (text: string) => Understanding;

export interface RecognizerParts {
  readonly banks: readonly PhraseBank[];
  readonly lessons: Lessons;
  readonly kommunFinder: KommunFinder;
  readonly translator: Translator;
}

/** How likely somebody must be one to be taken for it; below, it is not said who writes. */
const plainRole = 0.5;

/** Makes the function that reads a text: local, deterministic, and without memory. */
export function createRecognizer({ banks, kommunFinder, translator, lessons }: RecognizerParts): Recognizer {
  const read = createReader(lessons);
  const dangerOf = createDangerTest(banks, read);
  const commandOf = createCommandReader(banks);
  const choiceOf = createChoiceReader(translator);
  return (text) => {
    const kommun = kommunFinder.find(text);
    const whole = cut(text);
    const rest = kommun.kind === 'found' ? cut(withoutKommun(text, kommun)) : whole;
    const reading = read(rest);
    const spoken = whole.folded.join(' ');
    const [command, choice] = [commandOf(spoken), choiceOf(spoken)];
    // A button or a fixed word is what it is; danger has a button of its own. But "hjälp" alone may be a cry.
    const isFixed = (command !== undefined && command !== 'help') || choice !== undefined;
    const dangerSigns = dangerOf(whole, reading);
    const signs = signsOf(whole);
    const onlyWhere = kommun.kind === 'found' && saysOnlyWhere(rest);
    const asides = isFixed || onlyWhere || reading.isStrange ? {} : readAsides(lessons.asides, reading.features);
    const { language, locale, other } = spokenLanguageOf(rest, reading);
    const flag = isFixed ? undefined : flagOf(signs, asides, reading.words.length);
    return {
      text,
      danger: isFixed ? false : signs.cry || flag !== undefined || (onlyWhere ? dangerSigns.words : dangerSigns.danger),
      command,
      choice,
      kommun,
      intents: onlyWhere ? [] : ranked(reading.intents, command),
      isStrange: reading.isStrange,
      asksAboutRecord: onlyWhere ? 0 : reading.record,
      role: roleOf(reading),
      language,
      locale,
      otherLanguage: command === undefined && choice === undefined ? other : undefined,
      signs: asides.where ? { ...signs, where: true } : signs,
      flag,
      asides,
      form: asides.form && formOfAside[asides.form],
    };
  };
}

const formOfAside = { afterSeparation: 'after_separation', animals: 'animals' } as const;

/** A sign of distress and words that cannot be misread go before what was learned. */
function flagOf(signs: Signs, { flag }: Asides, words: number): Flag | undefined {
  if (signs.sos) return 'sos';
  // What another threatens with is danger, and no wish of the writer's own.
  if (signs.die && !signs.byAnother) return 'die';
  if (flag === 'die' && signs.byAnother) return undefined;
  if (flag === 'childAlone' && !signs.ofChild && !signs.child && !signs.minor) return undefined;
  if (signs.strangled) return 'strangling';
  // A longer cry for help says what it is about, and is answered as that.
  if (flag !== undefined && (flag !== 'sos' || words <= mostOfSos)) return flag;
  return signs.silent && !signs.minor ? 'sos' : undefined;
}

const mostOfSos = 3;

/** A fixed word is its intent, whatever the phrases say. */
function ranked(scored: readonly ScoredIntent[], command: Command | undefined): readonly ScoredIntent[] {
  const intent = command && intentOfCommand[command];
  return intent ? [{ intent, score: 1 }, ...scored.filter((one) => one.intent !== intent)] : scored;
}

function roleOf({ likely }: Reading): Role {
  const best = likeliest(likely.roles);
  return best && best.score >= plainRole ? best.label : 'anyone';
}

function createCommandReader(banks: readonly PhraseBank[]): (spoken: string) => Command | undefined {
  const known = new Map<string, Command>();
  for (const bank of banks)
    for (const command of commands)
      for (const words of bank.commands[command] ?? []) known.set(foldedWords(words), command);
  return (spoken) => known.get(spoken);
}

/** The text that is compared with the phrases, which hold no names of kommuner. */
export function withoutKommun(text: string, kommun: KommunMatch): string {
  if (kommun.kind !== 'found') return text;
  const at = fold(text).indexOf(fold(kommun.matched));
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + kommun.matched.length)}`;
}
