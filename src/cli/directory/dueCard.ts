import type { DueItem } from '../../../directory/staff/due';
import { isUnchecked, phoneNote, printedNumber, reasonText, sourceText } from './dueWords';
import { markup, type Markup } from '../html';

/** One record of the call list: whom to ring, what to ask, and what to write. */
export function dueCard(item: DueItem): Markup {
  const { name, organization, kommun_name, file, kind, reason } = item;
  return markup`<article class="${reason.endsWith('Lapsed') ? 'lapsed' : 'waiting'}">
<h3>${name}</h3>
<p>${organization}${organization === kommun_name ? '' : ` · ${kommun_name}`}</p>
<p class="reason">${capital(reasonText(item))}</p>
${numbersOf(item)}
${oldPage(item)}
<ul class="ask">
${questions[kind].map(question)}
</ul>
<div class="sign">${['Datum', 'Roll', 'Sätt'].map((what) => markup`<p>${what} <span></span></p>`)}</div>
<p>${entry(item)}</p>
<p class="soft small">Källa: ${sourceText(item)}. Fil: ${file}</p>
</article>`;
}

const questions: Readonly<Record<DueItem['kind'], readonly string[]>> = {
  service: [
    'Numret gick fram',
    'Rätt verksamhet',
    'Öppettider',
    'Språk, tolk',
    'Vem som får komma',
    'Anonym',
    'Syns på räkningen',
    'Samtycker till att stå med',
  ],
  contact: ['Numret gick fram', 'Rätt roll', 'Rätt person', 'Samtycker till att stå med'],
  claim: ['Texten stämmer', 'Källan är den senaste'],
};

function question(text: string): Markup {
  return markup`<li><label><input type="checkbox"> ${text}</label><span></span></li>`;
}

function numbersOf(item: DueItem): Markup {
  const { phones, kind } = item;
  if (phones.length === 0 && printedNumber(item) === undefined)
    return kind === 'claim' ? markup`` : markup`<p class="number none">Nummer <span></span></p>`;
  const mark = isUnchecked(item) ? markup`<b class="mark">okontrollerat</b>` : markup``;
  return markup`${phones.map(
    (phone) => markup`<p class="number">${phone.number} <small>${phoneNote(phone)}</small>${mark}</p>`,
  )}`;
}

/** What a draft was made of, apart from everything else and marked: nobody has checked a word of it. */
function oldPage(item: DueItem): Markup {
  const { hours, languages, anonymous, who_for, quote } = item.as_printed ?? {};
  const number = printedNumber(item);
  const rows = [
    ['Öppettider', hours],
    ['Språk', languages],
    ['Anonym', anonymous],
    ['Till för', who_for],
    ['Citat', quote],
  ].flatMap(([label = '', text]) => (text === undefined ? [] : [markup`<p>${label}: ${text}</p>`]));
  if (rows.length === 0 && number === undefined) return markup``;
  return markup`<div class="old">
<p><b class="mark">ur en gammal sida, okontrollerat</b></p>
${number === undefined ? markup`` : markup`<p class="number">${number}</p>`}
${rows}
</div>`;
}

/** The command finds the shared record: a kommun's own version of it is written by hand. */
function entry({ is_override, file, id }: DueItem): Markup {
  if (is_override) return markup`Skriv in kontrollen för hand i ${file}, under overrides, ${id}.`;
  return markup`För in: <code>npm run -s directory -- verify ${id}</code>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
