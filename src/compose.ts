import type { Storage } from 'botbuilder';
import { createBot, type Bot, type BotObserver } from '../dialogs/bot';
import type { Count } from '../dialogs/turn/statistics';
import type { Report } from '../dialogs/turn/turn';
import { createRecognizer, type Recognizer } from '../dialogs/understanding/recognizer';
import { LiveDirectory, type LiveOptions } from '../directory/live';
import { createKommunFinder, type KommunFinder } from '../directory/place/kommunFinder';
import { parseGeography, type Kommun } from '../directory/place/kommunNames';
import { loadGeography } from '../directory/reading/load';
import type { Directory } from '../directory/showing/directory';
import { editDistance, lettersOf, mayBeNear } from '../locales/editDistance';
import { placeWords } from '../locales/place';
import { createTranslator, type Translator } from '../locales/translator';
import { comparableWords, createRepairer, fold } from '../locales/words';
import { loadLessons, type Learnt } from './lessons';
import type { Readings } from './readings';

export interface BotOptions {
  readonly directoryFolder: string;
  readonly localesFolder: string;
  readonly storage: Storage;
  readonly now: () => Date;
  /** Where the sentences come from; without it the locales. */
  readonly translator?: Translator;
  /** Counts that somebody said a service is wrong. */
  readonly report?: Report;
  /** Counts answers; without it nothing is counted. */
  readonly count?: Count;
  /** Who hears what the bot does; the running chat has none. */
  readonly observer?: BotObserver;
  /** Changes how the recognizer is asked; for transcripts, which ask the same again and again. */
  readonly recognizing?: (recognize: Recognizer) => Recognizer;
  /** What staff's files say that were read at the build; without it all are read. */
  readonly readings?: Readings | undefined;
  /** Who is told when staff's files have changed; they are looked at only after `live.watch`. */
  readonly told?: Pick<LiveOptions, 'onChange' | 'onError'>;
}

/** The bot and what it was made of. */
export interface Composed {
  readonly bot: Bot;
  /** The same bot with other sentences. */
  readonly botSaying: (translator: Translator) => Bot;
  readonly directory: () => Directory;
  readonly translator: Translator;
  readonly recognize: Recognizer;
  readonly kommunFinder: KommunFinder;
  readonly kommuner: readonly Kommun[];
  /** The phrases and what was learned from them. */
  readonly learnt: Learnt;
  /** Staff's files, with the slips in them; what these hide is told in docs/decisions/0007. */
  readonly live: LiveDirectory;
}

/** Wires directory, locales and dialogs into one bot; the server and the transcript runner both use it. */
export function composeBot({
  directoryFolder,
  localesFolder,
  storage,
  now,
  translator = createTranslator(),
  report = () => undefined,
  told = deaf,
  readings,
  count,
  observer,
  recognizing = (same) => same,
}: BotOptions): Composed {
  const learnt = loadLessons(localesFolder);
  const geography = parseGeography(loadGeography(directoryFolder));
  const kommunFinder = createKommunFinder(geography, placeWords(learnt.lessons.words), {
    fold,
    editDistance,
    lettersOf,
    mayBeNear,
  });
  const words = { of: comparableWords, repairer: createRepairer };
  const { kommuner } = geography;
  const live = new LiveDirectory({ folder: directoryFolder, words, kommuner, known: readings, ...told });
  const directory = live.current;
  const recognize = recognizing(createRecognizer({ ...learnt, kommunFinder, translator }));
  const botSaying = (said: Translator): Bot =>
    createBot({ directory, kommunFinder, recognize, translator: said, storage, now, report, count, observer });
  return {
    bot: botSaying(translator),
    botSaying,
    directory,
    translator,
    recognize,
    kommunFinder,
    kommuner,
    learnt,
    live,
  };
}

const deaf: Pick<LiveOptions, 'onChange' | 'onError'> = { onChange: () => undefined, onError: () => undefined };
