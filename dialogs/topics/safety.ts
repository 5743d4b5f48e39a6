import { serviceCard } from '../saying/cards';
import { understoodIn } from '../../locales/otherLanguages';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';

/** Puts 112 before anything else in this turn when the text speaks of danger. */
export function sayDanger({ understanding, reply, t }: Turn): void {
  if (understanding.danger) reply.first(t('safety:emergency'));
}

/** Says once, in the resident's own language, what we can answer in, and who has an interpreter. */
export function tellOtherLanguage(turn: Turn): void {
  const { understanding, resident, reply } = turn;
  const language = understanding.otherLanguage;
  if (language === undefined || resident.toldLanguage === language) return;
  resident.toldLanguage = language;
  reply.show(understoodIn(language), nationalCards(turn, ['kvinnofridslinjen']));
}

/** Danger and nothing else: one line, a number, and no menu. */
export function tellEmergency(turn: Turn): void {
  const { reply, t } = turn;
  about(turn, 'help');
  reply.first(t('safety:emergency'));
  reply.say(t('safety:emergencyThen'));
  reply.offer([t('prompts:choice.findHelp')]);
}

/** Somebody who does not hear: what works without speech. */
export function tellWithoutSpeech(turn: Turn): void {
  about(turn, 'help');
  turn.reply.show(turn.t('help:national'), nationalCards(turn, ['nkjt', 'sms-112']));
  turn.reply.offer([turn.t('prompts:choice.findHelp'), turn.t('prompts:choice.danger')]);
}

/** Where somebody is, is never told to anybody; whoever looks for a person hears of no refuge from now on. */
export function refuseWhere(turn: Turn): void {
  const { reply, t, resident } = turn;
  // Somebody who asks for another may say it clumsily; they are told nothing now, and are not taken for a searcher.
  if (resident.asksFor !== 'other' && resident.disclosed !== true) resident.asksWhere = true;
  const line = resident.group === 'valdsutovare' ? 'valj-att-sluta' : 'kvinnofridslinjen';
  // Who has told of violence of their own is told how one gets to a refuge, though not where it is.
  const told = resident.disclosed === true && resident.group !== 'valdsutovare' ? ` ${t('help:shelter')}` : '';
  reply.show(`${t('common:secrecy')}${told}`, nationalCards(turn, [line]));
  reply.offer([t('prompts:choice.exposed'), t('prompts:choice.concern'), t('prompts:choice.restart')]);
}

function nationalCards(
  { directory, view, t, resident }: Turn,
  ids: readonly string[],
): ReturnType<typeof serviceCard>[] {
  return directory.national(ids, view('help')).map((service) => serviceCard(service, t, resident.locale));
}
