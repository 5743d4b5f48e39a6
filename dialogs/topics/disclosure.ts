import type { ShownService } from '../../directory/showing/service';
import { shortCard } from '../saying/cards';
import { isClosed, openFirst } from '../saying/hours';
import { nationalLines } from '../saying/nationalLines';
import { groupOf, isOffered } from '../turn/group';
import { about } from '../turn/answered';
import { wordsIn, type Card } from '../turn/reply';
import { kommunOf, type Group, type Turn } from '../turn/turn';
import { offer, type Next } from './next';

/** Everything said in the answer to a first disclosure, cards and all (conversation rule C2). */
const mostWords = 90;
const mostServices = 3;

/**
 * The answer to whoever tells of violence for the first time: thanks and no blame, what it is called, whether there is
 * danger now as a choice, one to three places with what is open, and that the page can be left. In that order, and
 * short. Where the kommun is not known it says that it can be written.
 */
export function tellFirst(turn: Turn, named: readonly string[] = []): undefined {
  about(turn, 'help');
  const { reply, t, resident, understanding } = turn;
  resident.disclosed = true;
  const rest = [t('safety:areYouInDanger'), t('help:firstWays'), lastWordsFor(turn)];
  const [must] = placesFor(turn).filter(({ phones }) => phones.length > 0);
  const card = must ? shortCard(must, t, resident.locale) : undefined;
  const room = mostWords - wordsIn([t('help:believed'), ...rest, card?.title ?? '', card?.text ?? ''].join(' '));
  // What it is called, or a word to the one who writes, when there is room for it.
  const told = named.find((text) => wordsIn(text) <= room);
  reply.say([t('help:believed'), told ?? ''].join(' ').trim());
  if (!understanding.danger) reply.say(t('safety:areYouInDanger'));
  tellPlaces(turn);
}

/** The same for a child: that it is no child's fault comes first, in the words of a child. */
export function tellChildFirst(turn: Turn, named: string): Next | undefined {
  const { reply, t, resident, understanding } = turn;
  resident.disclosed = true;
  reply.say(named);
  if (!understanding.danger) reply.say(t('safety:areYouInDanger'));
  reply.say(t('child:home'));
  showShort(turn, linesFor(turn).slice(0, 1), t('safety:exitReminder'));
  return offer(turn, ['danger', 'notNow', 'findHelp']);
}

function tellPlaces(turn: Turn): void {
  const asks = asksKommun(turn);
  showShort(turn, placesFor(turn), lastWordsFor(turn));
  offer(turn, ['danger', 'notNow', asks ? 'findHelp' : 'moreHelp']);
}

function asksKommun(turn: Turn): boolean {
  return kommunOf(turn) === undefined || turn.understanding.kommun.kind === 'ask';
}

/** That the kommun can be written, where it is not known, and that the page can be left. */
function lastWordsFor(turn: Turn): string {
  const { t } = turn;
  return [asksKommun(turn) ? t('help:kommunWish') : '', t('safety:exitReminder')].join(' ').trim();
}

/** Local places and the line for the whole country; what can be called now never stands behind what is closed. */
function placesFor(turn: Turn): readonly ShownService[] {
  const { directory, resident, view } = turn;
  const kommun = kommunOf(turn);
  const local = kommun
    ? openFirst(directory.helpIn(kommun.code, view('help')).filter((service) => isOffered(service, resident)))
    : [];
  const lines = linesFor(turn);
  // Whom most places do not name has lines of its own, which go first; so does what can be called when the near is closed.
  if (ownLines.has(groupOf(turn))) return [...lines, ...local].slice(0, mostServices);
  const near = local.slice(0, mostServices - 1);
  return near[0] && isClosed(near[0]) ? [...lines.slice(0, 1), ...near] : [...near, ...lines].slice(0, mostServices);
}

const ownLines: ReadonlySet<Group> = new Set(['man', 'hbtqi', 'trans', 'heder', 'dov']);

function linesFor(turn: Turn): readonly ShownService[] {
  const { isChild, group } = turn.resident;
  return nationalLines(turn, isChild && group !== 'heder' ? 'barn' : groupOf(turn));
}

/** Shows as many places as there is room for before the last words; the one that can be called is never left out. */
function showShort(turn: Turn, services: readonly ShownService[], lastWords: string): void {
  const { reply, t, resident } = turn;
  const left = mostWords - reply.words() - wordsIn(t('help:firstWays')) - wordsIn(lastWords);
  const cards = services.map((service) => shortCard(service, t, resident.locale));
  const must = Math.max(
    0,
    services.findIndex(({ phones }) => phones.length > 0),
  );
  const kept = cards.filter((card, at) => at === must || fits(cards, must, at, left));
  if (kept.length > 0) reply.show(t('help:firstWays'), kept);
  else reply.say(t('help:nothingNational'));
  reply.say(lastWords);
}

function fits(cards: readonly Card[], must: number, at: number, left: number): boolean {
  const before = cards.filter((_, index) => index === must || index <= at);
  return before.reduce((sum, card) => sum + wordsIn(`${card.title} ${card.text}`), 0) <= left;
}
