import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Activity, Talk } from '../faults/running/resident';
import type { Balanced } from './balanced';

const base = '/v3/directline';
const texts = ['Vad är psykiskt våld?', 'Var kan jag få hjälp i Umeå?', 'tack', 'min man slår mig', 'Lund'];

/** An activity as the resident's client knows its own again. */
type Told = Activity & { readonly channelData?: { readonly clientActivityID?: string } };

/** What became of one conversation. */
export interface Outcome {
  /** Turns whose question or answer is not there in the end. */
  readonly lost: number;
  /** Activities that were told twice, turns that were answered twice, by polling or over the stream. */
  readonly repeated: number;
  /** Activities that a stream which was cut and opened again did not tell. */
  readonly unheard: number;
}

/** A resident's client that sends each message until it is answered, and whose stream is opened again when it breaks. */
export async function talkOver(
  instances: Balanced,
  { turns, pauseMs, from, listens }: { turns: number; pauseMs: number; from: string; listens: boolean },
): Promise<Outcome> {
  const started = await instances.knock({ path: `${base}/start`, json: {}, from });
  const talk = JSON.parse(started.text) as Talk;
  const stream = listens ? new Stream(instances, talk, from) : undefined;
  const path = `${base}/conversations/${talk.conversationId}/activities`;
  for (let turn = 0; turn < turns; turn += 1) {
    const channelData = { clientActivityID: `m.${turn}` };
    const json = { type: 'message', from: { id: 'resident' }, text: texts[turn % texts.length], channelData };
    const said = await instances.knock({ path, json, token: talk.token, from });
    if (said.status !== 200) throw new Error(`A message was refused with ${said.status}.`);
    await sleep(pauseMs * (0.5 + Math.random()));
  }
  const read = await instances.knock({ path: `${path}?watermark=0`, token: talk.token, from });
  const { activities } = JSON.parse(read.text) as { readonly activities: readonly Told[] };
  const heard = await stream?.all(activities);
  return judged(activities, turns, heard);
}

function judged(activities: readonly Told[], turns: number, heard: readonly string[] | undefined): Outcome {
  const ids = activities.map(({ id }) => id);
  const asked = activities.flatMap(({ id, channelData }) =>
    channelData ? [{ id, sent: channelData.clientActivityID }] : [],
  );
  const isAnswered = (id: string): boolean => activities.some(({ replyToId }) => replyToId === id);
  const expected = Array.from({ length: turns }, (_, turn) => `m.${turn}`);
  const lost = expected.filter((sent) => !asked.some((one) => one.sent === sent && isAnswered(one.id))).length;
  const twice = (all: readonly unknown[]): number => all.length - new Set(all).size;
  const repeated = twice(ids) + twice(asked.map(({ sent }) => sent)) + twice(heard ?? []);
  return { lost, repeated, unheard: heard ? ids.filter((id) => !heard.includes(id)).length : 0 };
}

/** The client's end of a stream that comes back, at the next instance, when it was cut. */
class Stream {
  readonly #instances: Balanced;
  readonly #talk: Talk;
  readonly #from: string;
  readonly #heard: string[];
  #watermark: string;
  #socket: WebSocket | undefined;
  #isOver = false;

  constructor(instances: Balanced, talk: Talk, from: string) {
    this.#instances = instances;
    this.#talk = talk;
    this.#from = from;
    this.#watermark = talk.watermark;
    this.#heard = talk.activities.map(({ id }) => id);
    void this.#open();
  }

  /** Waits a while for what is still to come, and gives the ids of all that came. */
  async all(expected: readonly Told[]): Promise<readonly string[]> {
    for (let tries = 0; tries < 400 && this.#heard.length < expected.length; tries += 1) await sleep(25);
    this.#isOver = true;
    this.#socket?.terminate();
    return this.#heard;
  }

  async #open(): Promise<void> {
    const { conversationId, token } = this.#talk;
    const path = `${base}/conversations/${conversationId}?watermark=${this.#watermark}`;
    const heard = await this.#instances.knock({ path, token, from: this.#from });
    const { streamUrl } = JSON.parse(heard.text) as Talk;
    const { pathname, search } = new URL(streamUrl, 'ws://localhost');
    const socket = new WebSocket(`ws://127.0.0.1:${this.#instances.nextPort()}${pathname}${search}`);
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const set = JSON.parse(data.toString()) as { readonly activities: readonly Told[]; readonly watermark: string };
      this.#watermark = set.watermark;
      this.#heard.push(...set.activities.map(({ id }) => id));
    });
    socket.once('close', () => {
      if (!this.#isOver) void sleep(20).then(() => this.#open());
    });
  }
}
