import { helpStates, type Coverage, type KommunCoverage } from '../../../directory/staff/coverage';
import { helpKinds } from '../../../directory/staff/coverageKinds';
import { checkedText, firstText, kindWords, stateWords } from './coverageWords';
import { dayText } from './days';
import { freshnessPlot } from './freshnessPlot';
import { markup, printPage, type Markup } from '../html';

/** What the kommuner have, as a page: a table, what to get first, and how long the checks hold. */
export function coveragePage(report: Coverage): string {
  const { today, all_kommuner, checked_numbers, kommuner } = report;
  const body = markup`<h1>Vad kommunerna har</h1>
<p>Den ${dayText(today)}. ${kommuner.length} av ${all_kommuner} kommuner har en fil. <strong>${checkedText(checked_numbers)}.</strong></p>
<p class="hint soft">Dra åt sidan för att se hela.</p>
<div class="wide" role="region" aria-label="Tabell" tabindex="0">
<table>
<caption>Hjälp som kan visas i dag</caption>
<thead><tr><th scope="col">Kommun</th>${helpKinds.map((kind) => markup`<th scope="col">${kindWords[kind].long}</th>`)}</tr></thead>
<tbody>${kommuner.map(row)}</tbody>
</table>
</div>
<ul class="legend" aria-label="Bokstäverna i tabellen">${helpStates.map(
    (state) => markup`<li><b class="${state}">${stateWords[state].letter}</b> ${stateWords[state].long}</li>`,
  )}</ul>
<section>
<h2>Skaffa först</h2>
<dl>${kommuner.map((kommun) => markup`<dt>${kommun.name}</dt><dd>${firstText(kommun)}</dd>`)}</dl>
</section>
<section class="plot">
<h2>Hur länge kontrollerna gäller</h2>
<p>En punkt för varje post som är eller var kontrollerad, eller dokumenterad av verksamheten själv.</p>
<p class="hint soft">Dra åt sidan för att se hela.</p>
<div class="wide" role="region" aria-label="Diagram" tabindex="0">
${freshnessPlot(report)}
</div>
</section>`;
  return printPage({ title: `Vad kommunerna har ${today}`, style: style + colours(), body });
}

function row({ name, states }: KommunCoverage): Markup {
  return markup`<tr><th scope="row">${name}</th>${helpKinds.map((kind) => {
    const { letter, long } = stateWords[states[kind]];
    return markup`<td class="${states[kind]}"><b aria-hidden="true">${letter}</b><span class="unseen">${long}</span></td>`;
  })}</tr>`;
}

function colours(): string {
  return helpStates
    .map((state) => `.${state}{color:${stateWords[state].ink};background:${stateWords[state].paper}}`)
    .join('\n');
}

const style = `
@page{size:A4 landscape;margin:12mm}
main{max-width:75rem}
.wide{overflow-x:auto}
table{border-collapse:separate;border-spacing:0;min-width:58rem;width:100%}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:solid #8a9694;border-width:0 1px 1px 0;padding:.35rem .4rem}
thead th{border-top-width:1px}
th:first-child{border-left-width:1px}
thead th{font-size:.85rem;font-weight:600;vertical-align:bottom;text-align:center;line-height:1.2;hyphens:auto}
thead th:first-child,tbody th{text-align:left}
tbody th{position:sticky;left:0;background:#fff;font-weight:600;white-space:nowrap}
td{text-align:center;position:relative}
.legend{list-style:none;padding:0;margin:.8rem 0;display:flex;flex-wrap:wrap;gap:.4rem 1.4rem}
.legend b{display:inline-block;min-width:1.8rem;text-align:center;border:1px solid #8a9694}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem;margin:0}
dt{font-weight:600}
dd{margin:0}
svg{display:block;width:100%;min-width:60rem;height:auto}
@media (max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}tbody th{white-space:normal}}
@media (min-width:60rem),print{.hint{display:none}}
@media print{
.wide{overflow:visible}
table{min-width:0;font-size:9.5pt}
svg{min-width:0}
th,td{padding:.22rem .3rem}
thead th{font-size:8.5pt}
tbody th{position:static}
.legend,dl{font-size:9.5pt}
dl{gap:.1rem 1rem}
tr,dt,dd{break-inside:avoid}
.plot{break-inside:avoid}
}
`;
