import { Dialog, DialogTurnStatus, type DialogContext, type DialogTurnResult } from './sdk';
import type { KommunMatch } from '../directory/kommunFinder';
import { turnOf, type Turn } from './turn';

interface Asked {
  misses: number;
  /** The one kommun that was suggested, so that a plain yes can mean it. */
  suggested?: string;
}

/** Asks which kommun it concerns. Ends with its code, or with undefined when the resident skips or it cannot be told. */
export class KommunDialog extends Dialog {
  static readonly id = 'kommun';

  constructor() {
    super(KommunDialog.id);
  }

  override async beginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    return this.#read(dialog, turnOf(dialog.context), { misses: 0 }, 'prompts:askKommun');
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const asked = dialog.activeDialog?.state as Asked;
    const { choice, command } = turn.understanding;
    const skips =
      (choice?.kind === 'choice' && choice.id === 'skip') || (command === 'no' && asked.suggested === undefined);
    if (skips) return dialog.endDialog();
    if (command === 'yes' && asked.suggested !== undefined) return dialog.endDialog(asked.suggested);
    return this.#read(dialog, turn, { misses: asked.misses + 1 }, 'prompts:askKommunAgain');
  }

  async #read(
    dialog: DialogContext,
    turn: Turn,
    asked: Asked,
    question: 'prompts:askKommun' | 'prompts:askKommunAgain',
  ): Promise<DialogTurnResult> {
    const match = turn.understanding.kommun;
    if (match.kind === 'found') return dialog.endDialog(match.kommun.code);
    if (match.kind === 'none' && asked.misses > 1) return dialog.endDialog();
    const active = dialog.activeDialog;
    if (active) active.state = { ...asked, ...suggestionOf(match) };
    ask(turn, match, question);
    return { status: DialogTurnStatus.waiting };
  }
}

function suggestionOf(match: KommunMatch): Pick<Asked, 'suggested'> {
  const only = match.kind === 'ask' && match.choices.length === 1 ? match.choices[0] : undefined;
  return only ? { suggested: only.code } : {};
}

function ask({ reply, t }: Turn, match: KommunMatch, question: 'prompts:askKommun' | 'prompts:askKommunAgain'): void {
  const skip = t('prompts:choice.skip');
  if (match.kind !== 'ask') {
    reply.say(t(question));
    return reply.offer([skip]);
  }
  const names = match.choices.map(({ name }) => name);
  reply.say(names.length === 1 ? t('prompts:isItKommun', { kommun: names[0] }) : t('prompts:whichKommun'));
  reply.offer([...names.slice(0, 3), skip]);
}
