import type { ShownService } from '../../directory/showing/service';
import { foldedWords } from '../../locales/words';
import { groupOf } from '../turn/group';
import { lineCards } from '../saying/nationalLines';
import { toldLast } from '../saying/provenance';
import type { TurnContext } from 'botbuilder';
import { Dialog, DialogTurnStatus, type DialogContext, type DialogInstance, type DialogTurnResult } from '../sdk';
import { reportReasons, turnOf, type ReportReason, type Turn } from '../turn/turn';

/** What the dialog has asked: about which services, or with what reason about the one that is left. */
interface Asked {
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/** More would hide the ways out; the others can be written. */
const mostOffered = 4;

/**
 * "Is it not right?": which service, and what is wrong, by buttons alone. Counts the service and the reason and keeps
 * nothing of what was written. What is beside it is answered and the question stays open; another topic leaves it.
 */
export class ReportDialog extends Dialog {
  static readonly id = 'report';

  constructor() {
    super(ReportDialog.id);
  }

  /** Whether a text answers the question that is open. */
  static takes(asked: unknown, turn: Turn): boolean {
    return serviceIn(asked as Asked, turn) !== undefined || reasonIn(asked as Asked, turn) !== undefined;
  }

  override async beginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const services = toldLast(turn).filter((record) => record.kind === 'service');
    // It is mostly a number that is wrong.
    const inOrder = [...services.filter(hasNumber), ...services.filter((service) => !hasNumber(service))];
    if (inOrder.length === 0) return end(dialog, turn, 'common:wrongNothing');
    // Whoever writes that a number is dead needs another one first.
    if (turn.understanding.choice === undefined)
      turn.reply.show(turn.t('help:national'), lineCards(turn, groupOf(turn)));
    return ask(dialog, turn, { services: inOrder.map(({ id, name }) => ({ id, name })) });
  }

  /** Asks again, after something else was answered in between. */
  override repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    tellQuestion(turnOf(context), instance.state as Asked);
    return Promise.resolve();
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const asked = dialog.activeDialog?.state as Asked;
    const service = serviceIn(asked, turn);
    if (service) return ask(dialog, turn, { services: [service] });
    const reason = reasonIn(asked, turn);
    const [only] = asked.services;
    if (reason && only) count(turn, only.id, reason);
    return end(dialog, turn, 'common:wrongThanks');
  }
}

function ask(dialog: DialogContext, turn: Turn, asked: Asked): DialogTurnResult {
  const active = dialog.activeDialog;
  if (active) active.state = asked;
  tellQuestion(turn, asked);
  return { status: DialogTurnStatus.waiting };
}

function tellQuestion({ reply, t, marks }: Turn, asked: Asked): void {
  marks.asks = true;
  const [only] = asked.services;
  const isOne = asked.services.length === 1 && only !== undefined;
  reply.say(isOne ? t('common:wrongWhat', { name: only.name }) : t('common:wrongWhich'));
  const titles = isOne
    ? reportReasons.map((reason) => t(`prompts:report.${reason}`))
    : asked.services.slice(0, mostOffered).map(({ name }) => name);
  reply.offer([...titles, t('prompts:choice.why'), t('prompts:choice.findHelp')]);
}

function hasNumber({ phones }: ShownService): boolean {
  return phones.length > 0;
}

function end(
  dialog: DialogContext,
  { reply, t }: Turn,
  key: 'common:wrongThanks' | 'common:wrongNothing',
): Promise<DialogTurnResult> {
  reply.say(t(key));
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.danger')]);
  return dialog.endDialog();
}

/** One conversation counts once for a service and a reason. */
function count({ resident, report }: Turn, service: string, reason: ReportReason): void {
  const key = `${service} ${reason}`;
  if (resident.reported?.includes(key)) return;
  resident.reported = [...(resident.reported ?? []), key];
  report(service, reason);
}

function serviceIn({ services }: Asked, { understanding }: Turn): Asked['services'][number] | undefined {
  if (services.length < 2) return undefined;
  return services.find(({ name }) => foldedWords(name) === foldedWords(understanding.text));
}

function reasonIn({ services }: Asked, { understanding, t }: Turn): ReportReason | undefined {
  if (services.length !== 1) return undefined;
  return reportReasons.find((reason) => foldedWords(t(`prompts:report.${reason}`)) === foldedWords(understanding.text));
}
