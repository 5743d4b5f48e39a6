import type { Translate, Locale } from '../../locales/translator';
import type { Activity } from './client/activity';
import { choicesOf, saidBy, toldBy } from './client/said';
import { renderDocument, textsOf, type Frame, type Rendered } from './document';
import { escapeHtml, htmlOf } from './html';
import { languagesOf } from './languages';

/** What the page of the talk is made with. */
export interface PageParts extends Frame {
  /** The bot's first words and what it offers. */
  readonly greeting: readonly Activity[];
  /** The built script of the talk. */
  readonly talk: string;
  /** The last try of a form did not get through. */
  readonly failed?: boolean;
  /** Where Azure's Direct Line answers, when the talk goes through it. */
  readonly azure?: string | undefined;
  /** The sites that may hold this page in a frame; with them it shows nothing until one has answered. */
  readonly hosts?: readonly string[];
}

/**
 * The page of the talk. What the bot greets with is in it, and its forms go on without the script; a browser that
 * runs none goes straight to the pages that are made for that, in the place of this one.
 */
export function renderPage(parts: PageParts): Rendered {
  const { locale, t, greeting, talk, failed = false, hosts, azure } = parts;
  const begin = `<noscript><meta http-equiv="refresh" content="0;url=/begin?lang=${locale}"></noscript>`;
  return renderDocument(parts, {
    ...(!failed && !hosts && { head: `\n${begin}` }),
    ...(hosts && { hosts }),
    azure,
    body: `${hosts ? refusalOf(t) : ''}${mainOf(parts, greeting)}\n${formOf(locale, t)}`,
    script: talk,
  });
}

/** The main part: heading, languages, what can be seen of a visit, and the latest that was said with what it offers. */
export function mainOf(
  frame: Frame & { readonly failed?: boolean },
  latest: readonly Activity[],
  { path = '', after = '' } = {},
): string {
  const { locale, t, look, failed } = frame;
  const choices = choicesOf(latest.at(-1) ?? { type: 'message' });
  const texts = textsOf(frame);
  return `<main id="main" tabindex="-1"><div class="column">
<div class="top">${brandOf(look)}${languagesOf(locale, t, path)}</div>
<details><summary>${escapeHtml(t('page:tracesHeading'))}</summary><p>${escapeHtml(t('safety:traces'))}</p><p id="hint" hidden>${escapeHtml(t('page:shiftHint'))}</p></details>
<div id="log" role="log" aria-live="polite" aria-label="${escapeHtml(t('page:log'))}">${saidOf(latest, frame)}${failed ? htmlOf(toldBy(texts.unreachable, texts)) : ''}</div>
<p id="wait" role="status"></p>
<div id="suggestions" role="group" aria-label="${escapeHtml(t('page:suggestions'))}"${choices.length > 0 ? '' : ' hidden'}>${choices.map(htmlOf).join('')}</div>
${after}</div></main>`;
}

/** What the bot said, as HTML. */
export function saidOf(activities: readonly Activity[], frame: Frame): string {
  const texts = textsOf(frame);
  return activities
    .flatMap((activity) => saidBy(activity, texts) ?? [])
    .map(htmlOf)
    .join('');
}

/** The form that all is written and chosen with. */
export function formOf(locale: Locale, t: Translate): string {
  const label = escapeHtml(t('page:label'));
  return `<form id="form" method="post" action="/talk" aria-label="${label}" autocomplete="off"><div class="column">
<label for="text">${label}</label>
<input type="hidden" name="lang" value="${locale}">
<div class="row"><textarea id="text" name="text" rows="1" placeholder="${label}" maxlength="5000" autocomplete="off" spellcheck="false" writingsuggestions="false" enterkeyhint="send"></textarea><button type="submit">${escapeHtml(t('page:send'))}</button></div>
</div></form>`;
}

function brandOf({ name, organization, logo }: Frame['look']): string {
  const picture = logo === undefined ? '' : `<img class="logo" src="${escapeHtml(logo.uri)}" alt="">`;
  const owner = organization === '' ? '' : `<span class="owner">${escapeHtml(organization)}</span>`;
  return `<div class="brand">${picture}<h1>${escapeHtml(name)}</h1>${owner}</div>`;
}

/** What stands in a frame from which nobody has shown that the exit works. */
function refusalOf(t: Translate): string {
  return `<main class="refusal"><p>${escapeHtml(t('page:notFramed'))}</p><p><a class="call" href="/" target="_blank" rel="noopener noreferrer">${escapeHtml(t('page:ownPage'))}</a></p></main>\n`;
}
