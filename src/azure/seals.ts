import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Words that only this chat can have written, and that every instance of it knows again without keeping anything: made
 * with keys that come from Direct Line's secret, which they do not tell.
 */
export interface Seals {
  /** A user id for one conversation: `dl_` and 128 random bits, so that nobody can guess another's. */
  newUser(): string;
  /** Whether a user id was made by `newUser`. */
  isOurUser(id: string): boolean;
  /** What the page hands back when it is left. */
  handleOf(conversationId: string): string;
  /** The conversation of a handle; undefined when it is not ours. */
  conversationOf(handle: string): string | undefined;
}

const userId = /^dl_([\w-]{22})([\w-]{22})$/;
const handle = /^([\w-]{1,200})\.([\w-]{22})$/;

/** Makes the seals of a secret. */
export function createSeals(secret: string): Seals {
  const seal = (purpose: string, word: string): string =>
    createHmac('sha256', secret).update(`${purpose} ${word}`).digest().subarray(0, 16).toString('base64url');
  const opened = (purpose: string, pattern: RegExp, sealed: string): string | undefined => {
    const [, word = '', mark = ''] = pattern.exec(sealed) ?? [];
    return mark !== '' && timingSafeEqual(Buffer.from(mark), Buffer.from(seal(purpose, word))) ? word : undefined;
  };
  return {
    newUser: () => {
      const random = randomBytes(16).toString('base64url');
      return `dl_${random}${seal('user', random)}`;
    },
    isOurUser: (id) => opened('user', userId, id) !== undefined,
    handleOf: (conversationId) => `${conversationId}.${seal('end', conversationId)}`,
    conversationOf: (given) => opened('end', handle, given),
  };
}
