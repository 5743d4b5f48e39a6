import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogContext, DialogState } from 'botbuilder-dialogs/lib/dialogContext';
import type { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';

/**
 * The parts of botbuilder-dialogs that are used here, each from its own file: the package's front door loads
 * recognizers for numbers and dates in a dozen languages, 40 MB of memory and a second at start, for prompts
 * that know no Swedish. The one place to change when the SDK is left.
 */
export { Dialog, DialogTurnStatus, type DialogReason, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog';
export type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
export type { DialogState } from 'botbuilder-dialogs/lib/dialogContext';
export type { DialogInstance } from 'botbuilder-dialogs/lib/dialog';

/** The SDK's name, in a turn's state, for the scopes and paths by which its dialogs find their memory. */
const memoryKey = 'DialogStateManagerConfiguration';

/** The dialogs of a turn; most turns need none, and to open them takes longer than to answer. */
export interface TurnDialogs {
  /** Whether one of them waits for an answer. */
  readonly wait: boolean;
  readonly open: () => Promise<DialogContext>;
}

/**
 * Makes the function that finds the dialogs of a turn. The scopes and paths that the SDK makes for the first turn are
 * given to all others: they hold nothing of any, and making them takes longer than a turn's dialogs do.
 */
export function createOpener(
  dialogs: DialogSet,
  state: StatePropertyAccessor<DialogState>,
): (context: TurnContext) => Promise<TurnDialogs> {
  let shared: unknown;
  const open = async (context: TurnContext): Promise<DialogContext> => {
    if (shared !== undefined) context.turnState.set(memoryKey, shared);
    const dialog = await dialogs.createContext(context);
    shared = context.turnState.get(memoryKey);
    return dialog;
  };
  return async (context) => {
    const kept = await state.get(context);
    return { wait: (kept?.dialogStack ?? []).length > 0, open: () => open(context) };
  };
}
