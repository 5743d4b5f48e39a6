import { ActivityTypes, MessageFactory, type Storage, type TurnContext } from 'botbuilder';
import type { Translator } from '../locales/translator';

export interface BotParts {
  readonly translate: Translator;
  readonly storage: Storage;
  readonly now: () => Date;
}

/** What a channel runs: one turn, and what to say when a turn failed. */
export interface Bot {
  readonly run: (context: TurnContext) => Promise<void>;
  readonly onError: (context: TurnContext, error: Error) => Promise<void>;
}

export function createBot(parts: BotParts): Bot {
  void parts;
  const say = async (context: TurnContext): Promise<void> => {
    if (context.activity.type === ActivityTypes.ConversationUpdate || context.activity.type === ActivityTypes.Message)
      await context.sendActivity(MessageFactory.suggestedActions(['Exempel'], `stub: ${context.activity.text}`));
  };
  return { run: say, onError: say };
}
