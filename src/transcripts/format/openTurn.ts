import { slipMessages as messages } from './messages';
import type { Act, Check, ExpectedReply, Place, Preparation, Turn } from './model';
import { parsePattern, type PatternReader, type Piece } from './pattern';
import { botReply, userText, type OpenReplica } from './replica';

interface OpenReply {
  readonly place: Place;
  readonly replica: OpenReplica;
  /** What `?or` lines add. */
  readonly others: { readonly place: Place; readonly text: Piece }[];
  /** Where `?any` stands. */
  readonly any: Place | undefined;
}

/** A turn while the file is being read: lines may still be added to it. */
export interface OpenTurn {
  readonly place: Place;
  readonly before: readonly Preparation[];
  readonly act: Exclude<Act, { kind: 'say' }> | { readonly kind: 'say'; readonly replica: OpenReplica; tap: boolean };
  readonly replies: OpenReply[];
  readonly checks: Check[];
  loose: boolean;
}

/** A turn of which nothing but its beginning is known. */
export function openTurn(place: Place, act: OpenTurn['act'], before: readonly Preparation[]): OpenTurn {
  return { place, act, before, replies: [], checks: [], loose: false };
}

/** Makes the turn of what was collected; reports what cannot be held together. */
export function finishTurn({ place, before, act, replies, checks, loose }: OpenTurn, reader: PatternReader): Turn {
  const silence = checks.find(({ kind }) => kind === 'silence');
  if (silence && replies.length > 0) reader.slips.error(silence.place, 'silentReplies', messages.silentReplies());
  // A transcript that says nothing about the greeting accepts it; the rules still hold.
  const unsaid = act.kind === 'arrive' && replies.length === 0 && checks.length === 0;
  return {
    place,
    before,
    act: act.kind === 'say' ? { kind: 'say', tap: act.tap, text: userText(act.replica, reader) } : act,
    replies: replies.map((reply) => finishReply(reply, reader)),
    checks,
    loose: loose || unsaid,
  };
}

function finishReply({ place, replica, others, any }: OpenReply, reader: PatternReader): ExpectedReply {
  if (any && others.length === 0) reader.slips.error(any, 'lostAny', messages.lostAny());
  const alternatives = others.map((other) => ({ place: other.place, text: parsePattern([other.text], reader) }));
  return { place, alternatives: [botReply(replica, reader), ...alternatives] };
}
