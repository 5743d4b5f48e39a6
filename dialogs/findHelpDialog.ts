import { ComponentDialog, WaterfallDialog, type DialogTurnResult, type WaterfallStepContext } from './sdk';
import type { ShownService } from '../directory/showing/shown';
import { serviceCard } from './cards';
import { askKommunUnlessKnown, KommunDialog } from './kommunDialog';
import { lineCards } from './nationalLines';
import { groupOf, hidesRefuges, suits } from './group';
import { kommunOf, turnOf, type Group, type Turn } from './turn';

/** How many services are told in one turn. */
const mostServices = 5;

/** Finds out which kommun it concerns and shows the help there, with the way round where no number may be shown. */
export class FindHelpDialog extends ComponentDialog {
  static readonly id = 'findHelp';

  constructor() {
    super(FindHelpDialog.id);
    this.addDialog(new WaterfallDialog('steps', [askKommunUnlessKnown, (step) => this.#showHelp(step)]));
    this.addDialog(new KommunDialog());
    this.initialDialogId = 'steps';
  }

  async #showHelp(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const code = step.result as string | undefined;
    if (code !== undefined) turn.resident.kommun = code;
    showHelp(turn, groupOf(turn));
    return step.endDialog();
  }
}

function showHelp(turn: Turn, group: Group): void {
  const kommun = kommunOf(turn);
  const local = kommun
    ? turn.directory.helpIn(kommun.code, turn.view('help')).filter((service) => suits(service, turn.resident))
    : [];
  if (kommun && local.length > 0) showLocal(turn, kommun.name, local);
  showNational(turn, group, kommun?.name, local);
  if (kommun) turn.reply.say(turn.t('help:evenings'));
  const next = hidesRefuges(turn.resident) ? 'prompts:choice.exposed' : 'prompts:choice.forms';
  turn.reply.offer([turn.t('prompts:choice.changeKommun'), turn.t(next), turn.t('prompts:choice.danger')]);
}

function showLocal({ reply, t, resident }: Turn, kommun: string, local: readonly ShownService[]): void {
  const cards = local.slice(0, mostServices).map((service) => serviceCard(service, t, resident.locale));
  reply.show(t('help:inKommun', { kommun }), cards);
}

function showNational(turn: Turn, group: Group, kommun: string | undefined, local: readonly ShownService[]): void {
  const { reply, t } = turn;
  const cards = lineCards(turn, group);
  if (cards.length === 0) return reply.say(t('help:nothingNational'));
  reply.show(introduction(turn, group, kommun, local), cards);
}

function introduction(
  { directory, t, resident }: Turn,
  group: Group,
  kommun: string | undefined,
  local: readonly ShownService[],
): string {
  if (kommun === undefined || resident.kommun === undefined) return t('help:national');
  if (local.some(({ phones }) => phones.length > 0)) return t('help:national');
  if (group === 'valdsutovare') return t('help:perpetratorLocal', { kommun });
  if (local.length === 0 && hidesRefuges(resident)) return t('help:national');
  if (local.length > 0) return t('help:wayRound', { kommun });
  return directory.codes.has(resident.kommun) ? t('help:noService', { kommun }) : t('help:notCovered', { kommun });
}
