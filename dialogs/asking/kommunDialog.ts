import { telemetryTrackDialogView, type TurnContext } from 'botbuilder';
import { Dialog, DialogTurnStatus, type DialogContext, type DialogInstance, type DialogTurnResult } from '../sdk';
import type { KommunMatch } from '../../directory/place/kommunFinder';
import { turnOf, type Turn } from '../turn/turn';

interface Asked {
  misses: number;
  /** The codes of the kommuner that were offered; a plain yes means the only one. */
  offered: readonly string[];
}

/** Asks which kommun it concerns. Ends with its code, or with undefined when the resident skips or it cannot be told. */
export class KommunDialog extends Dialog {
  static readonly id = 'kommun';

  constructor() {
    super(KommunDialog.id);
  }

  override async beginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    telemetryTrackDialogView(this.telemetryClient, this.id);
    return this.#read(dialog, turnOf(dialog.context), { misses: 0, offered: [] }, 'prompts:askKommun');
  }

  /** Says that the question is still open, after something else was answered in between. */
  override repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const turn = turnOf(context);
    const { offered } = instance.state as Asked;
    turn.reply.say(turn.t('help:kommunStill'));
    offerKommuner(turn, offered);
    return Promise.resolve();
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const asked = dialog.activeDialog?.state as Asked;
    const { choice, command } = turn.understanding;
    const only = asked.offered.length === 1 ? asked.offered[0] : undefined;
    const refuses = (command === 'no' && only === undefined) || isUnwilling(turn);
    const skips = (choice?.kind === 'choice' && choice.id === 'skip') || refuses;
    if (skips) return dialog.endDialog();
    if (command === 'yes' && only !== undefined) return dialog.endDialog(only);
    const offered = command === 'no' ? [] : asked.offered;
    return this.#read(dialog, turn, { misses: asked.misses + 1, offered }, 'prompts:askKommunAgain');
  }

  async #read(dialog: DialogContext, turn: Turn, asked: Asked, question: Question): Promise<DialogTurnResult> {
    const match = turn.understanding.kommun;
    if (match.kind === 'found') return dialog.endDialog(match.kommun.code);
    if (match.kind === 'none' && asked.misses > 1) return dialog.endDialog();
    const offered = match.kind === 'ask' ? match.choices.map(({ code }) => code) : asked.offered;
    const active = dialog.activeDialog;
    if (active) active.state = { ...asked, offered };
    ask(turn, match, question, offered);
    return { status: DialogTurnStatus.waiting };
  }
}

type Question = 'prompts:askKommun' | 'prompts:askKommunAgain';

/** "I do not want to say", "why?": the help for the whole country is shown without the question. */
function isUnwilling({ understanding: { signs, kommun } }: Turn): boolean {
  return signs.unwilling && kommun.kind === 'none';
}

function ask(turn: Turn, match: KommunMatch, question: Question, offered: readonly string[]): void {
  const { reply, t } = turn;
  turn.marks.asks = true;
  const names = namesOf(turn, offered);
  if (match.kind !== 'ask') reply.say(t(question));
  else reply.say(names.length === 1 ? t('prompts:isItKommun', { kommun: names[0] }) : t('prompts:whichKommun'));
  offerKommuner(turn, offered);
}

function namesOf({ kommunFinder }: Turn, offered: readonly string[]): readonly string[] {
  return offered.flatMap((code) => kommunFinder.byCode(code)?.name ?? []);
}

function offerKommuner(turn: Turn, offered: readonly string[]): void {
  const { reply, t } = turn;
  reply.offer([...namesOf(turn, offered).slice(0, 3), t('prompts:choice.skip'), t('prompts:choice.danger')]);
}
