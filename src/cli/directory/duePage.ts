import type { DueReport } from '../../../directory/staff/due';
import { dayText } from './days';
import { dueCard } from './dueCard';
import { dueStyle } from './dueStyle';
import { roleText } from './dueWords';
import { markup, printPage, type Markup } from '../html';

/** The call list: a page a person prints and takes to the telephone. */
export function duePage(report: DueReport): string {
  const { today, until, groups } = report;
  const body = markup`<header>
<h1>Ringlista</h1>
<p>Gjord ${dayText(today)}. Här står det som behöver kontrolleras till och med ${dayText(until)}.</p>
<ol>
<li>Ring. Säg var du arbetar och att du kontrollerar en lista över hjälp vid våld.</li>
<li>Kryssa för det som stämmer. Skriv på raden när något är annorlunda.</li>
<li>För in det i katalogen så som det står under posten.</li>
</ol>
<p class="warning"><strong>Ge inte listan till någon som söker hjälp.</strong> Numren väntar på kontroll.</p>
</header>
${withoutIntake(report)}
${groups.length === 0 ? markup`<p>Inget behöver kontrolleras.</p>` : groups.map(groupMarkup)}`;
  return printPage({ title: `Ringlista ${today}`, style: dueStyle, body });
}

function withoutIntake({ without_intake }: DueReport): Markup {
  if (without_intake.length === 0) return markup``;
  return markup`<section>
<h2>Kommuner utan kontrollerad mottagning</h2>
<p>${without_intake.map(({ name }) => name).join(', ')}.</p>
</section>`;
}

function groupMarkup({ role, items }: DueReport['groups'][number]): Markup {
  return markup`<section class="group">
<h2>${roleText(role)} <span class="soft">(${items.length})</span></h2>
${items.map(dueCard)}
</section>`;
}
