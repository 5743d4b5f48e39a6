import { telemetryTrackDialogView } from 'botbuilder';
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from '../sdk';
import { kommunOf, noteKommun, turnOf, type Turn } from '../turn/turn';
import { KommunDialog } from './kommunDialog';

/** A dialog that tells what there is in a kommun: asks for it first, unless it is known and the turn leaves no doubt. */
export abstract class InKommunDialog extends Dialog {
  /** Said before anything else, also before the kommun is asked for. */
  protected abstract begin(turn: Turn): void;

  /** Tells what is asked for: in the kommun that is now known, or without one. */
  protected abstract tell(turn: Turn): void;

  override async beginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    telemetryTrackDialogView(this.telemetryClient, this.id);
    const turn = turnOf(dialog.context);
    this.begin(turn);
    const kommun = kommunOf(turn);
    const isUnsure = turn.understanding.kommun.kind === 'ask';
    return kommun && !isUnsure ? this.#end(dialog, turn, kommun.code) : dialog.beginDialog(KommunDialog.id);
  }

  /** Goes on with the answer of `KommunDialog`: a kommun's code, or undefined. */
  override async resumeDialog(dialog: DialogContext, _: DialogReason, code?: string): Promise<DialogTurnResult> {
    return this.#end(dialog, turnOf(dialog.context), code);
  }

  #end(dialog: DialogContext, turn: Turn, code: string | undefined): Promise<DialogTurnResult> {
    if (code !== undefined) noteKommun(turn.resident, code);
    this.tell(turn);
    return dialog.endDialog();
  }
}
