import { knock, type Heard, type Knock } from './knock';

/** An activity as a client gets it. */
export interface Activity {
  readonly id: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly from: { readonly role: string };
  readonly attachments?: readonly unknown[];
  readonly suggestedActions?: { readonly actions: readonly { readonly value: string }[] };
}

/** What a client knows of its conversation. */
export interface Talk {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly activities: readonly Activity[];
  readonly watermark: string;
}

const base = '/v3/directline';

/** How a resident's browser talks with the server on a port. */
export class Resident {
  readonly port: number;
  readonly talk: Talk;
  readonly #how: Partial<Knock>;

  private constructor(port: number, talk: Talk, how: Partial<Knock>) {
    this.port = port;
    this.talk = talk;
    this.#how = how;
  }

  /** Begins a conversation. Throws when it is refused. */
  static async begin(port: number, how: Partial<Knock> = {}): Promise<Resident> {
    const heard = await knock(port, { path: `${base}/start`, json: {}, ...how });
    if (heard.status !== 200) throw new Error(`The start was refused with ${heard.status}.`);
    return new Resident(port, JSON.parse(heard.text) as Talk, how);
  }

  get path(): string {
    return `${base}/conversations/${this.talk.conversationId}/activities`;
  }

  say(text: string, more: object = {}): Promise<Heard> {
    return this.post({ json: { type: 'message', from: { id: 'resident' }, text, ...more } });
  }

  post(knocked: Partial<Knock>): Promise<Heard> {
    return knock(this.port, { ...this.#how, path: this.path, method: 'POST', token: this.talk.token, ...knocked });
  }

  read(watermark = ''): Promise<Heard> {
    const { token } = this.talk;
    return knock(this.port, { ...this.#how, path: `${this.path}?watermark=${watermark}`, token });
  }

  /** Everything that was said in the conversation, by both. */
  async activities(): Promise<readonly Activity[]> {
    return (JSON.parse((await this.read()).text) as Talk).activities;
  }

  /** Says something and gives what the bot answered to it; throws when it was refused. */
  async ask(text: string): Promise<readonly Activity[]> {
    const said = await this.say(text);
    if (said.status !== 200) throw new Error(`The message was refused with ${said.status}.`);
    const { id } = JSON.parse(said.text) as { id: string };
    return (await this.activities()).filter(({ replyToId }) => replyToId === id);
  }

  /** Leaves as the page does. */
  leave(): Promise<Heard> {
    return knock(this.port, { ...this.#how, path: '/end', method: 'POST', body: this.talk.token, headers: plain });
  }
}

const plain = { 'content-type': 'text/plain;charset=UTF-8' };
