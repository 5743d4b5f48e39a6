import type { ShownRecord } from '../../directory/showing/directory';
import { tellDate } from './told';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';

/**
 * "Why do you answer so?": the record, the source and the date of everything that was told last; for an answer that
 * came from no record, what the chat is made of.
 */
export function tellWhy(turn: Turn): void {
  const { reply, t } = turn;
  about(turn, 'facts');
  const records = turn.resident.toldNone === true ? [] : toldLast(turn);
  reply.say([t('common:why'), ...records.map((record) => sourceLine(record, turn))].join('\n'));
  const wrong = records.some(({ kind }) => kind === 'service') ? [t('prompts:choice.wrong')] : [];
  reply.offer([...wrong, t('prompts:choice.findHelp'), t('prompts:choice.danger')]);
}

/** The records of the last answer that told any, as they may be shown now. */
export function toldLast({ directory, resident, view }: Turn): readonly ShownRecord[] {
  return directory.byId(resident.told ?? [], resident.kommun, view('work'));
}

function sourceLine(record: ShownRecord, { t, resident }: Turn): string {
  const { publisher, source, check, date } = record.basis;
  const dated = source.date === 'unknown' ? t('common:undated') : tellDate(source.date, resident.locale);
  const name = record.kind === 'contact' ? record.title : record.name;
  return [
    t('common:whyRecord', { name, id: record.id, title: source.title, publisher, date: dated }),
    check === undefined ? '' : t('common:whyChecked', { date: tellDate(date, resident.locale), ...check }),
  ]
    .join(' ')
    .trim();
}
