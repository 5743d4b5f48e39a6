import { MemoryStorage } from 'botbuilder';
import type { Bot } from '../../../dialogs/bot';
import { createTranslator } from '../../../locales/translator';
import { composeBot, type Composed } from '../../compose';
import { createFields, type Fields } from '../format/fields';
import { localeTexts } from '../format/texts';
import { createServicesNamed } from '../judging/recordCards';
import { knownNumbers, type SafetyFacts } from '../judging/safety';
import { openInProcess } from '../playing/inProcess';
import type { Clock, Line } from '../playing/play';
import { createObserver, type Hearing } from '../playing/observer';
import { remembering, rememberingTexts } from './remembering';
import { ownCopy, replaceFile } from './ownCopy';

/** When a transcript is played that names no time of its own. */
export const usualNow = new Date('2026-12-01T12:00:00+01:00');

/** A bot to play transcripts against, and what its replies are judged by. */
export interface Stage {
  /** Opens a new conversation with the bot. */
  readonly open: () => Line;
  readonly clock: Clock;
  /** Replaces a file of the directory under the running bot. Rejects when it cannot. */
  readonly reload: (file: string) => Promise<void>;
  readonly fields: Fields;
  readonly facts: SafetyFacts;
  /** The kommuner that the directory has something of, by name. */
  readonly kommuner: () => readonly string[];
  /** Takes away what was made for this stage alone. */
  readonly close: () => void;
}

/** A stage with the bot in this process. */
export interface BotStage extends Stage {
  readonly bot: Bot;
}

/** What the stages are made of, and who hears what happens on them. */
interface StageOptions {
  /** The directory of a transcript that names none. */
  readonly directoryFolder?: string;
  readonly localesFolder?: string;
  readonly hearing?: Hearing;
}

/** Gives stages: one for each directory, which all runs share, or one that may change its directory. */
export interface Stages {
  /** Throws when no bot can be made of the folder, and names it. */
  readonly of: (directoryFolder?: string) => BotStage;
  /** A stage on a copy of the folder, for one run; close it afterwards. Throws as `of`. */
  readonly own: (directoryFolder?: string) => BotStage;
}

export function createStages({
  directoryFolder = 'directory',
  localesFolder = 'locales',
  hearing,
}: StageOptions = {}): Stages {
  const stages = new Map<string, BotStage>();
  const make = (folder: string, shown: string, close?: () => void): BotStage => {
    try {
      return createStage({ localesFolder, hearing }, folder, close);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : '';
      throw new Error(`Katalogen ${shown} går inte att läsa (${why}).`, { cause });
    }
  };
  return {
    of: (folder = directoryFolder) => {
      const stage = stages.get(folder) ?? make(folder, folder);
      stages.set(folder, stage);
      return stage;
    },
    own: (folder = directoryFolder) => {
      const copy = ownCopy(folder);
      return make(copy.folder, folder, copy.remove);
    },
  };
}

interface Made {
  readonly localesFolder: string;
  readonly hearing: Hearing | undefined;
}

const texts = localeTexts();

function createStage({ localesFolder, hearing }: Made, directoryFolder: string, close?: () => void): BotStage {
  const clock: Clock = { now: new Date(0) };
  const observer = createObserver(hearing);
  const composed = composeBot({
    ...{ directoryFolder, localesFolder, storage: new MemoryStorage(), now: () => clock.now },
    ...{ observer, recognizing: remembering },
    translator: hearing?.translator ?? rememberingTexts(createTranslator()),
  });
  const { bot, live } = composed;
  const told = { ...judgedBy(composed) };
  return {
    bot,
    open: () => openInProcess(bot, observer.visits),
    clock,
    reload: async (file) => {
      if (!close) throw new Error('The directory of a shared stage must stay as it is.');
      replaceFile(directoryFolder, file);
      // A changed file is read when two looks have seen it alike.
      for (let look = 0; look < 2; look += 1) await live.look();
      Object.assign(told, judgedBy(composed));
    },
    fields: (path, locale) => told.fields(path, locale),
    facts: {
      isDanger: (text) => composed.recognize(text).danger,
      texts,
      get numbers() {
        return told.numbers;
      },
      named: (...asked) => told.named(...asked),
    },
    kommuner: () => namesOf(composed),
    close: () => close?.(),
  };
}

function judgedBy({ live }: Composed) {
  const { files } = live.loaded();
  return { fields: createFields(files), numbers: knownNumbers(files), named: createServicesNamed(files) };
}

function namesOf({ directory, kommunFinder }: Composed): readonly string[] {
  return [...directory().codes].flatMap((code) => kommunFinder.byCode(code)?.name ?? []).sort();
}
