import type { Piece } from './client/piece';

/** Elements that hold nothing and are not closed. */
const empty: ReadonlySet<string> = new Set(['img', 'input', 'meta', 'link']);

/** A piece as HTML; every text and every attribute in it is escaped. */
export function htmlOf(piece: Piece | string): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  const { tag, attributes, content } = piece;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const opening = `<${tag}${written.join('')}>`;
  return empty.has(tag) ? opening : `${opening}${content.map(htmlOf).join('')}</${tag}>`;
}

/** Makes a text safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
