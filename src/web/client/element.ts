import type { Piece } from './piece';

/** Makes the element of a piece. Every text is set as text, never as HTML. */
export function elementOf({ tag, attributes, content }: Piece): HTMLElement {
  const made = document.createElement(tag);
  for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name] ?? '');
  made.append(...content.map((part) => (typeof part === 'string' ? part : elementOf(part))));
  return made;
}

/** The element of the page with this id. Throws when page and script have drifted apart. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** A button that does one thing. */
export function button(title: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = title;
  made.addEventListener('click', onPress);
  return made;
}
