import { piecesOf } from '../playing/heard';
import type { Fault } from './judge';
import type { PlayedTurn } from '../playing/play';

/**
 * Judges a turn by which the page was left. What the bot replied cannot be read there, so it is not held against what
 * the tester wrote: the leaving must be meant, and nothing of the talk may be seen.
 */
export function leftFaults({ turn, heard }: PlayedTurn): readonly Fault[] {
  const meant = turn.checks.some((check) => check.kind === 'event' && check.name === 'leave');
  const seen = heard.messages.flatMap(piecesOf).join('\n');
  return [
    ...(meant ? [] : [{ place: turn.place, expected: 'att sidan är kvar', came: 'sidan lämnades' }]),
    ...(seen === '' ? [] : [{ place: turn.place, expected: 'inget av samtalet på sidan efteråt', came: seen }]),
  ];
}
