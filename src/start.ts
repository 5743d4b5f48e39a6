import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../dialogs/bot';
import { carried } from '../locales/carried';
import { locales } from '../locales/translator';
import type { LoadedDirectory } from '../directory/reading/assemble';
import { composeBot, type Composed } from './compose';
import { ConfigError, type Config } from './config';
import { directoryReporter } from './directoryReporter';
import { azureOn, channelOf, hsdsOf, webOf } from './doors';
import type { DirectLine } from './direct-line/directLine';
import type { Rates } from './state/limiter';
import { nameOf } from './errorName';
import { healthOf, type Health, type StorageState } from './health';
import type { Log } from './log';
import { createWatch, type Watch } from './metrics/watch';
import { readinessOf } from './readiness';
import type { Readings } from './readings';
import { createServer, type Door } from './server';
import { openState, type State } from './state/state';
import { TurnStorage } from './state/turnStorage';
import { createReports, type Reports } from './state/reports';

/** A chat that answers, and how to stop it. */
export interface Chat {
  /** Where it answers, such as `http://localhost:3978`. */
  readonly address: string;
  /** Lets the turns under way end, then closes every door. */
  readonly stop: () => Promise<void>;
}

const minute = 60_000;
/** A change in staff's files is live after two looks at them. */
const lookEveryMs = 500;
/** How long a stop waits for turns under way; who starts and stops us gives up after ten seconds. */
const mostWaitMs = 8_000;
/** How long the door stays open after /readyz has begun to say that it will close. */
const noticeMs = 300;

const rates: Rates = {
  messagesPerMinute: 40,
  // Behind a proxy that is not told of, all residents come from one address: these are for a flood, not for a busy
  // evening, and two hundred people at one address write a message each five seconds.
  startsPerMinute: 600,
  messagesFromAddressPerMinute: 3_000,
};

/**
 * Wires everything and listens. Rejects when the address cannot be used or a needed file is missing; a broken
 * staff file is named in the log and the others are served. `now` is what the directory's dates and hours are held
 * against; `readings` what was read of staff's files before.
 */
export async function startChat(
  config: Config,
  log: Log,
  now = (): Date => new Date(),
  readings?: Readings,
): Promise<Chat> {
  refuseWrongFolder(config);
  const state = openState(config, rates, log);
  try {
    return await startOn(state, config, log, { now, readings });
  } catch (error) {
    await state.close();
    throw error;
  }
}

/** What a start is given from outside, beside its settings. */
interface Given {
  readonly now: () => Date;
  readonly readings: Readings | undefined;
}

async function startOn(state: State, config: Config, log: Log, given: Given): Promise<Chat> {
  const { now, readings } = given;
  const storage = new TurnStorage(state.storage);
  const told = directoryReporter(log);
  const reports = createReports(config.reportsFile, now);
  const health = async (): Promise<Health> => healthOf(live.loaded(), await storageOf(state));
  const watch = createWatch(config, health, now);
  const wires = { ...watch.counting, storage, now, told, readings, report: reports.report };
  const composed = composeBot({ directoryFolder: config.directoryFolder, localesFolder: 'locales', ...wires });
  const { live } = composed;
  tellSlips(told, live.loaded());
  const { own, throughAzure } = botsOf(composed, config, watch);
  const directLine = channelOf(config, own.bot, { state, storage }, log);
  const web = webOf(config, own, directLine, now);
  // The first resident waits for nothing, and the greetings are there when the chat is full.
  for (const locale of locales) await web.pages.first(locale, 'own');
  const server = createServer({
    ...{ directLine, web, health, ...watch.refusing, clientOrigins: config.clientOrigins },
    readiness: async () => readinessOf({ isStopping: directLine.isClosing(), health: await health() }),
    ...{ hsds: hsdsOf(composed, now), log },
  });
  const azure = azureOn(server, config, throughAzure, state, log);
  // Who comes first would be met as if the store were out of reach, and not be remembered.
  await state.reached();
  await listen(server, config);
  const closeMetrics = await watch.open();
  live.watch(lookEveryMs);
  const stopWriting = writeHourly(reports, log);
  return {
    address: addressOf(server.address()),
    stop: async () => {
      live.stop();
      azure?.close();
      await closeDoors(server, directLine);
      await state.close();
      stopWriting();
      await closeMetrics();
    },
  };
}

/** The bot of our own channel and pages, and the one that says that its words pass through Azure. */
function botsOf(composed: Composed, { azure }: Config, watch: Watch): { own: Composed; throughAzure: Bot } {
  const timed = (bot: Bot): Bot => ({ ...bot, run: watch.timed(bot.run) });
  const translator = carried(composed.translator);
  const throughAzure = timed(composed.botSaying(translator));
  // A page that talks through Azure says so, whichever way a resident comes.
  const isCarried = azure?.directLine !== undefined;
  const own = isCarried ? { ...composed, translator, bot: throughAzure } : { ...composed, bot: timed(composed.bot) };
  return { own, throughAzure };
}

/** Lets the turns under way end, and no new ones begin. A line that is still open afterwards is cut. */
async function closeDoors(server: Door, directLine: DirectLine): Promise<void> {
  directLine.refuse();
  // Who spreads residents over the instances sees that this one is not ready before its door closes.
  await sleep(noticeMs);
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  await Promise.race([directLine.close(), sleep(mostWaitMs, undefined, { ref: false })]);
  server.server.closeAllConnections();
  await closed;
}

function refuseWrongFolder({ directoryFolder }: Config): void {
  if (existsSync(join(directoryFolder, 'kommuner'))) return;
  throw new ConfigError(
    'DIRECTORY_FOLDER är fel: där finns ingen mapp "kommuner". Skriv mappen med kommunernas filer.',
  );
}

/** The slips that staff's files hold at the start. */
function tellSlips({ onChange }: ReturnType<typeof directoryReporter>, loaded: LoadedDirectory): void {
  onChange(
    loaded.problems.map(({ file }) => file),
    loaded,
  );
}

async function storageOf({ kind, conversations }: State): Promise<StorageState> {
  return (await conversations.isUp()) ? kind : 'down';
}

/** Writes the counts of reports each hour and at the end; one that cannot be written is told and tried again. */
function writeHourly({ write }: Reports, log: Log): () => void {
  const attempt = (): void => {
    try {
      write();
    } catch (error) {
      log.error({ event: 'reports-unwritten', ...nameOf(error) });
    }
  };
  const timer = setInterval(attempt, 60 * minute).unref();
  return () => {
    clearInterval(timer);
    attempt();
  };
}

function listen(server: Door, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function addressOf({ address, port }: AddressInfo): string {
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address);
  return `http://${local ? 'localhost' : address}:${port}`;
}
