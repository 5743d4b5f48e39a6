import { createHash, randomBytes } from 'node:crypto';

/** What a token opens: a conversation, for half an hour, or its stream, once and within a minute. */
export type TokenKind = 'conversation' | 'stream';

/** Seconds that a token lives, as Direct Line has it. */
export const tokenLifeSeconds: Readonly<Record<TokenKind, number>> = { conversation: 1800, stream: 60 };

/** More tokens than any client needs at once; the oldest gives way, so that asking for many costs no memory. */
const mostPerKind = 8;

interface Grant {
  readonly hash: string;
  readonly conversationId: string;
  readonly kind: TokenKind;
  readonly expiresAt: number;
}

/**
 * The tokens that are valid. Only their hashes are kept, and looked up by hash: how long a look-up takes says
 * nothing about a token.
 */
export class Tokens {
  readonly #now: () => number;
  readonly #byHash = new Map<string, Grant>();
  readonly #byConversation = new Map<string, Grant[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(conversationId: string, kind: TokenKind): string {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = this.#now() + tokenLifeSeconds[kind] * 1000;
    const grant: Grant = { hash: hashOf(token), conversationId, kind, expiresAt };
    const earlier = this.#byConversation.get(conversationId) ?? [];
    const tooMany = earlier.filter((one) => one.kind === kind).slice(0, 1 - mostPerKind);
    for (const { hash } of tooMany) this.#byHash.delete(hash);
    this.#byHash.set(grant.hash, grant);
    this.#byConversation.set(conversationId, [...earlier.filter((one) => this.#byHash.has(one.hash)), grant]);
    return token;
  }

  /** The conversation that a token opens, or undefined if it is unknown, of another kind or out of time. */
  conversationOf(token: string, kind: TokenKind): string | undefined {
    const grant = this.#byHash.get(hashOf(token));
    if (grant?.kind !== kind || grant.expiresAt <= this.#now()) return undefined;
    return grant.conversationId;
  }

  /** Like `conversationOf`, and the token opens nothing afterwards. */
  spend(token: string, kind: TokenKind): string | undefined {
    const conversationId = this.conversationOf(token, kind);
    if (conversationId !== undefined) this.#byHash.delete(hashOf(token));
    return conversationId;
  }

  /** Makes every token of the conversation worthless. */
  revoke(conversationId: string): void {
    for (const { hash } of this.#byConversation.get(conversationId) ?? []) this.#byHash.delete(hash);
    this.#byConversation.delete(conversationId);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
