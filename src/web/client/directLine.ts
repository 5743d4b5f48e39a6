import { isFromBot, residentId, type Activity, type ActivitySet } from './activity';
import { call, jsonOf, post } from './request';
import { openStream, type Stream } from './stream';

/**
 * How an attempt went: heard, the conversation is over at the server, nobody could be reached, or it was refused with
 * words that stand on the page now.
 */
export type Outcome = 'heard' | 'ended' | 'unreachable' | 'told';

/** What she wrote; the id tells the server that a second try is not a second message. */
export interface Words {
  readonly text: string;
  readonly id: string;
}

interface Started extends ActivitySet {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl?: string;
  /** What ends the conversation at our server, when the token is Azure's. */
  readonly end?: string;
}

interface Session {
  readonly path: string;
  token: string;
  renewAt: number;
  watermark: string;
  readonly stream: Stream;
  readonly end: string | undefined;
}

export interface DirectLineParts {
  readonly locale: string;
  /** Where Azure's Direct Line answers, when the talk goes through it. */
  readonly azure: string | undefined;
  /** Gets each activity of the bot once. */
  readonly hear: (activity: Activity) => void;
  /** Gets every token in use, or what ends its conversation, so that the exit can hand it back. */
  readonly hold: (token: string) => void;
}

const path = '/v3/directline';
const streamPatience = 1500;

/** Talks Direct Line with our own server, or with Azure's: answers come by the stream, or by asking after each message. */
export class DirectLine {
  readonly #parts: DirectLineParts;
  readonly #root: string;
  readonly #seen = new Set<string>();
  #session: Session | undefined;
  #heard = 0;

  constructor(parts: DirectLineParts) {
    this.#parts = parts;
    this.#root = `${parts.azure ?? ''}${path}`;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** Opens a new conversation. What it greets with stands on the page already. */
  async start(): Promise<Outcome> {
    this.close();
    const started = await (this.#parts.azure === undefined ? this.#startHere() : this.#startAtAzure());
    if (!started) return 'unreachable';
    this.#session = {
      path: `${this.#root}/conversations/${encodeURIComponent(started.conversationId)}/activities`,
      token: '',
      renewAt: 0,
      watermark: started.watermark ?? '',
      stream: openStream(started.streamUrl, (set) => this.#take(set)),
      end: started.end,
    };
    this.#keep(started.token, started.expires_in);
    return 'heard';
  }

  async #startHere(): Promise<Started | undefined> {
    return startedBy(await post(`${this.#root}/start`, { locale: this.#parts.locale }));
  }

  /** Our server has the secret and asks for the token; the conversation itself is opened by the page. */
  async #startAtAzure(): Promise<Started | undefined> {
    const granted = await startedBy(await post('/azure/token', {}));
    const opened = granted && (await startedBy(await post(`${this.#root}/conversations`, {}, granted.token)));
    return opened && { ...granted, ...opened };
  }

  /** Lets go of the conversation; the next words open a new one. */
  close(): void {
    this.#session?.stream.close();
    this.#session = undefined;
  }

  async send({ text, id }: Words): Promise<Outcome> {
    const session = this.#session;
    if (!session) return 'ended';
    await this.#renew(session);
    const before = this.#heard;
    const activity = {
      type: 'message',
      text,
      locale: this.#parts.locale,
      from: { id: residentId },
      channelData: { clientActivityID: id },
    };
    const response = await post(session.path, activity, session.token);
    const outcome = outcomeOf(response);
    if (outcome === 'unreachable' && (await this.#takeRefusal(response))) return 'told';
    if (outcome !== 'heard') return outcome;
    if (session.stream.isOpen() && (await this.#heardMore(before))) return 'heard';
    return this.#ask(session);
  }

  /** A refusal may carry what she is to read in place of an answer. */
  async #takeRefusal(response: Response | undefined): Promise<boolean> {
    const before = this.#heard;
    this.#take(((await jsonOf(response, true)) as ActivitySet | undefined) ?? {});
    return this.#heard > before;
  }

  /** Waits a moment for the stream: on a phone that changes networks it may be dead without a word. */
  async #heardMore(before: number): Promise<boolean> {
    for (let waited = 0; waited < streamPatience && this.#heard === before; waited += 50) await pause(50);
    return this.#heard > before;
  }

  async #ask(session: Session): Promise<Outcome> {
    const response = await call(`${session.path}?watermark=${encodeURIComponent(session.watermark)}`, {
      headers: { Authorization: `Bearer ${session.token}` },
    });
    const set = (await jsonOf(response)) as ActivitySet | undefined;
    if (set) this.#take(set);
    return outcomeOf(response);
  }

  async #renew(session: Session): Promise<void> {
    if (performance.now() < session.renewAt) return;
    const fresh = await startedBy(await post(`${this.#root}/tokens/refresh`, {}, session.token));
    if (fresh) this.#keep(fresh.token, fresh.expires_in);
  }

  /** A token is renewed at half its life, and only when she writes: an open page alone keeps nothing alive. */
  #keep(token: string, expiresIn: number): void {
    if (!this.#session) return;
    this.#session.token = token;
    this.#session.renewAt = performance.now() + expiresIn * 500;
    this.#parts.hold(this.#session.end ?? token);
  }

  #take({ activities = [], watermark }: ActivitySet): void {
    if (this.#session && watermark !== undefined) this.#session.watermark = watermark;
    for (const activity of activities) {
      if (activity.id !== undefined && this.#seen.has(activity.id)) continue;
      if (activity.id !== undefined) this.#seen.add(activity.id);
      if (!isFromBot(activity)) continue;
      this.#heard += 1;
      this.#parts.hear(activity);
    }
  }
}

function outcomeOf(response: Response | undefined): Outcome {
  if (response?.ok) return 'heard';
  return response && [401, 403, 404].includes(response.status) ? 'ended' : 'unreachable';
}

async function startedBy(response: Response | undefined): Promise<Started | undefined> {
  return (await jsonOf(response)) as Started | undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
