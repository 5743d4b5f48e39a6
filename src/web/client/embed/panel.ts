import type { LoaderData } from './loaderData';

type Colours = LoaderData['colours'];

/** A button in the corner of the host's page, for a page that has no link of its own to the chat. */
export function createLauncher(
  title: string,
  { main, onMain }: Colours,
  onPress: (pressed: HTMLElement) => void,
): HTMLElement {
  const place = document.createElement('div');
  place.style.cssText = 'position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:2147483646';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.style.cssText = `min-height:3rem;padding:0 1.4rem;border:2px solid ${onMain};border-radius:1.5rem;font:600 1.0625rem/1.2 system-ui,sans-serif;cursor:pointer;background:${main};color:${onMain}`;
  button.addEventListener('click', () => onPress(button));
  place.attachShadow({ mode: 'open' }).append(button);
  return place;
}

/** The chat on the host's page. */
export interface Panel {
  readonly frame: HTMLIFrameElement;
  readonly remove: () => void;
}

export interface PanelParts {
  readonly address: string;
  readonly title: string;
  readonly close: string;
  readonly colours: Colours;
  readonly onClose: () => void;
}

/**
 * Opens the chat over the host's page. It lies in a shadow tree, where the host's styles do not reach, and is styled
 * from the script, which a policy without `unsafe-inline` allows. On a phone it covers the page, which cannot be
 * reached while it does.
 */
export function createPanel({ address, title, close, colours, onClose }: PanelParts): Panel {
  const isNarrow = window.innerWidth < 600;
  const place = document.createElement('div');
  place.style.cssText = `position:fixed;${isNarrow ? 'inset:0' : beside};z-index:2147483647;display:block`;
  const inside = document.createElement(isNarrow ? 'dialog' : 'div');
  inside.setAttribute('role', 'dialog');
  inside.setAttribute('aria-label', title);
  inside.style.cssText = `${isNarrow ? covering : 'height:100%'};display:flex;flex-direction:column;overflow:hidden;box-shadow:0 0 2rem #0006;background:Canvas`;
  const frame = frameOf(address, title);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.style.cssText = `flex:none;min-height:2.75rem;border:0;font:600 1rem/1.2 system-ui,sans-serif;cursor:pointer;background:${colours.main};color:${colours.onMain}`;
  button.addEventListener('click', onClose);
  // By Esc too; a browser may close a dialog without asking.
  inside.addEventListener('close', onClose);
  inside.append(frame, button);
  place.attachShadow({ mode: 'open' }).append(inside);
  document.body.append(place);
  if (inside instanceof HTMLDialogElement) inside.showModal();
  return { frame, remove: () => place.remove() };
}

const beside = 'inset-block-end:1rem;inset-inline-end:1rem;width:26rem;height:min(44rem,calc(100dvh - 2rem))';
const covering =
  'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0';

function frameOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = title;
  frame.referrerPolicy = 'no-referrer';
  frame.style.cssText = 'flex:1;width:100%;min-height:0;border:0;background:Canvas';
  return frame;
}
