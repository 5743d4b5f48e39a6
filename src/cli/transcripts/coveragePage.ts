import { markup, printPage, type Markup } from '../html';
import type { Coverage } from '../../transcripts/coverage/coverage';
import type { Dimension, Missing } from '../../transcripts/coverage/dimension';
import { explanationOf, measured, names, ownGoals, percentText, type Measured } from '../../transcripts/coverage/goals';
import { pageStyle } from './coveragePageStyle';
import { audiences, type RecordCoverage } from '../../transcripts/coverage/records';
import type { RuleCoverage } from '../../transcripts/coverage/rules';

/** The coverage as a page to look at or print: bars, what is missing, and the records by kommun. */
export function coveragePage(coverage: Coverage): string {
  const { files, failed, keys, records, rules } = coverage;
  const body = markup`<h1>Vad samtalen prövar</h1>
<p>${files} samtal spelade.</p>
${failed.map((file) => markup`<p class="short">Går inte som det är skrivet: ${file}</p>`)}
<section class="bars" aria-label="De fyra måtten">${measured.map((name) => bar(name, coverage))}</section>
<h2>Saknas</h2>
${measured.map((name) => missingOf(name, coverage[name].missing))}
${matrix(records)}
${ruleTables(rules)}
<h2>Undantagna texter</h2>
<ul>${keys.exempt.map((exempt) => markup`<li><b>${exempt.keys}</b> (${exempt.locales.join(', ')}): ${exempt.why}.</li>`)}</ul>`;
  return printPage({ title: 'Vad samtalen prövar', style: pageStyle, body });
}

function bar(name: Measured, coverage: Coverage): Markup {
  const { covered, of, percent }: Dimension = coverage[name];
  const goal = ownGoals[name];
  const reached = percent >= goal;
  return markup`<div class="bar">
<h2>${names[name]}</h2>
<p class="figure"><b>${percentText(percent)}</b> <span class="soft">${covered} av ${of}</span></p>
<p class="${reached ? 'met' : 'short'}">${reached ? 'Målet är nått' : 'Målet är inte nått'}: ${percentText(goal)}</p>
<div class="track" aria-hidden="true"><span class="${reached ? 'fill' : 'fill low'}" style="width:${percent}%"></span><span class="goal" style="left:${goal}%"></span></div>
<p class="soft">${explanationOf(name, coverage)}</p>
</div>`;
}

function missingOf(name: Measured, missing: readonly Missing[]): Markup {
  if (missing.length === 0) return markup`<h3>${names[name]}</h3><p>Inget.</p>`;
  const files = [...new Set(missing.map(({ file }) => file))];
  const lists = files.map((file) => {
    const own = missing.filter((one) => one.file === file);
    return markup`<dt>${file}</dt>
<dd><ul>${own.map(({ line, what }) => markup`<li><span class="line">${line}</span> ${what}</li>`)}</ul></dd>`;
  });
  return markup`<h3>${names[name]}: ${missing.length}</h3><dl>${lists}</dl>`;
}

const forWhom = { resident: 'För den som söker hjälp', questions: 'För den som frågar om arbetet', press: 'För press' };

function matrix({ files }: RecordCoverage): Markup {
  const rows = files.map(({ file, name, audiences: counts }) => {
    const cells = audiences.map((audience) => {
      const { covered, of } = counts[audience];
      if (of === 0) return markup`<td class="soft">–</td>`;
      return markup`<td class="${covered === of ? 'all' : covered === 0 ? 'none' : 'some'}">${covered} av ${of}</td>`;
    });
    return markup`<tr><th scope="row">${name}<br><span class="soft">${file}</span></th>${cells}</tr>`;
  });
  return markup`<h2>Poster efter kommun</h2>
<div class="wide" role="region" aria-label="Poster efter kommun" tabindex="0"><table>
<thead><tr><th scope="col">Fil</th>${audiences.map((audience) => markup`<th scope="col">${forWhom[audience]}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}

function ruleTables({ turnRules, claims }: RuleCoverage): Markup {
  const inTurns = turnRules.map(
    ({ rule, turns }) => markup`<tr><th scope="row">${rule}</th><td>${turns} svar</td></tr>`,
  );
  const claimed = claims.map(
    ({ rule, about, files }) => markup`<tr><th scope="row">${rule} ${about}</th><td>${files.length} samtal</td></tr>`,
  );
  return markup`<h2>Säkerhetsregler</h2>
<table><caption>Det som kontrolleras i varje svar, och hur många svar som prövade det</caption><tbody>${inTurns}</tbody></table>
<table><caption>Regler som samtalen säger att de prövar</caption><tbody>${claimed}</tbody></table>`;
}
