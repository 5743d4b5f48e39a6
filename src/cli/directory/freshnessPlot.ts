import type { Coverage, Freshness, KommunCoverage } from '../../../directory/staff/coverage';
import { checkedText } from './coverageWords';
import { dayText } from './days';
import { dotsOf, plotLegend } from './freshnessDots';
import { markup, type Markup } from '../html';

/**
 * How long the checks of each kommun hold: days along the width, a row for each kommun. What has lapsed lies left of
 * the line of today, and shapes tell the records apart: no colour is needed to read it.
 */
export function freshnessPlot({ today, kommuner }: Coverage): Markup {
  const end = top + kommuner.length * rowHeight;
  return markup`<svg viewBox="0 0 ${width} ${end + bottom}" role="img" aria-labelledby="plot-title plot-text" font-family="system-ui,sans-serif" font-size="13" fill="${ink}">
<title id="plot-title">Hur länge kontrollerna gäller, kommun för kommun</title>
<desc id="plot-text">${kommuner.map(sentence).join(' ')}</desc>
${plotLegend(left, 16)}
<text x="${(left + xOf(0)) / 2}" y="${top - 12}" text-anchor="middle">har gått ut</text>
<text x="${(xOf(0) + width - right) / 2}" y="${top - 12}" text-anchor="middle">gäller</text>
${marks.map((days) => gridLine(days, end))}
<line x1="${xOf(0)}" y1="${top - 8}" x2="${xOf(0)}" y2="${end}" stroke="${ink}" stroke-width="2.5"/>
${kommuner.map(row)}
<text x="${left}" y="${end + 36}" fill="${soft}" font-size="12">Dagar från i dag till sista dagen.</text>
<text x="${xOf(0)}" y="${end + 18}" text-anchor="middle" font-weight="600">i dag</text>
<text x="${xOf(0)}" y="${end + 34}" text-anchor="middle" font-weight="600">${dayText(today)}</text>
</svg>`;
}

const [width, left, right] = [960, 210, 24];
const [top, rowHeight, bottom] = [70, 26, 44];
const [ink, soft, edge] = ['#1d2b2c', '#4d5a5a', '#c3ccca'];
const furthest = 365;
const marks = [-365, -180, -60, 60, 180, 365];

function xOf(days: number): number {
  const within = Math.max(-furthest, Math.min(furthest, days));
  return Math.round(left + ((within + furthest) / (2 * furthest)) * (width - left - right));
}

function gridLine(days: number, end: number): Markup {
  const text = days < 0 ? `−${-days}` : `+${days}`;
  return markup`<line x1="${xOf(days)}" y1="${top - 4}" x2="${xOf(days)}" y2="${end}" stroke="${edge}"/>
<text x="${xOf(days)}" y="${end + 18}" text-anchor="middle" fill="${soft}" font-size="12">${text}</text>`;
}

function row({ name, freshness, checked_numbers }: KommunCoverage, at: number): Markup {
  const y = top + at * rowHeight + rowHeight / 2;
  const none = markup`<text x="${xOf(0) + 10}" y="${y + 4}" fill="${soft}" font-size="12" stroke="#fff" stroke-width="5" paint-order="stroke">${checkedText(checked_numbers)}</text>`;
  return markup`<text x="${left - 12}" y="${y + 4}" text-anchor="end">${name}</text>
<line x1="${left}" y1="${y}" x2="${width - right}" y2="${y}" stroke="${edge}" stroke-dasharray="2 4"/>
${freshness.length === 0 ? none : dotsOf(freshness, y, xOf)}`;
}

/** What a row shows, for who hears the page. */
function sentence({ name, freshness, checked_numbers }: KommunCoverage): string {
  const records = freshness.map((one) => `${one.name} ${verb(one)} ${dayText(one.last_day)}`);
  return `${name}: ${[checkedText(checked_numbers), ...records].join('; ')}.`;
}

function verb({ days_left }: Freshness): string {
  return days_left < 0 ? 'gick ut efter' : 'gäller till och med';
}
