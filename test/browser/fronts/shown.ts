import { ActionTypes, type CardAction } from 'botbuilder';
import { callsOf, choicesOf, type Message } from '../../../src/transcripts/playing/heard';
import type { PlayedTurn } from '../../../src/transcripts/playing/play';
import type { Verdict } from '../../../src/transcripts/running/run';

/** All that the resident was shown, turn by turn, to be compared with what was said in process. */
export function shownIn({ played }: Verdict): readonly object[] {
  return played.map(shownInTurn);
}

function shownInTurn({ turn, left = false, heard }: PlayedTurn): object {
  const leaves = left || heard.events.includes('leave');
  return { line: turn.place.line, ...(leaves ? { leaves } : { messages: heard.messages.map(shownAs) }) };
}

function shownAs(message: Message): object {
  const { text, locale, cards, pictures, offered } = message;
  return {
    ...{ text, locale, pictures, choices: choicesOf(message) },
    cards: cards.map((card) => {
      const { title = '', subtitle = '', text: body = '' } = card;
      return { title, subtitle, text: body, calls: callsOf(card) };
    }),
    calls: offered.filter(({ type }) => type === (ActionTypes.Call as string)).map(lineOf),
  };
}

/** A call of the frame; on the page 112 stands behind a word that says what the link does. */
function lineOf({ title, value }: CardAction): object {
  return { title: title.replace(/^\D+(?=112$)/, ''), value: String(value) };
}
