import { serviceCard } from '../saying/cards';
import { about } from '../turn/answered';
import { kommunOf, type Turn } from '../turn/turn';
import type { Flag } from '../understanding/asides';
import { offer, type Next } from './next';

/** Whom a red flag leads to after 112 (record ids of directory/national.yaml), for a child and for others. */
const linesOf: Readonly<Record<Flag, { readonly all: readonly string[]; readonly child?: readonly string[] }>> = {
  strangling: { all: ['1177'] },
  breathing: { all: [] },
  tablets: { all: ['1177'] },
  die: { all: ['1177', 'sjalvmordslinjen'], child: ['bris'] },
  journey: { all: ['kvinnofridslinjen', 'ratt-att-valja'], child: ['bris', 'ratt-att-valja'] },
  childAlone: { all: ['bris'] },
  noiseStopped: { all: [] },
  sos: { all: [] },
};

/**
 * A red flag beyond the word danger: 112 and its own first line before anything else, then the one thing to know, and
 * nothing more (rule C3). What must be checked by a professional is listed in `locales/verify.json`.
 */
export function tellFlag(turn: Turn, flag: Flag): Next | undefined {
  const { reply, t, directory, view, resident, understanding } = turn;
  about(turn, 'help');
  reply.first(t(`flags:${flag}.first`));
  if (understanding.role === 'perpetrator' && !understanding.signs.exposed) return tellDoer(turn, flag);
  const { all, child } = linesOf[flag];
  const lines = directory.national(resident.isChild && child ? child : all, view('help'));
  const cards = lines.map((service) => serviceCard(service, t, resident.locale));
  if (cards.length > 0) reply.show(t(`flags:${flag}.then`), cards);
  else reply.say(t(`flags:${flag}.then`));
  const aboutOther = resident.asksFor === 'other' || turn.understanding.signs.neighbour;
  return offer(turn, [
    aboutOther ? 'concern' : 'findHelp',
    ...(kommunOf(turn) ? [] : (['practical'] as const)),
    'restart',
  ]);
}

/** The one who did it: what the other needs now, and help to stop; from here on no refuge is named. */
function tellDoer(turn: Turn, flag: Flag): Next | undefined {
  const { reply, t, resident } = turn;
  resident.group = 'valdsutovare';
  if (flag === 'strangling' || flag === 'breathing') reply.say(t('flags:strangling.other'));
  reply.say(`${t('help:perpetrator')} ${t('help:notTheDoer')}`);
  return offer(turn, ['findHelp', 'exposed', 'restart']);
}
