/** The names of what Redis holds of a conversation. They hold its random id and nothing of anybody. */
export interface ConversationKeys {
  readonly hash: string;
  /** What was said, as a stream. */
  readonly stream: string;
  /** Held while a turn runs. */
  readonly lock: string;
  /** Which of the client's activities were answered. */
  readonly answered: string;
  /** Which stream tokens were used. */
  readonly spent: string;
  /** Where it is told that there is more to hear. */
  readonly channel: string;
}

/** All our keys begin with this. */
export const prefix = 'chat:';

/** The keys of a conversation; the braces keep them on one node of a cluster. */
export function keysOf(conversationId: string): ConversationKeys {
  const hash = `${prefix}{${conversationId}}`;
  return {
    hash,
    stream: `${hash}:said`,
    lock: `${hash}:lock`,
    answered: `${hash}:answered`,
    spent: `${hash}:spent`,
    channel: hash,
  };
}
