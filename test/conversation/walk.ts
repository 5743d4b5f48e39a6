import { lintOf } from '../../locales/lint';
import { sentencesOf } from '../../locales/keys';
import { localeFrom, locales, texts, type Locale } from '../../locales/translator';
import { choicesOf, piecesOf, type Heard, type Message } from '../../src/transcripts/playing/heard';
import { safetyFaults } from '../../src/transcripts/judging/safety';
import type { BotStage } from '../../src/transcripts/running/stage';
import { usualNow } from '../../src/transcripts/running/stage';
import { holdsForbidden } from './forbidden';
import { createDice, nextWords, pick } from './randomTalk';
import { beginTalk } from './talk';

/** What went wrong in a walk: what was said, the turns before it, and what came. */
export interface Stumble {
  readonly why: string;
  readonly said: readonly string[];
  readonly came: string;
}

const played = {
  turn: { place: { line: 1, column: 1 }, before: [], act: { kind: 'arrive' }, replies: [], checks: [], loose: true },
  missedTap: undefined,
  broke: undefined,
} as const;

const sentences = new Map(locales.map((locale) => [locale, sentencesOf(texts[locale])]));
const misunderstood = ['common:notUnderstood', 'common:notUnderstoodAgain', 'common:otherScript'];

/** Walks at random through conversations of up to twelve turns, and tells every stumble. */
export async function walk({ bot, clock, facts }: BotStage, turns: number, seed: number): Promise<readonly Stumble[]> {
  const dice = createDice(seed);
  const stumbles: Stumble[] = [];
  let left = turns;
  while (left > 0) {
    // At any hour of the year, so that closed lines and lapsed records are walked too.
    clock.now = new Date(usualNow.getTime() + Math.floor(dice() * 365 * 24) * 3_600_000);
    const start = pick(locales, dice);
    const talk = beginTalk(bot, start);
    const said: string[] = [];
    let heard = await talk.greeting();
    for (let step = 1 + Math.floor(dice() * 12); step > 0 && left > 0; step -= 1, left -= 1) {
      const locale = localeFrom(heard.messages.at(-1)?.locale) ?? start;
      const text = nextWords(heard, locale, dice);
      said.push(text);
      const before = heard;
      heard = await talk.say(text);
      for (const why of faultsOf(text, before, heard)) stumbles.push({ why, said, came: cameOf(heard) });
      for (const { expected, came } of safetyFaults({ ...played, locale, said: text, heard }, facts))
        stumbles.push({ why: expected, said, came });
    }
  }
  return stumbles;
}

function faultsOf(text: string, before: Heard, heard: Heard): readonly string[] {
  const { messages, events } = heard;
  const last = messages.at(-1);
  if (!last) return ['no reply'];
  const pieces = messages.flatMap(piecesOf);
  const locale = localeFrom(last.locale) ?? 'sv';
  const hiccup = sentences.get(locale)?.get('safety:hiccup');
  return [
    ...(pieces.some((piece) => piece === hiccup) ? ['an exception'] : []),
    ...(messages.some((message) => message.text.trim() === '') ? ['an empty reply'] : []),
    ...(pieces.some((piece) =>
      /\{\{|\b(?:common|safety|help|forms|prompts|flags|child|talk|practical|followUp):[a-z]/.test(piece),
    )
      ? ['a missing key or value']
      : []),
    ...(choicesOf(last).length === 0 && !events.includes('leave') ? ['a dead end: no button to go on with'] : []),
    ...(pieces.some(holdsForbidden) ? ['a forbidden number'] : []),
    ...(saysSameMiss(before, heard) ? ['the same "did not understand" twice'] : []),
    ...messages.flatMap((message) => lintsOf(message, locale, text)),
  ];
}

/** Facts of the directory are read by its own checks; the sentences around them are linted as they are told. */
function lintsOf({ text }: Message, locale: Locale, said: string): readonly string[] {
  // A reply to another language begins with a line in it.
  if (/[^\p{Script=Latin}\p{P}\p{N}\p{Zs}\s]/u.test(text) || /[^\p{Script=Latin}]/u.test(said)) return [];
  return lintOf(text, locale, true).filter((why) => why !== 'ett annat språk');
}

function saysSameMiss(before: Heard, heard: Heard): boolean {
  const missIn = ({ messages }: Heard): string | undefined =>
    misunderstood.find((key) =>
      locales.some((locale) => messages.some(({ text }) => text === sentences.get(locale)?.get(key))),
    );
  const miss = missIn(heard);
  return miss !== undefined && missIn(before) === miss;
}

function cameOf({ messages }: Heard): string {
  return messages.map(({ text }) => text).join(' / ');
}
