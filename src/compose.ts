import type { Storage } from 'botbuilder';
import { createBot, type Bot } from '../dialogs/bot';
import { createTranslator } from '../locales/translator';

export interface BotOptions {
  readonly directoryFolder: string;
  readonly localesFolder: string;
  readonly storage: Storage;
  readonly now: () => Date;
}

/** Wires directory, locales and dialogs into one bot; the server and the transcript runner both use it. */
export function composeBot(options: BotOptions): Bot {
  return createBot({ translate: createTranslator(), storage: options.storage, now: options.now });
}
