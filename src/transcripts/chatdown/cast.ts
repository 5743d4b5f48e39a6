import { createHash } from 'node:crypto';
import type { Account } from './activity';
import type { Head } from './head';

/** The first words of a replica: who says it to whom. */
export interface Opening {
  readonly speaker: string;
  readonly recipient: string | undefined;
  /** How much of the line is the names and the colon. */
  readonly length: number;
}

/** A longer name is not looked for, so that a line full of colons is read fast. */
const longest = 200;

/** Who takes part in a conversation, and who spoke last; names are known in any case. */
export class Cast {
  readonly bot: Account;
  readonly #accounts = new Map<string, Account>();
  readonly #speakers: ReadonlySet<string>;
  readonly #users: ReadonlySet<string>;
  readonly #botName: string;
  #lastUser = '';

  constructor({ users, bot }: Head) {
    this.#botName = bot;
    this.#users = new Set(users.map((name) => name.toLowerCase()));
    this.#speakers = new Set([...this.#users, bot.toLowerCase(), 'bot', 'user']);
    this.bot = accountOf(bot, 'bot');
    // The names bot and user are places that others may take: a user can be called bot.
    for (const name of ['bot', bot]) this.#accounts.set(name.toLowerCase(), this.bot);
    for (const name of users.map((user) => user.trim())) {
      this.#accounts.set(name.toLowerCase(), accountOf(name, 'user'));
      if (this.#lastUser === '') this.#setLastUser(name);
    }
  }

  find(name: string): Account | undefined {
    return this.#accounts.get(name.toLowerCase());
  }

  /** Finds a member, or lets a new one in. */
  admit(name: string): Account {
    const account = this.find(name) ?? accountOf(name, 'user');
    this.#accounts.set(name.toLowerCase(), account);
    return account;
  }

  /** The names at the beginning of a line that opens a replica; undefined for running text. */
  openingOf(line: string): Opening | undefined {
    let colon = line.indexOf(':');
    while (colon >= 0 && colon <= 2 * longest) {
      const names = this.#namesIn(line.slice(0, colon));
      if (names) return { ...names, length: colon + 1 };
      colon = line.indexOf(':', colon + 1);
    }
    return undefined;
  }

  /** Lets somebody speak; a user who speaks to the bot is whom the bot answers from then on. */
  enter({ speaker, recipient }: Opening): { readonly from?: Account; readonly recipient?: Account } {
    const from = this.find(speaker) ?? this.find(speaker.trim());
    if (recipient !== undefined) return withoutGaps(from, this.find(recipient));
    if (from?.role === 'bot') return withoutGaps(from, this.find(this.#lastUser));
    const bot = this.find(this.#botName);
    if (from) this.#setLastUser(from.name ?? '');
    return withoutGaps(from, bot);
  }

  #namesIn(head: string): Omit<Opening, 'length'> | undefined {
    if (this.#speakers.has(head.toLowerCase())) return { speaker: head, recipient: undefined };
    let arrow = head.indexOf('->');
    while (arrow >= 0) {
      const [speaker, recipient] = [head.slice(0, arrow), head.slice(arrow + 2)];
      if (this.#speakers.has(speaker.toLowerCase()) && this.#users.has(recipient.toLowerCase())) {
        return { speaker, recipient };
      }
      arrow = head.indexOf('->', arrow + 1);
    }
    return undefined;
  }

  #setLastUser(name: string): void {
    this.#lastUser = name;
    const account = this.find(name);
    if (account) this.#accounts.set('user', account);
  }
}

function accountOf(name: string, role: 'bot' | 'user'): Account {
  return { id: hashOf(name), name, role };
}

/** The steady id of a name or of a whole text. */
export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}

function withoutGaps(from: Account | undefined, recipient: Account | undefined): ReturnType<Cast['enter']> {
  return { ...(from && { from }), ...(recipient && { recipient }) };
}
