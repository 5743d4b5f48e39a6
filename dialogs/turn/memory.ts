import type { StatePropertyAccessor, Storage, StoreItem, TurnContext } from 'botbuilder';

/**
 * What the bot remembers of a conversation, in the storage and under the key of the SDK's ConversationState. That one
 * finds out whether anything has changed, and takes longer over it than the storage does to write: here every turn
 * writes.
 */
export class Memory {
  readonly #storage: Storage;
  readonly #key = Symbol('memory');

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** A part of it, read when a turn first asks; the part has to be an object, and what is changed in it is saved. */
  property<T extends object>(name: string): StatePropertyAccessor<T> {
    const get = async (context: TurnContext, initial?: T): Promise<T> => {
      const memory = await this.#load(context);
      if (initial !== undefined && !Object.hasOwn(memory, name)) memory[name] = initial;
      return memory[name] as T;
    };
    return {
      get,
      set: async (context, value) => {
        (await this.#load(context))[name] = value;
      },
      delete: async (context) => {
        Reflect.deleteProperty(await this.#load(context), name);
      },
    };
  }

  /** Writes what a turn remembers. */
  async save(context: TurnContext): Promise<void> {
    const memory = await this.#load(context);
    await this.#storage.write({ [keyOf(context)]: { ...memory, eTag: '*' } });
  }

  async #load(context: TurnContext): Promise<Record<string, unknown>> {
    const loaded = context.turnState.get<Record<string, unknown> | undefined>(this.#key);
    if (loaded !== undefined) return loaded;
    const key = keyOf(context);
    const found = (await this.#storage.read([key]))[key] as StoreItem | undefined;
    const memory: Record<string, unknown> = found ?? {};
    context.turnState.set(this.#key, memory);
    return memory;
  }
}

function keyOf({ activity: { channelId, conversation } }: TurnContext): string {
  return `${channelId}/conversations/${conversation.id}/`;
}
