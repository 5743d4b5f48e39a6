import { setTimeout as wait } from 'node:timers/promises';
import type { KeyLimits, Shift, Stroke, Tab } from './engine';
import { judged } from './leaving';
import { enter, type Subject } from './subject';
import { until } from './watching';

const exitHasFocus = "document.activeElement?.id === 'exit'";

/** E11: the exit is the first or second stop of the Tab key. */
export async function isEarlyStop(tab: Tab, subject: Subject): Promise<string> {
  await enter(tab, subject);
  for (const stop of [1, 2]) {
    await tab.strike([{ key: 'Tab' }]);
    if ((await tab.read(exitHasFocus)) === 'true') return `the exit is Tab stop ${stop}`;
  }
  return judged(false, 'the exit is none of the first two Tab stops');
}

const [left, right] = ['ShiftLeft', 'ShiftRight'] as const;
const mixes: readonly (readonly Shift[])[] = [left, right].flatMap((first) =>
  [left, right].flatMap((second) => [left, right].map((third) => [first, second, third])),
);

/** E11: Shift three times leaves, in every mix of left and right. */
export async function leavesByAnyShift(tab: Tab, subject: Subject): Promise<string> {
  const failed: string[] = [];
  for (const mix of mixes) {
    await enter(tab, subject);
    await tab.strike(mix.map((key) => ({ key })));
    const gone = until(tab, `location.href === '${subject.neutral}'`, 5_000);
    await gone.catch(() => failed.push(mix.join(' ')));
  }
  const figure = `${mixes.length - failed.length} of ${mixes.length} mixes of Shift left`;
  return judged(failed.length === 0, [figure, ...failed].join('; '));
}

const sentence = 'Hej! Åsa och Örjan ÄR hos Per: VAR finns hjälp? INTE NU! Är det sant? ';

/** Writing as on a real keyboard: capitals and the signs of the upper row under one Shift, then the other. */
function typing(length: number): readonly Stroke[] {
  const letters = Array.from(sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length));
  return letters.map((key, at) => (/[A-ZÅÄÖ!?:]/.test(key) ? { key, under: at % 10 < 5 ? right : left } : { key }));
}

/** E11: two thousand letters with capitals, å ä ö and signs under either Shift never leave. */
export async function staysWhileTyping(tab: Tab, subject: Subject, { nameless }: KeyLimits): Promise<string> {
  await enter(tab, subject);
  await tab.click('#text');
  const strokes = typing(2_000);
  await tab.strike(strokes);
  const written = strokes.map(({ key }) => (nameless.includes(key) ? '' : key)).join('');
  const stands = await staying(tab, subject, `document.querySelector('#text').value`);
  const means = nameless === '' ? '' : ` (${nameless} under Shift as keys without a name)`;
  const exits = stands === elsewhere ? 'a false exit' : '0 false exits';
  const text = stands === written || stands === elsewhere ? '' : '; another text stands there';
  return judged(stands === written, `${exits} in ${strokes.length} letters${means}${text}`);
}

/** What is no exit, though some of it looks like one. */
const innocent: Readonly<Record<string, readonly Stroke[]>> = {
  'Esc five times': [1, 2, 3, 4, 5].map(() => ({ key: 'Escape' })),
  'two presses, a letter and one press': [{ key: left }, { key: right }, { key: 'a' }, { key: left }],
  'a latched Shift before each of three letters': [1, 2, 3].flatMap(() => [{ key: left }, { key: 'a' }]),
  'Shift held down twice, repeating': [1, 2].map(() => ({ key: right, repeats: 6 })),
};

/** E11: Esc, typing with latched or held Shift, and presses that a letter parts never leave. */
export async function staysWhenInnocent(tab: Tab, subject: Subject, { repeats }: KeyLimits): Promise<string> {
  const exits: string[] = [];
  for (const [name, strokes] of Object.entries(innocent)) {
    await enter(tab, subject);
    await tab.click('#text');
    const byScript = !repeats && strokes.some((stroke) => stroke.repeats !== undefined);
    await (byScript ? dispatch(tab, strokes) : tab.strike(strokes));
    if ((await staying(tab, subject, 'location.href')) !== subject.url) exits.push(name);
  }
  const figure = `${exits.length} of ${Object.keys(innocent).length} innocent key sequences left${repeats ? '' : ' (repeating keys as events by script)'}`;
  return judged(exits.length === 0, [figure, ...exits].join('; '));
}

const elsewhere = 'another page';

/** Reads something of the page after the time in which an exit would have taken it away. */
async function staying(tab: Tab, { url }: Subject, expression: string): Promise<string> {
  await wait(400);
  return tab.read(`location.href === '${url}' ? ${expression} : '${elsewhere}'`).catch(() => elsewhere);
}

/** The same strokes as events by script, for a driver that cannot repeat a key. */
async function dispatch(tab: Tab, strokes: readonly Stroke[]): Promise<void> {
  const events = strokes.flatMap(({ key, repeats = 0 }) => [
    { type: 'keydown', key, repeat: false },
    ...Array.from({ length: repeats }, () => ({ type: 'keydown', key, repeat: true })),
    { type: 'keyup', key, repeat: false },
  ]);
  await tab.read(`${JSON.stringify(events)}.forEach(({ type, key, repeat }) => document.activeElement.dispatchEvent(
    new KeyboardEvent(type, { key: key.replace(/Left|Right/, ''), code: key, repeat, bubbles: true })))`);
}
