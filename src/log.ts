import pino from 'pino';
import { loggable, type LogFields } from './loggable';
import { logEvents } from './logEvents';

/**
 * Where events are told. No sentence is handed in: each event has its own, so that nothing that was read or written
 * while the chat runs can be put into one.
 */
export interface Log {
  readonly info: (fields: LogFields) => void;
  readonly warn: (fields: LogFields) => void;
  readonly error: (fields: LogFields) => void;
}

/** Makes the log: one JSON line an event on standard output, or where told, without process id and host name. */
export function createLog(level: pino.LevelWithSilent, to: pino.DestinationStream = pino.destination(1)): Log {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  const at =
    (name: 'info' | 'warn' | 'error') =>
    (given: object): void => {
      const fields = loggable(given);
      lines[name](fields, logEvents[fields.event].says);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
