import type { ShownService } from '../../directory/showing/service';
import { serviceCard, tellContactWays } from '../saying/cards';
import { listOf } from '../saying/told';
import { tellFollowUp } from '../saying/followUp';
import { nationalLines } from '../saying/nationalLines';
import { toldLast } from '../saying/provenance';
import { groupOf } from '../turn/group';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';
import type { FollowUp } from '../understanding/asides';
import { offer, type Next } from './next';
import { tellWithoutSpeech } from './safety';

/** As many as an answer shows; those with the same answer share a line. */
const mostServices = 8;

/**
 * Answers a question about what was just shown, from the fields of those records: each by its name, or that it is not
 * known and whom to ask. When nothing was shown it is about the line for the whole country.
 */
export function tellFollowUpOf(turn: Turn, aspect: FollowUp): Next | undefined {
  about(turn, 'facts');
  // A child who asks who will know of it hears what grown-ups must do, too.
  if (turn.resident.isChild && aspect === 'anonymous') turn.reply.say(turn.t('child:telling'));
  answerFollowUp(turn, aspect);
  return offer(turn, ['findHelp', 'why', 'danger']);
}

/** The answers alone, for a topic that has said something before. */
export function answerFollowUp(turn: Turn, aspect: FollowUp): void {
  const { reply, t, resident } = turn;
  const services = servicesOf(turn);
  if ((resident.told ?? []).length > 0) reply.keepShown();
  if (aspect === 'chat' && resident.group === 'dov') return tellWithoutSpeech(turn);
  if (aspect === 'callLog') return reply.say(t('followUp:callLog'));
  if (aspect === 'phone') return tellPhones(turn, services);
  if (aspect === 'sure') reply.say(t('followUp:sure'));
  tellByAnswer(turn, services, (service) => tellFollowUp(service, aspect, t, resident.locale));
  if (aspect === 'bill') reply.say(`${t('followUp:bill')} ${t('help:callLog')}`);
}

/** The services of the last answer, or the first line for whoever writes. */
function servicesOf(turn: Turn): readonly ShownService[] {
  const told = toldLast(turn).filter((record) => record.kind === 'service');
  const known = told.length > 0 ? told : nationalLines(turn, groupOf(turn)).slice(0, 1);
  return known.slice(0, mostServices);
}

/** Says each answer once, with the names of all it holds for. */
function tellByAnswer(
  { reply, t, resident }: Turn,
  services: readonly ShownService[],
  answerOf: (service: ShownService) => string,
): void {
  const answers = new Map<string, ShownService[]>();
  for (const service of services) {
    const answer = answerOf(service);
    answers.set(answer, [...(answers.get(answer) ?? []), service]);
  }
  for (const [answer, same] of answers) {
    const name = listOf(
      same.map(({ name }) => name),
      resident.locale,
    );
    reply.say(t('followUp:of', { name, answer }), ...same.map(({ id }) => id));
  }
}

/** The numbers on cards, and of the others how they are reached. */
function tellPhones(turn: Turn, services: readonly ShownService[]): void {
  const { reply, t, resident } = turn;
  const called = services.filter(({ phones }) => phones.length > 0);
  if (called.length > 0)
    reply.show(
      t('followUp:phones'),
      called.map((service) => serviceCard(service, t, resident.locale)),
    );
  const others = services.filter(({ phones }) => phones.length === 0);
  tellByAnswer(turn, others, (service) => [t('followUp:noPhone'), tellContactWays(service, t)].join(' ').trim());
}
