import { MemoryStorage } from 'botbuilder';
import type { Bot } from '../../../dialogs/bot';
import { loadDirectory } from '../../../directory/reading/load';
import type { Translator } from '../../../locales/translator';
import { composeBot } from '../../compose';
import { createFields, type Fields } from '../format/fields';
import type { Clock } from '../playing/play';
import { knownNumbers, type SafetyFacts } from '../judging/safety';
import { localeTexts } from '../format/texts';

/** When a transcript is played that names no time of its own. */
export const usualNow = new Date('2026-12-01T12:00:00+01:00');

/** A bot to play transcripts against, and what its replies are judged by. */
export interface Stage {
  readonly bot: Bot;
  readonly clock: Clock;
  readonly fields: Fields;
  readonly facts: SafetyFacts;
}

/**
 * Makes the function that gives the stage of a directory folder; each is built once, since all runs can share it.
 * `translator` is for whoever wants to hear which texts are told. Throws when no bot can be made of a folder, and names it.
 */
export function createStages(
  localesFolder: string,
  usualDirectory: string,
  translator?: Translator,
): (directory?: string) => Stage {
  const stages = new Map<string, Stage>();
  return (directory = usualDirectory) => {
    try {
      const stage = stages.get(directory) ?? createStage(localesFolder, directory, translator);
      stages.set(directory, stage);
      return stage;
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : '';
      throw new Error(`Katalogen ${directory} går inte att läsa (${why}).`, { cause });
    }
  };
}

function createStage(localesFolder: string, directoryFolder: string, translator?: Translator): Stage {
  const clock: Clock = { now: new Date(0) };
  const storage = new MemoryStorage();
  const { bot, recognize } = composeBot({
    ...{ directoryFolder, localesFolder, storage, now: () => clock.now },
    ...(translator && { translator }),
  });
  const { files } = loadDirectory(directoryFolder);
  const isDanger = (text: string): boolean => recognize(text).danger;
  return {
    bot,
    clock,
    fields: createFields(files),
    facts: { isDanger, texts: localeTexts(), numbers: knownNumbers(files) },
  };
}
