import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { dimensionOf, type Counted, type Dimension } from './dimension';
import type { Ran } from './profile';
import { stepsOf } from './steps';

/** Whether a file takes part in a conversation. What understands a text is measured by an evaluation of its own. */
export function isDialog(path: string): boolean {
  const name = relative('dialogs', path);
  return name.endsWith('.ts') && !/^(\.\.|understanding)[\\/]/.test(name);
}

/**
 * Which steps of `dialogs/` were taken. What counts is read from the source, and V8 says what of it ran; so a file that
 * was never loaded is missing whole, and a step that cannot be taken in a transcript, such as what is said when a turn
 * breaks, stays missing.
 */
export function dialogSteps(ran: ReadonlyMap<string, readonly Ran[]>): Dimension {
  return dimensionOf(dialogFiles().flatMap((file) => countedIn(file, ran.get(resolve(file)) ?? [])));
}

function countedIn(file: string, ran: readonly Ran[]): readonly Counted[] {
  const text = readFileSync(file, 'utf8');
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const taken = ran.filter((place) => place.ran).map(({ line, column }) => (starts[line] ?? 0) + column);
  return stepsOf(text).map(({ line, what, from, to }) => {
    return { file, line, what, met: taken.some((offset) => from <= offset && offset < to) };
  });
}

function dialogFiles(): readonly string[] {
  return readdirSync('dialogs', { recursive: true, encoding: 'utf8' })
    .map((name) => join('dialogs', name))
    .filter((file) => isDialog(resolve(file)))
    .sort();
}
