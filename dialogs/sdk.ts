import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext';
import type { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';

/**
 * The parts of botbuilder-dialogs that are used here, each from its own file: the package's front door loads
 * recognizers for numbers and dates in a dozen languages, 40 MB of memory and a second at start, for prompts
 * that know no Swedish. The one place to change when the SDK is left.
 */
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog';
export { Dialog, DialogTurnStatus, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog';
export type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
export type { DialogState } from 'botbuilder-dialogs/lib/dialogContext';
export type { DialogInstance } from 'botbuilder-dialogs/lib/dialog';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog';
export type { WaterfallStepContext } from 'botbuilder-dialogs/lib/waterfallStepContext';

/** The SDK's name, in a turn's state, for the scopes and paths by which its dialogs find their memory. */
const memoryKey = 'DialogStateManagerConfiguration';

/**
 * Makes the function that opens the dialogs of a turn. The scopes and paths that the SDK makes for the first turn are
 * given to all others: they hold nothing of any, and making them takes longer than a turn's dialogs do.
 */
export function createOpener(dialogs: DialogSet): (context: TurnContext) => Promise<DialogContext> {
  let shared: unknown;
  return async (context) => {
    if (shared !== undefined) context.turnState.set(memoryKey, shared);
    const dialog = await dialogs.createContext(context);
    shared = context.turnState.get(memoryKey);
    return dialog;
  };
}
