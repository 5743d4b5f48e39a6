import { setTimeout as sleep } from 'node:timers/promises';
import { ActivityTypes, type Activity } from 'botbuilder';
import type { Line } from './play';

/** A bot at an address, reached by Direct Line 3.0. */
export interface Door {
  /** Where it answers, without a path, such as `http://localhost:3978`. */
  readonly address: string;
  /** A Direct Line secret or token, where the bot asks for one. */
  readonly secret?: string | undefined;
  /** How long to wait for more when nothing has come, for a bot that answers after its turn is over; in milliseconds. */
  readonly settleMs?: number | undefined;
  /** Called before each activity, so that the bot goes by the clock of the run. */
  readonly before?: () => Promise<void>;
}

interface Answer {
  readonly conversationId?: string;
  readonly token?: string;
  readonly watermark?: string;
  readonly activities?: readonly Partial<Activity>[];
}

const path = '/v3/directline/conversations';
const resident = { id: 'dl_tester', name: '' };
const pollMs = 50;

/** Opens a conversation with a bot at an address. Its `send` rejects when the bot cannot be reached. */
export function openOverDirectLine(door: Door): Line {
  return new DirectLineTalk(door);
}

class DirectLineTalk implements Line {
  readonly #door: Door;
  #id = '';
  #token: string | undefined;
  #watermark = '';

  constructor(door: Door) {
    this.#door = door;
    this.#token = door.secret;
  }

  async send(activity: Partial<Activity>) {
    await this.#door.before?.();
    const began = performance.now();
    const refused = await this.#post(activity);
    const activities = await this.late();
    const came = refused === undefined ? activities : [];
    return { activities: came, took: performance.now() - began, ...(refused !== undefined && { broke: refused }) };
  }

  async late(): Promise<readonly Partial<Activity>[]> {
    const found: Partial<Activity>[] = [];
    let quiet = performance.now();
    do {
      const { activities = [], watermark } = await this.#ask(
        'GET',
        `/${this.#id}/activities?watermark=${this.#watermark}`,
      );
      this.#watermark = watermark ?? this.#watermark;
      const replies = activities.filter(({ from }) => from?.role !== 'user' && from?.id !== resident.id);
      found.push(...replies);
      if (replies.length > 0) quiet = performance.now();
      if (this.#door.settleMs !== undefined) await sleep(pollMs);
    } while (performance.now() - quiet < (this.#door.settleMs ?? 0));
    return found;
  }

  /** Tells the bot; gives why it was refused. An arrival is what opens the conversation. */
  async #post(activity: Partial<Activity>): Promise<string | undefined> {
    const { locale } = activity;
    if (activity.type !== ActivityTypes.ConversationUpdate) {
      const { status } = await this.#ask('POST', `/${this.#id}/activities`, { ...activity, from: resident });
      return status < 400 ? undefined : `HTTP ${status}`;
    }
    const { conversationId, token, status } = await this.#ask('POST', '', { locale, user: resident });
    if (conversationId === undefined) throw new Error(`${this.#door.address} öppnar inget samtal (HTTP ${status}).`);
    this.#id = conversationId;
    this.#token = token ?? this.#token;
    return undefined;
  }

  async #ask(method: string, rest: string, body?: unknown): Promise<Answer & { readonly status: number }> {
    const { address } = this.#door;
    const response = await fetch(`${address}${path}${rest}`, {
      method,
      headers: {
        ...(this.#token !== undefined && { Authorization: `Bearer ${this.#token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(silentAt(address));
    const text = await response.text();
    return { ...readAnswer(text), status: response.status };
  }
}

/** Turns a failed request into what a tester can do about it. */
export function silentAt(address: string): (cause: unknown) => never {
  return (cause) => {
    throw new Error(`${address} svarar inte. Är boten igång, och är adressen rätt?`, { cause });
  };
}

function readAnswer(text: string): Answer {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
