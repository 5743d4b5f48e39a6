import { ConfigError, readConfig } from './config';
import { nameOf } from './errorName';
import { createLog } from './log';
import { keepReadings, readReadings } from './readings';
import { startChat } from './start';

/** Starts the chat and stops it in order. The only file that reads the environment and ends the process. */
export function main(): void {
  startAndStop().catch((error: unknown) => {
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exitCode = 1;
  });
}

/** Part of the build: keeps what staff's files say, beside this code. */
export function prepare(): void {
  keepReadings(__filename, process.env['DIRECTORY_FOLDER'] ?? 'directory');
}

async function startAndStop(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (reason) => log.error({ event: 'unhandled-rejection', ...nameOf(reason) }));
  process.on('uncaughtException', (error) => {
    // Node's own report would print the message, and that may quote a resident.
    log.error({ event: 'uncaught-exception', ...nameOf(error) });
    process.exit(1);
  });
  const chat = await startChat(config, log, undefined, readReadings(__filename));
  log.info({ event: 'ready', address: chat.address });
  const stop = (): void => {
    log.info({ event: 'stop' });
    chat.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** What the person who starts the chat must do, in one sentence. */
function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'PORT är upptagen. Skriv en annan, till exempel PORT=3979 npm start.';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST finns inte på den här datorn. Skriv 127.0.0.1.';
  if (code === 'EACCES') return 'PORT får inte användas. Skriv en över 1023, till exempel PORT=3978.';
  if (code === 'ENOENT') return `Filen ${path ?? ''} saknas. Kör npm start, som bygger allt, i projektets mapp.`;
  return `Chatten kunde inte starta (${nameOf(error).error}). ${error instanceof Error ? error.message : ''}`.trim();
}
