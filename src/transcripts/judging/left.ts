import { piecesOf } from '../playing/heard';
import type { Fault } from './fault';
import type { PlayedTurn } from '../playing/play';

/**
 * Judges a turn by which the page was left. What the bot replied cannot be read there, so it is not held against what
 * the tester wrote: the leaving must be meant, and nothing of the talk may be seen.
 */
export function leftFaults({ turn, heard }: PlayedTurn): readonly Fault[] {
  const meant = turn.checks.some((check) => check.kind === 'event' && check.name === 'leave');
  const seen = heard.messages.flatMap(piecesOf).join('\n');
  const { place } = turn;
  const inTheTalk = { place, field: 'event', expected: 'att sidan är kvar', came: 'sidan lämnades' } as const;
  const afterwards = { place, field: 'safety', expected: 'inget av samtalet på sidan efteråt', came: seen } as const;
  return [...(meant ? [] : [inTheTalk]), ...(seen === '' ? [] : [afterwards])];
}
