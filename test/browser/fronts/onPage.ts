import { ActivityTypes } from 'botbuilder';
import type { Page } from 'playwright-core';
import type { Line, Outcome } from '../../../src/transcripts/playing/play';
import type { LocaleTexts } from '../../../src/transcripts/format/texts';
import type { Exit } from './exit';
import { doing, type Seen } from './look';
import { toldBack } from './toldBack';

/** How a person uses one of the front ends. All give what is seen then; nothing when the talk is no longer shown. */
export interface Hands {
  /** Comes to a chat in a language, and waits until the page of the talk can be used. */
  readonly arrive: (chat: string, language: string) => Promise<Seen | undefined>;
  /** Writes, or presses the button with a value, and waits until the turn is over. */
  readonly say: (text: string, pressed: string | undefined) => Promise<Seen | undefined>;
}

/** Where a conversation is held. */
export interface Place {
  readonly page: Page;
  readonly hands: Hands;
  /** The address of the chat to come to. */
  readonly chat: () => Promise<string>;
  readonly texts: LocaleTexts;
  readonly exit: Exit;
}

/** Opens a conversation on a page. Its `send` rejects on what nobody can do there, such as sending an event. */
export function openOnPage({ page, hands, chat, texts, exit }: Place): Line {
  const outcomeOf = async (seen: Seen | undefined): Promise<Outcome> => {
    if (seen) return { activities: toldBack(seen, texts) };
    await page.waitForURL(exit.url);
    const text = await page.evaluate<string>('document.documentElement.innerText.trim()');
    const rest = text === exit.text ? [] : [{ type: ActivityTypes.Message, text }];
    return { activities: [...rest, { type: ActivityTypes.Event, name: 'leave' }], left: true };
  };
  return {
    send: async ({ type, text = '', locale = '' }, pressed) => {
      if (type === (ActivityTypes.ConversationUpdate as string))
        return outcomeOf(await hands.arrive(await chat(), locale));
      if (type !== (ActivityTypes.Message as string)) throw new Error('On a page one can only write and press.');
      return outcomeOf(await hands.say(text, pressed && String(pressed.value)));
    },
  };
}

/** Writes and sends, or presses the button with a value. Rejects when a person could not. */
export async function act(page: Page, text: string, pressed: string | undefined): Promise<void> {
  const could = await page.evaluate<boolean>(doing(text, pressed)).catch((error: unknown) => {
    // What takes the page away at once has been done.
    if (!isInterrupted(error)) throw error;
    return true;
  });
  if (!could) throw new Error('There is nothing to press.');
}

/** The value of an expression in the page; when another page comes meanwhile, in that one. */
export async function read<Value>(page: Page, expression: string): Promise<Value> {
  try {
    return await page.evaluate<Value>(expression);
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    await page.waitForLoadState();
    return read(page, expression);
  }
}

function isInterrupted(error: unknown): boolean {
  return error instanceof Error && error.message.includes('navigation');
}
