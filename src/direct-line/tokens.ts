import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Conversation } from '../state/conversations';

/** What a token opens: a conversation, for half an hour, or its stream, once and within a minute. */
export type TokenKind = 'conversation' | 'stream';

/** Seconds that a token lives, as Direct Line has it. */
export const tokenLifeSeconds: Readonly<Record<TokenKind, number>> = { conversation: 1800, stream: 60 };

/** 256 random bits that sign the tokens of one conversation. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A token of the conversation: which one, of what kind, until when, a random part, and all of it signed. Nothing has to
 * be kept for it, on any instance, and it opens nothing once the conversation and its secret are gone.
 */
export function issueToken({ id, secret }: Conversation, kind: TokenKind, now: number): string {
  const expiresAt = Math.floor(now / 1000) + tokenLifeSeconds[kind];
  const said = `${id}.${kind === 'stream' ? 's' : 'c'}.${expiresAt}.${randomBytes(9).toString('base64url')}`;
  return `${said}.${signed(said, secret)}`;
}

/** Which conversation a token says it is for; nothing is proved by it. */
export function conversationIn(token: string): string | undefined {
  return shape.exec(token)?.[1];
}

/** How a token holds: as it should, out of its time or of another kind, or not one of this conversation's. */
export function judgeToken(
  token: string,
  { id, secret }: Conversation,
  kind: TokenKind,
  now: number,
): 'right' | 'over' | 'forged' {
  const [, said, initial, expiresAt, signature = ''] = shape.exec(token) ?? [];
  if (said !== id || !isSame(signature, signed(token.slice(0, -signature.length - 1), secret))) return 'forged';
  if (initial !== (kind === 'stream' ? 's' : 'c')) return 'over';
  return Number(expiresAt) * 1000 > now ? 'right' : 'over';
}

const shape = /^([0-9a-f-]{36})\.([cs])\.(\d{1,12})\.[\w-]{12}\.([\w-]{43})$/;

function signed(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
