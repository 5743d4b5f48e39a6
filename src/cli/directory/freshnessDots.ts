import type { Freshness } from '../../../directory/staff/coverage';
import { dayText } from './days';
import { markup, type Markup } from '../html';

/** The dots of a row: a filled circle is checked, a hollow square documented; those that fall together are counted. */
export function dotsOf(freshness: readonly Freshness[], y: number, xOf: (days: number) => number): readonly Markup[] {
  const places = new Map<string, Freshness[]>();
  for (const one of freshness) {
    const key = `${xOf(one.days_left)} ${one.assurance}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return [...places.values()].flatMap((together) => {
    const first = together[0];
    return first ? [dot(first, together, xOf(first.days_left), y)] : [];
  });
}

function dot({ assurance }: Freshness, together: readonly Freshness[], x: number, y: number): Markup {
  const names = together.map(({ name, last_day }) => `${name}, ${dayText(last_day)}`).join('; ');
  const count =
    together.length === 1
      ? markup``
      : markup`<text x="${x + 9}" y="${y - 3}" font-size="11" font-weight="600">${together.length}</text>`;
  return markup`<g><title>${names}</title>${shapes[assurance](x, y)}${count}</g>`;
}

const shapes: Readonly<Record<Freshness['assurance'], (x: number, y: number) => Markup>> = {
  verified: (x, y) => markup`<circle cx="${x}" cy="${y}" r="6.5" fill="#1f5f4a" stroke="#fff"/>`,
  documented: (x, y) =>
    markup`<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#fff" stroke="#1d2b2c" stroke-width="2"/>`,
};

/** What the shapes mean. */
export function plotLegend(x: number, y: number): Markup {
  return markup`${shapes.verified(x + 6, y)}<text x="${x + 18}" y="${y + 4}">kontrollerad</text>
${shapes.documented(x + 136, y)}<text x="${x + 148}" y="${y + 4}">dokumenterad, ingen har ringt</text>
<text x="${x + 376}" y="${y + 4}">Längst ut i kanten: mer än ett år.</text>`;
}
