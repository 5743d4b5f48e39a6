import { messages } from '../frame';
import { listenForShift } from '../shift';
import { fallback } from './fallback';
import type { LoaderData } from './loaderData';
import { createLauncher, createPanel, type Panel } from './panel';

/** The server puts the bundle into a function of this. */
declare const chat: LoaderData;

/** After this many milliseconds without a word from the frame the numbers are shown in its place. */
const patience = 3000;

const script = document.currentScript as HTMLScriptElement;
const origin = new URL(script.src).origin;
const language = script.dataset['lang'] ?? document.documentElement.lang.slice(0, 2);
const texts = chat.texts[language] ?? chat.texts.sv;

/** The frames that wait for us, each with what is shown if it never says a word. */
const waiting = new Map<HTMLIFrameElement, number>();
let panel: Panel | undefined;
let launcher: HTMLElement | undefined;
/** What the chat was opened by; the keyboard goes back to it. */
let opener: HTMLElement | undefined;
let gone = false;

/** Leaves the host's page: emptied at once, and in its own place in the history. */
function leave(): void {
  if (gone) return;
  gone = true;
  try {
    document.title = chat.neutralTitle;
    document.documentElement.style.display = 'none';
    for (const { contentWindow } of frames()) contentWindow?.postMessage(messages.leave, origin);
  } finally {
    location.replace(chat.exitUrl);
  }
}

/** Waits for a frame's word, and shows the numbers in its place when none comes in time. */
function attend(frame: HTMLIFrameElement): void {
  const giveUp = (): void => {
    waiting.delete(frame);
    frame.replaceWith(fallback(texts, chat.colours, origin));
  };
  waiting.set(frame, window.setTimeout(giveUp, patience));
}

function frames(): readonly HTMLIFrameElement[] {
  const own = Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe[data-chat]'));
  return panel ? [...own, panel.frame] : own;
}

/** Opens the chat, or goes to it when it is open already. */
function open(by: HTMLElement): void {
  opener = by;
  if (launcher) launcher.hidden = true;
  if (!panel) {
    panel = createPanel({
      ...{ address: `${origin}/framed?lang=${language}`, title: chat.name, close: texts.close, colours: chat.colours },
      onClose: close,
    });
    attend(panel.frame);
  }
  panel.frame.focus();
}

/** Takes the chat off the page; the frame tells the server to forget it. */
function close(): void {
  if (!panel) return;
  clearTimeout(waiting.get(panel.frame));
  panel.remove();
  panel = undefined;
  if (launcher) launcher.hidden = false;
  opener?.focus();
}

addEventListener('message', ({ source, origin: from, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || from !== origin) return;
  if (data === messages.leave) leave();
  if (data !== messages.frame) return;
  clearTimeout(waiting.get(frame));
  waiting.delete(frame);
  frame.contentWindow?.postMessage(messages.host, origin);
});

// Before the chat is open there is nothing to leave.
listenForShift((left) => {
  if (left === 0 && frames().length > 0) leave();
});
// A page that the browser brings back shows no talk.
addEventListener('pagehide', close);
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted || !gone) return;
  gone = false;
  leave();
});

function arm(): void {
  for (const frame of Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe[data-chat]'))) attend(frame);
  const places = Array.from(document.querySelectorAll<HTMLElement>('[data-chat]:not(iframe)'));
  if (places.length + waiting.size === 0) {
    launcher = createLauncher(texts.open, chat.colours, open);
    document.body.append(launcher);
  }
  for (const place of places) {
    // The chat is there: what stands in the page for when it is not can rest.
    for (const line of Array.from(place.querySelectorAll<HTMLElement>('[data-chat-down]'))) line.hidden = true;
    const link = place.querySelector('a');
    link?.addEventListener('click', (event) => {
      event.preventDefault();
      open(link);
    });
  }
  if (script.dataset['check'] === undefined) return;
  const check = document.createElement('script');
  check.src = `${origin}/check.js`;
  document.head.append(check);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', arm);
else arm();
