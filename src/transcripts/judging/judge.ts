import type { Wording } from '../format/wording';
import type { PlayedTurn } from '../playing/play';
import { checkFaults } from './checks';
import type { Fault } from './fault';
import { replyFaults } from './replies';
import { listed, Words } from './words';

/** Compares one turn with what the tester wrote. */
export function judge(played: PlayedTurn, wording: Wording): readonly Fault[] {
  const { turn, broke, missedTap, said = '', locale } = played;
  const { place } = turn;
  const faults: Fault[] = [];
  if (broke !== undefined)
    faults.push({ place, field: 'crash', expected: 'ett svar', came: `boten gick sönder (${broke})` });
  if (missedTap) {
    const came = listed(missedTap.map(({ title }) => title)) || 'inga knappar';
    faults.push({ place, field: 'tap', expected: `bland knapparna: ${said}`, came });
  }
  const words = new Words(wording, locale);
  // The replies first: what they hold at `{{=name}}` is what the checks mean by it.
  faults.push(...replyFaults(played, words));
  return [...faults, ...turn.checks.flatMap((check) => checkFaults(check, played, words))];
}
