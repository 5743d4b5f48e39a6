import type { Storage } from 'botbuilder';
import { createBot, type Bot } from '../dialogs/bot';
import { createRecognizer, type Recognizer } from '../dialogs/understanding/recognizer';
import { createDirectory, type Directory } from '../directory/showing/directory';
import { createKommunFinder, type KommunFinder } from '../directory/place/kommunFinder';
import { parseGeography } from '../directory/place/kommunNames';
import { loadDirectory, loadGeography } from '../directory/reading/load';
import type { Problem } from '../directory/reading/problem';
import { editDistance, mayBeNear } from '../locales/editDistance';
import { placeWords } from '../locales/place';
import { createTranslator, type Translator } from '../locales/translator';
import { comparableWords, createRepairer, fold } from '../locales/words';
import { loadLessons, type Learnt } from './lessons';

export interface BotOptions {
  readonly directoryFolder: string;
  readonly localesFolder: string;
  readonly storage: Storage;
  readonly now: () => Date;
}

/** The bot and what it was made of. */
export interface Composed {
  readonly bot: Bot;
  readonly directory: () => Directory;
  readonly translator: Translator;
  readonly recognize: Recognizer;
  readonly kommunFinder: KommunFinder;
  /** The phrases and what was learned from them. */
  readonly learnt: Learnt;
  /** The slips found in staff's files; what they hide is told in docs/decisions/0007. */
  readonly problems: readonly Problem[];
}

/** Wires directory, locales and dialogs into one bot; the server and the transcript runner both use it. */
export function composeBot({ directoryFolder, localesFolder, storage, now }: BotOptions): Composed {
  const translator = createTranslator();
  const { files, problems } = loadDirectory(directoryFolder);
  const learnt = loadLessons(localesFolder);
  const kommunFinder = createKommunFinder(
    parseGeography(loadGeography(directoryFolder)),
    placeWords(learnt.lessons.words),
    { fold, editDistance, mayBeNear },
  );
  const snapshot = createDirectory(files, { of: comparableWords, repairer: createRepairer });
  const directory = (): Directory => snapshot;
  const recognize = createRecognizer({ ...learnt, kommunFinder, translator });
  return {
    bot: createBot({ directory, kommunFinder, recognize, translator, storage, now }),
    directory,
    translator,
    recognize,
    kommunFinder,
    learnt,
    problems,
  };
}
