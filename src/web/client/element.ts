/** Makes an element with a class, a text and children; the text is never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
  children: readonly HTMLElement[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  made.append(...children);
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
  const made = element('button', '', title);
  made.type = 'button';
  made.addEventListener('click', onPress);
  return made;
}
