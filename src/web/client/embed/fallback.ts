import { elementOf } from '../element';
import { piece } from '../piece';
import type { LoaderData, LoaderTexts } from './loaderData';

/** What stands in the frame's place when the chat does not answer: why, the numbers, and the way to its own page. */
export function fallback(
  { unreachable, lines, ownPage }: LoaderTexts,
  { main }: LoaderData['colours'],
  origin: string,
): HTMLElement {
  const links = [...lines, { title: ownPage, link: `${origin}/` }].map(({ title, link }) =>
    piece('p', {}, piece('a', { href: link }, title)),
  );
  const made = elementOf(piece('div', {}, piece('p', {}, unreachable), ...links));
  made.style.cssText = 'padding:1.5rem;font:1.0625rem/1.5 system-ui,sans-serif;color:#1d2b2c;background:#fff';
  // A policy of the host without `unsafe-inline` lets the script style an element, but not its `style` attribute.
  for (const link of Array.from(made.querySelectorAll('a')))
    link.style.cssText = `display:inline-block;padding:.7rem 0;color:${main};font-weight:700`;
  return made;
}
