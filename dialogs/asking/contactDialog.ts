import type { ShownContact } from '../../directory/showing/work';
import { contactCard } from '../saying/cards';
import { InKommunDialog } from './inKommunDialog';
import { about } from '../turn/answered';
import { kommunOf, type Turn } from '../turn/turn';

const mostContacts = 4;

/** Shows who answers about the work in a kommun, to somebody who asks for that. Never a way to help. */
export class ContactDialog extends InKommunDialog {
  static readonly id = 'contact';

  constructor() {
    super(ContactDialog.id);
  }

  protected override begin(turn: Turn): void {
    about(turn, 'work');
  }

  protected override tell(turn: Turn): void {
    about(turn, 'work');
    showContacts(turn);
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
