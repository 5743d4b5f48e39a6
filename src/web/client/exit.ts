import { listenForShift, longestPause } from './shift';
import type { ClientTexts, PageData } from './texts';

/** The way out of the page. */
export interface Exit {
  readonly leave: () => void;
  /** Remembers the token with which the server is told to forget the conversation. */
  readonly hold: (token: string) => void;
  /** Goes to the neutral page in another way from now on. */
  readonly departBy: (depart: () => void) => void;
}

declare global {
  interface Window {
    /** Set by the first script, right after the exit's link; the talk comes later and may fail. */
    leaving?: Exit;
  }
}

/**
 * Makes the exit work: by the link, by Shift three times, in every open tab, and when the browser brings the page back.
 * `first` goes to the neutral page in the place of this one, so that Back never shows the conversation.
 */
export function armExit(link: HTMLElement, status: HTMLElement, page: PageData, first: () => void): Exit {
  const { texts } = page;
  let depart = first;
  let token: string | undefined;
  let gone = false;
  const forget = (): void => {
    if (token !== undefined) tellServer(page.azure === undefined ? '/end' : '/azure/end', token);
    token = undefined;
  };
  const go = (): void => {
    if (gone) return;
    gone = true;
    // Whatever else fails, the page is left.
    try {
      blank(texts);
      // Without the script's own conversation the cookie names it, and goes with the message.
      if (page.cookie === true) tellServer('/leave', '');
      forget();
    } finally {
      depart();
    }
  };
  const leave = inEveryTab(go);
  listenForPress(link, leave);
  leaveByShift(status, texts, leave);
  addEventListener('pagehide', () => {
    blank(texts);
    forget();
  });
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    gone = false;
    go();
  });
  return { leave, hold: (given) => (token = given), departBy: (given) => (depart = given) };
}

function listenForPress(link: HTMLElement, leave: () => void): void {
  const onLink = (event: MouseEvent): void => {
    event.preventDefault();
    leave();
  };
  link.addEventListener('click', onLink);
  link.addEventListener('auxclick', onLink);
}

/** Empties the page; only a screen reader is told, and nothing on it can be reached or read. */
function blank(texts: ClientTexts): void {
  document.title = texts.neutralTitle;
  document.documentElement.className = 'gone';
  document.querySelector('form')?.reset();
  const told = document.createElement('p');
  told.className = 'unseen';
  told.setAttribute('role', 'alert');
  document.body.textContent = '';
  document.body.append(told);
  document.body.removeAttribute('data-page');
  told.textContent = texts.opening;
}

/** The token goes in the body: an address would be kept in logs. A lost message is covered by the server's time limit. */
function tellServer(path: string, token: string): void {
  try {
    navigator.sendBeacon(path, token);
  } catch {
    return;
  }
}

/** Makes `go` happen in the other open tabs too. */
function inEveryTab(go: () => void): () => void {
  let tabs: BroadcastChannel | undefined;
  // A browser that keeps nothing for the page may refuse it; this tab leaves all the same.
  try {
    tabs = new BroadcastChannel('page');
    tabs.onmessage = go;
  } catch {
    tabs = undefined;
  }
  return () => {
    try {
      tabs?.postMessage('');
    } finally {
      go();
    }
  };
}

function leaveByShift(status: HTMLElement, texts: ClientTexts, leave: () => void): void {
  let over: number | undefined;
  const tell = (text: string): void => {
    clearTimeout(over);
    if (status.textContent !== text) status.textContent = text;
  };
  listenForShift(
    (left) => {
      if (left === 0) {
        leave();
        return;
      }
      tell(left === 2 ? texts.shiftTwo : texts.shiftOne);
      over = setTimeout(() => tell(texts.shiftOver), longestPause);
    },
    () => tell(''),
  );
}
