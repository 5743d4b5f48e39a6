import type { Storage, StoreItem, StoreItems } from 'botbuilder';

/**
 * The bot's state while a turn runs: taken from the conversation when the turn begins, and given back at its end, so
 * that state and answers are kept together or not at all. What no turn holds — other channels' state — is in the
 * storage behind.
 */
export class TurnStorage implements Storage {
  readonly #behind: Storage;
  readonly #held = new Map<string, string | undefined>();
  #turns = 0;

  constructor(behind: Storage) {
    this.#behind = behind;
  }

  /**
   * Holds a state for one try of a turn and gives the name under which the bot finds it: a try that was given up and
   * goes on all the same writes where nobody reads.
   */
  hold(state: string | undefined, keyOf: (turn: string) => string): HeldState {
    this.#turns += 1;
    const turn = `${heldPrefix}${this.#turns}`;
    const key = keyOf(turn);
    this.#held.set(key, state);
    return {
      turn,
      release: () => {
        const ended = this.#held.get(key);
        this.#held.delete(key);
        return ended;
      },
    };
  }

  async read(keys: string[]): Promise<StoreItems> {
    const [held, others] = this.#part(keys);
    const found = held.flatMap((key) => {
      const json = this.#held.get(key);
      return json === undefined ? [] : [[key, JSON.parse(json) as StoreItem] as const];
    });
    const behind = others.length === 0 ? {} : await this.#behind.read(others);
    return { ...behind, ...Object.fromEntries(found) };
  }

  async write(changes: StoreItems): Promise<void> {
    const [held, others] = this.#part(Object.keys(changes));
    for (const key of held) if (this.#held.has(key)) this.#held.set(key, JSON.stringify(changes[key]));
    if (others.length > 0) await this.#behind.write(Object.fromEntries(others.map((key) => [key, changes[key]])));
  }

  async delete(keys: string[]): Promise<void> {
    const [held, others] = this.#part(keys);
    for (const key of held) if (this.#held.has(key)) this.#held.set(key, undefined);
    if (others.length > 0) await this.#behind.delete(others);
  }

  #part(keys: readonly string[]): readonly [held: string[], others: string[]] {
    const isHeld = (key: string): boolean => key.includes(heldPrefix);
    return [keys.filter(isHeld), keys.filter((key) => !isHeld(key))];
  }
}

/** A state that is held for a turn. */
interface HeldState {
  /** The conversation's name in this turn. */
  readonly turn: string;
  /** Ends the holding and gives the state as the bot left it. */
  readonly release: () => string | undefined;
}

/** No channel names a conversation like this. */
const heldPrefix = 'turn:';
