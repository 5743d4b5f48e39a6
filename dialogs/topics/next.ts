import type { ContactDialog } from '../asking/contactDialog';
import type { FindHelpDialog } from '../asking/findHelpDialog';
import type { ReportDialog } from '../asking/reportDialog';
import type { Turn } from '../turn/turn';
import type { ChoiceId } from '../understanding/choices';

/** The dialog that goes on when a topic has said its part. */
export interface Next {
  readonly dialog: typeof FindHelpDialog.id | typeof ContactDialog.id | typeof ReportDialog.id;
}

/** Offers buttons and ends the turn. */
export function offer(turn: Turn, choices: readonly ChoiceId[]): Next | undefined {
  turn.reply.offer(choices.map((choice) => turn.t(`prompts:choice.${choice}`)));
  return undefined;
}

/** Says one text, offers buttons and ends the turn. */
export function say(turn: Turn, text: string, choices: readonly ChoiceId[]): Next | undefined {
  turn.reply.say(text);
  return offer(turn, choices);
}
