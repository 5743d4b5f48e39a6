import { button, elementOf } from './element';
import { piece } from './piece';
import type { ClientTexts } from './texts';

const restAfter = 5 * 60_000;
/** As long as the server remembers a conversation that nobody goes on with. */
const forgetAfter = 15 * 60_000;
const lookEvery = 5000;

/** Covers the page when nobody has touched it for five minutes; a tap brings it back. After fifteen it is forgotten. */
export function restWhenIdle(texts: ClientTexts, forget: () => void): void {
  let touched = Date.now();
  let cover: HTMLElement | undefined;
  /** Where the keyboard was. */
  let before: HTMLElement | undefined;
  const touch = (): void => {
    touched = Date.now();
  };
  const wake = (): void => {
    cover?.remove();
    cover = undefined;
    document.documentElement.classList.remove('resting');
    before?.focus();
    touch();
  };
  const look = (): void => {
    const untouched = Date.now() - touched;
    if (untouched >= forgetAfter) forget();
    if (cover || untouched < restAfter) return;
    const made = elementOf(piece('main', { class: 'cover' }, piece('p', {}, texts.resting)));
    const onward = button(texts.continue, wake);
    made.append(onward);
    before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    document.documentElement.classList.add('resting');
    document.body.append(made);
    // In a frame, somebody may be writing in the page around it.
    if (parent === self || document.hasFocus()) onward.focus();
    cover = made;
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove']) addEventListener(kind, touch, { passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, lookEvery);
}
