import type { Account, Activity } from './activity';
import { Cast } from './cast';

/** What may not stand in a name: it parts names, ends them, or is read as a pattern by bf-chatdown. */
const unwritable = /[,=:|()[\]{}*+?^$\\>\r\n]+/g;

/** Who says what to whom, in names that can be written before a colon. */
export class Casting {
  readonly bot: string;
  readonly users: readonly string[];
  /** Names that had to be changed. */
  readonly changed: readonly { readonly name: string; readonly written: string }[];
  readonly #user: string;
  readonly #cast: Cast;
  readonly #botIds: ReadonlySet<string>;
  #lastUser: string;

  constructor(activities: readonly Activity[], names: { readonly user: string; readonly bot: string }) {
    const accounts = activities.flatMap(({ from, recipient }) => [from, recipient].filter((one) => one !== undefined));
    const bots = botsOf(activities, accounts, names.bot);
    this.#botIds = new Set(bots.flatMap(({ id }) => id ?? []));
    const bot = bots.find(({ name }) => name)?.name ?? names.bot;
    this.bot = writable(bot, names.bot);
    this.#user = names.user;
    const called = accounts.filter((account) => !this.#isBot(account)).map(({ name }) => name ?? names.user);
    const users = new Map(called.map((name) => [writable(name, names.user).toLowerCase(), writable(name, names.user)]));
    this.users = users.size > 0 ? [...users.values()] : [names.user];
    this.#cast = new Cast({ users: this.users, bot: this.bot, length: 0 });
    this.#lastUser = this.users[0] ?? names.user;
    this.changed = [...new Set([bot, ...called])]
      .map((name) => ({ name, written: writable(name, name === bot ? names.bot : names.user) }))
      .filter(({ name, written }) => name !== written);
  }

  /** The lines above the conversation. */
  get head(): readonly string[] {
    return [`${this.users.length > 1 ? 'users' : 'user'}=${this.users.join(',')}`, `bot=${this.bot}`];
  }

  /** Whether a line of text would open a replica. */
  opens(line: string): boolean {
    return this.#cast.openingOf(line) !== undefined;
  }

  /** What stands before the text of an activity, such as `Kim->Robin:`; undefined when nobody is said to say it. */
  openingOf({ from, recipient }: Activity): string | undefined {
    if (!from) return undefined;
    const speaker = this.#nameOf(from);
    const usual = this.#isBot(from) ? this.#lastUser : this.bot;
    const to = recipient?.name === undefined ? usual : this.#nameOf(recipient);
    if (same(to, usual) || (recipient && this.#isBot(recipient))) {
      if (!this.#isBot(from)) this.#lastUser = speaker;
      return `${speaker}:`;
    }
    return `${speaker}->${to}:`;
  }

  #nameOf(account: Account): string {
    return this.#isBot(account) ? this.bot : writable(account.name ?? this.#user, this.#user);
  }

  #isBot({ role, id }: Account): boolean {
    return role === 'bot' || (role === undefined && id !== undefined && this.#botIds.has(id));
  }
}

/** Where nobody is said to be the bot, it is whom somebody came in to, or who is called so. */
function botsOf(activities: readonly Activity[], accounts: readonly Account[], named: string): readonly Account[] {
  const bots = accounts.filter(({ role }) => role === 'bot');
  if (bots.length > 0) return bots;
  const host = activities.find(({ type, recipient }) => type === 'conversationUpdate' && recipient)?.recipient;
  return host ? [host] : accounts.filter(({ name }) => name === named);
}

function writable(name: string, otherwise: string): string {
  return name.replace(unwritable, ' ').replace(/\s+/g, ' ').trim() || otherwise;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
