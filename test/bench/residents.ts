import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { createClient, type Client, type Reply } from './client';
import { talks as mix, type Talk } from './talks';

/** One resident's conversation. */
export interface Resident {
  readonly id: string;
  readonly token: string;
  /** Which talk she has, and how far she has come. */
  readonly talk: number;
  readonly locale: string;
  turn: number;
  watermark: string;
}

/** Who talks next, and what she says. */
export interface Next {
  readonly resident: Resident;
  readonly text: string;
  readonly path: string;
}

/** So many residents share an address; the chat lets 600 start a minute from one. */
const toAnAddress = 500;
/** Each crowd has a network of its own, 127.1, 127.2 and so on, for instances that count starts together. */
let networks = 0;

/**
 * Many conversations with one chat, which take turns and each play their talk over and over. A turn is answered when
 * its post got 200 and an activity of the bot in reply to it came: by the open stream, or when it was asked for.
 */
export class Residents {
  /** Where the next post goes; more than one when several instances serve the same conversations. */
  readonly #addresses: readonly string[];
  readonly #clients: readonly Client[];
  readonly #all: Resident[] = [];
  readonly #sockets: WebSocket[] = [];
  readonly #unanswered = new Set<string>();
  readonly #answeredEarly = new Set<string>();
  readonly #network: number;
  #first = 0;
  #next = 0;

  constructor(addresses: readonly string[]) {
    networks += 1;
    this.#network = networks;
    this.#addresses = addresses;
    this.#clients = addresses.map(createClient);
  }

  get count(): number {
    return this.#all.length;
  }

  /** Opens conversations until there are so many; each is greeted. Throws when one is refused. */
  async openUntil(count: number): Promise<void> {
    const inParallel = 8;
    let opened = this.count;
    const more = async (): Promise<void> => {
      while (opened < count) {
        const at = opened;
        opened += 1;
        this.#all.push(await this.#open(at));
      }
    };
    await Promise.all(Array.from({ length: inParallel }, more));
  }

  /** Opens a stream for everybody, as the page does, and hears the answers from then on. */
  async listen(): Promise<void> {
    for (const { id, token, watermark } of this.#all.slice(this.#sockets.length)) {
      const at = this.#sockets.length;
      // The stream's token lives for a minute, and the conversation may be older.
      const path = `/v3/directline/conversations/${id}?watermark=${watermark}`;
      const { body } = await this.#clientAt(at).send('GET', path, { token });
      const { pathname, search } = new URL((JSON.parse(body) as Opened).streamUrl, 'ws://127.0.0.1');
      const address = this.#addresses[at % this.#addresses.length] ?? '';
      const socket = new WebSocket(`${address.replace('http', 'ws')}${pathname}${search}`);
      socket.on('message', (data: Buffer) => this.#hear(data.toString()));
      await once(socket, 'open');
      this.#sockets.push(socket);
    }
  }

  /** From now on only those talk who came after the first so many. */
  silenceFirst(count: number): void {
    this.#first = count;
    this.#next = 0;
  }

  /** Who talks next; `talks` when something else than the mix is to be said. */
  next(talks: readonly Talk[] = mix): Next {
    const resident = this.#all[this.#first + (this.#next % (this.count - this.#first))];
    if (!resident) throw new Error('Nobody has opened a conversation.');
    this.#next += 1;
    const turns = talks[resident.talk % talks.length]?.turns ?? [];
    const text = turns[resident.turn % turns.length]?.text ?? '';
    resident.turn += 1;
    return { resident, text, path: `/v3/directline/conversations/${resident.id}/activities` };
  }

  /** Sends the next turn over a client of our own; whether its post got 200. Its answer is looked for by `missing`. */
  async say(talks?: readonly Talk[]): Promise<boolean> {
    const next = this.next(talks);
    const reply = await this.#clientAt(this.#next).send('POST', next.path, {
      body: messageOf(next),
      token: next.resident.token,
    });
    return this.posted(reply);
  }

  /** Notes a post that was answered, and gives whether it was taken. */
  posted({ status, body }: Reply): boolean {
    if (status !== 200) return false;
    const { id } = JSON.parse(body) as { readonly id: string };
    if (!this.#answeredEarly.delete(id)) this.#unanswered.add(id);
    return true;
  }

  /** Notes what a set of activities answers, and gives its watermark. */
  heard(set: string): string {
    return this.#hear(set);
  }

  /** How many posted turns no activity has answered; looks once more at those who have no open stream. */
  async missing(): Promise<number> {
    for (let tries = 0; tries < 40 && this.#unanswered.size > 0 && this.#sockets.length > 0; tries += 1) await wait(50);
    if (this.#unanswered.size > 0) await this.#poll();
    const count = this.#unanswered.size;
    this.#unanswered.clear();
    this.#answeredEarly.clear();
    return count;
  }

  /** Closes the streams and lines; the conversations go with the server. */
  close(): void {
    for (const socket of this.#sockets) socket.terminate();
    for (const client of this.#clients) client.close();
  }

  #clientAt(at: number): Client {
    return this.#clients[at % this.#clients.length] as Client;
  }

  async #open(at: number): Promise<Resident> {
    const group = Math.floor(at / toAnAddress);
    const talk = at % mix.length;
    const locale = mix[talk]?.locale ?? 'sv';
    const sending = { body: { locale }, from: `127.${this.#network}.0.${1 + group}` };
    const { status, body } = await this.#clientAt(at).send('POST', '/v3/directline/start', sending);
    if (status !== 200) throw new Error(`A start was refused with ${status}: ${body.slice(0, 200)}`);
    const { conversationId, token, watermark } = JSON.parse(body) as Opened;
    return { id: conversationId, token, talk, locale, turn: 0, watermark };
  }

  #hear(data: string): string {
    const { activities, watermark } = JSON.parse(data) as ActivitySet;
    for (const { from, replyToId = '' } of activities)
      if (from?.id === 'bot' && !this.#unanswered.delete(replyToId)) this.#answeredEarly.add(replyToId);
    return watermark;
  }

  async #poll(): Promise<void> {
    const owners = new Set([...this.#unanswered].map((id) => id.split('|')[0]));
    for (const { id, token } of this.#all.filter(({ id }) => owners.has(id))) {
      const path = `/v3/directline/conversations/${id}/activities`;
      const { status, body } = await this.#clientAt(0).send('GET', path, { token });
      if (status === 200) this.#hear(body);
    }
  }
}

/** A message as the page posts it. */
export function messageOf({ text, resident }: Next): object {
  const channelData = { clientActivityID: `${resident.id.slice(0, 8)}-${resident.turn}` };
  return { type: 'message', text, from: { id: 'resident' }, locale: resident.locale, channelData };
}

interface Opened {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly watermark: string;
}

interface ActivitySet {
  readonly activities: readonly { readonly from?: { readonly id?: string }; readonly replyToId?: string }[];
  readonly watermark: string;
}
