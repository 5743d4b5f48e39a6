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
