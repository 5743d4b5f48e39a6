import { isLogEvent, type LogEvent } from './logEvents';

/** What a line of the log may hold beside its time, its level and the sentence of its event. */
export interface LogFields {
  readonly event: LogEvent;
  /** Class of an error, such as `TypeError`; its message may hold a resident's words and is left out. */
  readonly error?: string;
  readonly code?: string;
  /** A staff file below the directory's folder. */
  readonly file?: string;
  readonly line?: number;
  /** Where this server itself answers. */
  readonly address?: string;
}

type Field = Exclude<keyof LogFields, 'event'>;

/**
 * Lets through what may be logged, each field only in its own shape: a field that was added by mistake, or a text where
 * a code should stand, does not reach the log. The types say the same; this holds for values that came past them.
 */
export function loggable(given: object): LogFields {
  const known = given as Readonly<Record<string, unknown>>;
  const event = isLogEvent(known['event']) ? known['event'] : 'unlisted-event';
  const fields = (Object.keys(shapes) as Field[]).filter((field) => shapes[field](known[field]));
  return { event, ...Object.fromEntries(fields.map((field) => [field, known[field]])) };
}

const matches =
  (shape: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= longest && shape.test(value);

const longest = 120;

/** No shape has room for a blank, so none holds a sentence. */
const shapes: Readonly<Record<Field, (value: unknown) => boolean>> = {
  error: matches(/^(?:[A-Z][A-Za-z0-9]{0,50})?(?:Error|Exception)$|^unknown$/),
  code: matches(/^[A-Za-z][A-Za-z0-9_.-]{0,59}$/),
  file: matches(/^(?:[\p{L}\p{N}_.-]+[\\/])*[\p{L}\p{N}_-]+\.(?:ya?ml|csv|json)$/u),
  line: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) < 1_000_000,
  address: matches(/^https?:\/\/[A-Za-z0-9.:[\]-]{1,80}$/),
};
