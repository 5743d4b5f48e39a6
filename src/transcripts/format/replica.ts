import { nearest } from '../../nearest';
import { slipMessages as messages } from './messages';
import type { Alternative, Pattern, Place } from './model';
import { after, placeOfPart, parsePattern, parsePatterns, trimmed, type PatternReader, type Piece } from './pattern';
import { withoutMatchers } from './matchers';

/** What somebody says, line by line, while the file is being read. */
export interface OpenReplica {
  readonly place: Place;
  readonly lines: Piece[];
}

/** Names that stock chatdown reads in brackets, and that this runner cannot compare yet. */
const bracket =
  /\[(suggestions|attachment|attachmentlayout|herocard|thumbnailcard|mediacard|animationcard|audiocard|videocard|oauthcard|signincard|receiptcard|delay|typing|event|invoke|endOfConversation|messageReaction)(?:=([^\]]*)|[^\]]*)\]/i;

/** The text of a finished replica of the resident. */
export function userText(replica: OpenReplica, reader: PatternReader): Pattern {
  const { text, suggestions } = botReply(replica, reader);
  if (suggestions) reader.slips.error(bracketPlace(replica), 'userSuggestions', messages.userSuggestions());
  const open = text.parts.find(({ kind }) => kind === 're' || kind === 'any' || kind === 'anything');
  if (open) reader.slips.error(placeOfPart(text, open), 'openUserLine', messages.openUserLine());
  return text;
}

function bracketPlace({ place, lines }: OpenReplica): Place {
  const line = lines.find(({ text }) => bracket.test(withoutMatchers(text)));
  return line ? after(line, line.text.indexOf('[')).place : place;
}

/** The text and the suggestions of a finished replica of the bot. */
export function botReply({ place, lines }: OpenReplica, reader: PatternReader): Alternative {
  const kept: Piece[] = [];
  let suggestions: readonly Pattern[] | undefined;
  for (const line of lines) {
    suspectBracket(line, reader);
    const hit = bracket.exec(withoutMatchers(line.text));
    if (!hit) {
      kept.push(line);
      continue;
    }
    const [whole, name = '', value] = hit;
    if (name.toLowerCase() === 'suggestions' && value !== undefined) {
      const start = hit.index + whole.length - 1 - value.length;
      suggestions = parsePatterns(after(line, start, start + value.length), reader);
    } else reader.slips.error(after(line, hit.index).place, 'bracket', messages.bracket(name));
    const before = after(line, 0, hit.index);
    const behind = after(line, hit.index + whole.length);
    kept.push(before.text.trim() === '' ? trimmed(behind) : { ...before, text: before.text + behind.text });
  }
  const pieces = withoutBlankEnds(kept);
  const first = pieces[0] ?? { place, text: '' };
  if (pieces.length === 0) reader.slips.error(place, 'emptyLine', messages.emptyLine());
  return {
    place,
    text: parsePattern(pieces.length > 0 ? pieces : [first], reader),
    ...(suggestions && { suggestions }),
  };
}

function withoutBlankEnds(lines: readonly Piece[]): readonly Piece[] {
  const full = lines.map(({ text }) => text.trim() !== '');
  const first = full.indexOf(true);
  if (first < 0) return [];
  const last = full.lastIndexOf(true);
  return lines.slice(first, last + 1).map((line, index, all) => {
    return index === all.length - 1 ? after(line, 0, line.text.trimEnd().length) : line;
  });
}

/** Suggestions that were misspelt or not closed are said as text. */
function suspectBracket(line: Piece, { slips }: PatternReader): void {
  const hidden = withoutMatchers(line.text);
  const [, name = ''] = /^\s*\[(\p{L}+)=/u.exec(hidden) ?? [];
  if (name === '') return;
  const place = after(line, hidden.indexOf('[')).place;
  if (name.toLowerCase() === 'suggestions' && !hidden.includes(']'))
    slips.error(place, 'openBracket', messages.openBracket());
  else if (!bracket.test(hidden) && nearest(name, ['suggestions'], 3))
    slips.error(place, 'perhapsBracket', messages.perhapsBracket(name));
}
