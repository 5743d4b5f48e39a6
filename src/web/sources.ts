import { frameLine } from '../../dialogs/saying/frameLine';
import type { Directory } from '../../directory/showing/directory';
import type { Locale, Translator } from '../../locales/translator';
import type { Look } from './look/look';

/** What everything that is shown is made from. */
export interface Sources {
  readonly directory: () => Directory;
  readonly translator: Translator;
  readonly look: Look;
  /** Where the exit leads. */
  readonly exitUrl: string;
  readonly now: () => Date;
}

/** The national line that stands beside 112 in a language, while its number may be shown. */
export function nationalLineOf({ directory, now }: Sources, language: Locale): ReturnType<typeof frameLine> {
  return frameLine(directory(), { asker: 'help', language, now: now() });
}
