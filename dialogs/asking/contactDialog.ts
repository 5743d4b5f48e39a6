import { ComponentDialog, WaterfallDialog, type DialogTurnResult, type WaterfallStepContext } from '../sdk';
import type { ShownContact } from '../../directory/showing/work';
import { contactCard } from '../saying/cards';
import { askKommunUnlessKnown, KommunDialog } from './kommunDialog';
import { about } from '../turn/answered';
import { kommunOf, noteKommun, turnOf, type Turn } from '../turn/turn';

const mostContacts = 4;

/** Shows who answers about the work in a kommun, to somebody who asks for that. Never a way to help. */
export class ContactDialog extends ComponentDialog {
  static readonly id = 'contact';

  constructor() {
    super(ContactDialog.id);
    this.addDialog(new WaterfallDialog('steps', [askKommunUnlessKnown, (step) => this.#showContacts(step)]));
    this.addDialog(new KommunDialog());
    this.initialDialogId = 'steps';
  }

  async #showContacts(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const code = step.result as string | undefined;
    if (code !== undefined) noteKommun(turn.resident, code);
    about(turn, 'work');
    showContacts(turn);
    return step.endDialog();
  }
}

function showContacts(turn: Turn): void {
  const { directory, view, t, reply } = turn;
  const kommun = kommunOf(turn);
  if (!kommun) {
    reply.say(t('common:menu'));
    return reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.forms'), t('prompts:choice.concern')]);
  }
  const asks = directory.contactsIn(kommun.code, 'questions', view('work'));
  tellContacts(turn, kommun.name, asks.length > 0 ? asks : directory.contactsIn(kommun.code, 'press', view('work')));
}

/** Tells the contacts with the reminder that they are no help, and the way on. */
export function tellContacts({ t, reply, resident }: Turn, kommun: string, contacts: readonly ShownContact[]): void {
  if (contacts.length === 0) reply.say(t('help:noContacts', { kommun }));
  else
    reply.show(
      t('help:contacts', { kommun }),
      contacts.slice(0, mostContacts).map((contact) => contactCard(contact, t, resident.locale)),
    );
  reply.say([contacts.length > 0 ? t('help:contactWay') : '', t('help:needHelpInstead')].join(' ').trim());
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.changeKommun')]);
}
