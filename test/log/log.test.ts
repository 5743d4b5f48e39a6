import fc from 'fast-check';
import { createLog } from '../../src/log';
import { loggable } from '../../src/loggable';
import { isLogEvent } from '../../src/logEvents';

/** A log and the lines that it wrote. */
function heardLog() {
  const lines: string[] = [];
  return { lines, log: createLog('info', { write: (line) => void lines.push(line) }) };
}

const fields = ['event', 'error', 'code', 'file', 'line', 'address'];
const strange = fc.oneof(fc.anything(), fc.string(), fc.constantFrom('han slår mig', 'Anna Svensson', '070-174 06 05'));
const anyFields = fc.dictionary(
  fc.oneof(fc.constantFrom(...fields, 'text', 'msg', 'err', 'level', 'time', '__proto__'), fc.string()),
  strange,
);

test('whatever is handed to the log, only listed events and known fields in their own shapes get through', () => {
  fc.assert(
    fc.property(anyFields, (given) => {
      const let_through = loggable(given);
      expect(isLogEvent(let_through.event)).toBe(true);
      for (const [name, value] of Object.entries(let_through)) {
        expect(fields).toContain(name);
        expect(['string', 'number']).toContain(typeof value);
        expect(String(value)).toMatch(/^[^\s"{}<>@]{1,120}$/);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the same holds for the line that is written, and its sentence is that of its event', () => {
  fc.assert(
    fc.property(anyFields, (given) => {
      const { lines, log } = heardLog();
      log.warn(given as never);
      expect(lines).toHaveLength(1);
      const { level, time, msg, ...rest } = JSON.parse(lines[0]!) as Record<string, unknown>;
      expect(level).toBe(40);
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(msg).toBe((JSON.parse(sentenceOf(rest['event'])) as { msg: string }).msg);
      expect(rest).toEqual(loggable(given));
    }),
  );
});

function sentenceOf(event: unknown): string {
  const { lines, log } = heardLog();
  log.warn({ event } as never);
  return lines[0] ?? '';
}

test('an error that is logged whole leaves nothing of its words', () => {
  const { lines, log } = heardLog();
  const error = Object.assign(new Error('zebra-7431 slår mig'), { text: 'zebra-7431', code: 'zebra-7431 slår' });
  log.error(error as never);
  log.error({ event: 'turn-failed', err: error, error, cause: error } as never);
  log.error({ event: 'zebra-7431' } as never);
  expect(lines.join('')).not.toContain('zebra');
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
    'unlisted-event',
    'turn-failed',
    'unlisted-event',
  ]);
});

test('what operators need is told: the class and code of an error, the file and the line, where it answers', () => {
  const whole = [
    { event: 'turn-failed', error: 'MaxRetriesPerRequestError', code: 'ERR_STREAM_DESTROYED' },
    { event: 'directory-problem', code: 'invalid_value', file: 'kommuner/2480-umea.yaml', line: 12 },
    { event: 'directory-problem', code: 'sameId', file: 'kommuner\\1490-borås.yml', line: 1 },
    { event: 'ready', address: 'http://localhost:3978' },
    { event: 'ready', address: 'http://[::1]:3978' },
    { event: 'request-failed', error: 'unknown' },
  ];
  expect(whole.map(loggable)).toEqual(whole);
});

test('below its level nothing is written', () => {
  const lines: string[] = [];
  createLog('silent', { write: (line) => void lines.push(line) }).error({ event: 'turn-failed' });
  expect(lines).toEqual([]);
});
