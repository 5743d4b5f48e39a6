import type { Fault } from '../judging/fault';

/** What a tester may write instead, where a fault of that kind often is the transcript's own; undefined else. */
export function hintOf({ field, expected, came }: Fault): string | undefined {
  if (field === 'reply' && expected === 'inget mer svar') return 'skriv in svaret, eller > ?loose om fler får komma';
  if (field === 'safety' && expected.startsWith('svar på '))
    return 'ska samtalet föras på ett annat språk, skriv > @locales i huvudet eller > ?locale vid repliken';
  const button = /^bland knapparna: (.*)$/.exec(expected)?.[1];
  if (field === 'tap' && button !== undefined && came.split(' | ').includes(button))
    return 'den knappen ringer upp och kan inte tryckas i ett samtal';
  return undefined;
}
