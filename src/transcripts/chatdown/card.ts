import type { Action } from './activity';
import type { Written } from './written';

/** A card as its lines make it. */
export type Card = Readonly<Record<string, unknown>> & { readonly buttons: readonly Action[] };

const plain = ['title', 'subtitle', 'text', 'aspect', 'value', 'connectioname'];
const switches = ['autostart', 'sharable', 'autoloop'];
const lists = ['images', 'media'];
export const cardLineNames: readonly string[] = [...plain, 'image', ...lists, 'buttons', ...switches];

/**
 * Reads the lines of a card. `connectioname` is spelt as bf-chatdown spells it.
 * @param onLost hears of a line of which nothing is made, by its number from 0.
 */
export function readCard(written: Written, onLost: (line: number, name: string) => void): Card {
  const card: Record<string, unknown> = {};
  const urls = new Map<string, { readonly url: string }[]>();
  const buttons: Action[] = [];
  for (const [index, line] of written.lines().entries()) {
    const { name, value } = line.named();
    if (plain.includes(name)) card[name] = value.resolved;
    else if (name === 'image') card[name] = { url: value.resolved };
    else if (switches.includes(name)) card[name] = value.resolved.toLowerCase() === 'true';
    else if (lists.includes(name)) urls.set(name, [...(urls.get(name) ?? []), { url: value.resolved }]);
    else if (name === 'buttons') buttons.push(...readActions(value));
    else if (name !== '' || line.text.trim() !== '') onLost(index, name);
  }
  return { ...card, ...Object.fromEntries(urls), buttons };
}

/** Reads `a|b|c`; what is tapped is what is said. */
export function readActions(written: Written): Action[] {
  return written.options().map(({ resolved }) => ({ title: resolved, type: 'imBack', value: resolved }));
}
