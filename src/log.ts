import pino from 'pino';

/** What may be logged: the name of an event and codes. Never a text, who or from where, or an error's message. */
interface LogFields {
  readonly event: string;
  /** Class of an error, such as `TypeError`; its message may hold a resident's words and is left out. */
  readonly error?: string;
  readonly code?: string;
  readonly file?: string;
  readonly line?: number;
  /** Where this server itself answers. */
  readonly address?: string;
}

export interface Log {
  readonly info: (fields: LogFields, text: string) => void;
  readonly warn: (fields: LogFields, text: string) => void;
  readonly error: (fields: LogFields, text: string) => void;
}

/** Makes the log: one JSON line an event on standard output, without process id and host name. */
export function createLog(level: pino.LevelWithSilent): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
