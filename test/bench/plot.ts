import { markup, type Markup } from '../../src/cli/html';

/** One figure as it grows. */
export interface Curve {
  /** What it is, and in what it is counted. */
  readonly title: string;
  /** What grows along the width. */
  readonly along: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const [width, height, perRow] = [300, 220, 3];
const [left, right, top, bottom] = [52, 16, 40, 46];
const [ink, soft, line] = ['#1d2b2c', '#4d5a5a', '#c3ccca'];

/** All curves as one picture, each in a field of its own that begins at nothing. Empty without curves. */
export function growthPlot(curves: readonly Curve[]): string {
  const rows = Math.ceil(curves.length / perRow);
  const fields = curves.map((curve, at) => field(curve, (at % perRow) * width, Math.floor(at / perRow) * height));
  const size = `${width * Math.min(perRow, curves.length)} ${height * rows}`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" role="img" font-family="system-ui,sans-serif" font-size="12" fill="${ink}">
<title>How cost grows with kommuner and conversations</title>
<desc>${curves.map(sentence).join(' ')}</desc>
<rect width="100%" height="100%" fill="#fff"/>
${fields}
</svg>
`.text;
}

function field({ title, along, points }: Curve, x: number, y: number): Markup {
  const [mostX, mostY] = [Math.max(...points.map(([one]) => one)), roundUp(Math.max(...points.map(([, one]) => one)))];
  const xOf = (value: number): number => Math.round(x + left + (value / mostX) * (width - left - right));
  const yOf = (value: number): number => Math.round(y + height - bottom - (value / mostY) * (height - top - bottom));
  const path = points.map(([one, other]) => `${xOf(one)},${yOf(other)}`).join(' ');
  const ticks = [0, mostY / 2, mostY];
  return markup`<g>
<text x="${x + left}" y="${y + 24}" font-weight="600">${title}</text>
${ticks.map(
  (tick) => markup`<line x1="${xOf(0)}" y1="${yOf(tick)}" x2="${xOf(mostX)}" y2="${yOf(tick)}" stroke="${line}"/>
<text x="${xOf(0) - 6}" y="${yOf(tick) + 4}" text-anchor="end" fill="${soft}">${short(tick)}</text>`,
)}
<polyline points="${path}" fill="none" stroke="#22504d" stroke-width="2"/>
${points.map(([one, other]) => markup`<circle cx="${xOf(one)}" cy="${yOf(other)}" r="3" fill="#22504d"/>`)}
<text x="${xOf(0)}" y="${yOf(0) + 16}" text-anchor="middle" fill="${soft}">0</text>
<text x="${xOf(mostX)}" y="${yOf(0) + 16}" text-anchor="end" fill="${soft}">${short(mostX)}</text>
<text x="${(xOf(0) + xOf(mostX)) / 2}" y="${yOf(0) + 34}" text-anchor="middle" fill="${soft}">${along}</text>
</g>`;
}

/** What a field shows, for who cannot see it. */
function sentence({ title, along, points }: Curve): string {
  return `${title} by ${along}: ${points.map(([x, y]) => `${x}: ${y.toFixed(0)}`).join(', ')}.`;
}

/** The next number that one would write on an axis: one, two or five and noughts. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}

function short(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}
