import type { Transcript } from '../format/model';
import { openOverDirectLine, silentAt, type Door } from '../playing/overDirectLine';
import type { Line } from '../playing/play';
import type { Bots } from './runFile';
import { createStages, type Stage } from './stage';

/** A chat lets one address open 600 conversations in a minute. */
const mostConversations = 500;

/**
 * The bots at an address. When `npm run -s transcripts -- serve` answers there, each directory has a bot whose clock
 * can be set, and all is played; else it is one bot by Direct Line, and what needs its clock or its files is skipped.
 * Replies are judged by the texts and the directory of this project. Rejects when nothing answers.
 */
export async function botsAt(door: Door): Promise<Bots> {
  const { address } = door;
  const found = await fetch(`${address}/bots`).catch(silentAt(address));
  const stages = createStages();
  if (found.ok) return servedBots(address, stages);
  return {
    of: (folder) => ({ ...stages.of(folder), open: () => openOverDirectLine(door) }),
    own: () => Promise.reject(new Error('!reload går inte mot en bot på en adress.')),
    hindrance,
  };
}

/** What a bot at an address cannot be made to do. */
function hindrance({ now, directory, turns }: Transcript): string | undefined {
  if (now) return '@now: klockan hos boten på adressen går inte att ställa';
  if (directory !== undefined) return '@directory: boten på adressen har sin egen katalog';
  if (turns.some(({ act }) => act.kind === 'wait')) return '!wait: klockan hos boten på adressen går inte att ställa';
  return turns.some(({ before }) => before.some(({ kind }) => kind === 'reload'))
    ? '!reload: katalogen hos boten på adressen går inte att byta'
    : undefined;
}

function servedBots(address: string, stages: ReturnType<typeof createStages>): Bots {
  const shared = new Map<string, Promise<Stage>>();
  const start = async (directory: string, own: boolean): Promise<Stage> => {
    const stage = own ? stages.own(directory) : stages.of(directory);
    return stageAt(stage, () => Remote.start(address, { directory, own }));
  };
  return {
    of: (directory = 'directory') => {
      const stage = shared.get(directory) ?? start(directory, false);
      shared.set(directory, stage);
      return stage;
    },
    own: (directory = 'directory') => start(directory, true),
  };
}

/** The bot that there is goes on. */
const stay = (): void => undefined;

async function stageAt(stage: Stage, start: () => Promise<Remote>): Promise<Stage> {
  let remote = await start();
  let opened = 0;
  const { clock } = stage;
  // A conversation stays with the bot it was opened with, also when a new bot takes the next ones.
  const open = (): Line => {
    const here = remote;
    opened += 1;
    if (opened % mostConversations === 0) start().then((next) => (remote = next), stay);
    return openOverDirectLine({ address: here.chat, before: () => here.setClock(clock.now) });
  };
  return {
    ...stage,
    open,
    reload: async (file) => {
      await stage.reload(file);
      await remote.reload(file);
    },
    close: () => {
      stage.close();
      remote.stop().catch(stay);
    },
  };
}

/** A bot that `serve` has started. */
class Remote {
  readonly chat: string;
  readonly #url: string;
  #now = '';

  private constructor(url: string, chat: string) {
    this.#url = url;
    this.chat = chat;
  }

  static async start(address: string, wish: object): Promise<Remote> {
    const { bot, address: chat } = (await ask('POST', `${address}/bots`, wish)) as { bot: string; address: string };
    return new Remote(`${address}/bots/${bot}`, chat);
  }

  async setClock(now: Date): Promise<void> {
    if (this.#now === now.toISOString()) return;
    await ask('PUT', `${this.#url}/clock`, { now });
    this.#now = now.toISOString();
  }

  async reload(file: string): Promise<void> {
    await ask('POST', `${this.#url}/files`, { file });
  }

  async stop(): Promise<void> {
    await ask('DELETE', this.#url);
  }
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const text = await response.text();
  const answer = text === '' ? {} : (JSON.parse(text) as { readonly error?: string });
  if (!response.ok) throw new Error(answer.error ?? `${url} svarade ${response.status}.`);
  return answer;
}
