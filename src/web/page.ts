import { createHash } from 'node:crypto';
import { locales, type Locale, type Translate } from '../../locales/translator';
import type { PageData } from './client/texts';

export interface PageParts {
  readonly locale: Locale;
  readonly t: Translate;
  /** The national line beside 112, when its number may be shown today. */
  readonly nationalLine?: { readonly name: string; readonly number: string; readonly link: string };
  /** Where the exit leads: a public page without anything personal. */
  readonly exitUrl: string;
  /** The built script and styles, as text. */
  readonly script: string;
  readonly styles: string;
}

/**
 * The whole page as one document, and the policy that lets only its own script and styles run.
 * 112, the national line and the exit stand in the HTML and work when the script does not.
 */
export function renderPage(parts: PageParts): { html: string; csp: string } {
  const { locale, t, script, styles } = parts;
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(t('page:title'))}</title>
<meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body data-page="${escapeHtml(JSON.stringify(dataOf(parts)))}">
${frameOf(parts)}
<script>${script}</script>
${talkOf(parts)}
</body>
</html>
`;
  return { html, csp: policyOf(script, styles) };
}

function dataOf({ locale, exitUrl, t }: PageParts): PageData {
  return { locale, exitUrl, texts: t('page:client', { returnObjects: true }) };
}

/** The exit comes first, so that it is the first stop of the Tab key. */
function frameOf({ t, nationalLine }: PageParts): string {
  const line = nationalLine
    ? `\n<a class="call" href="${escapeHtml(nationalLine.link)}"><span>${escapeHtml(nationalLine.name)}</span> <b>${escapeHtml(nationalLine.number)}</b></a>`
    : '';
  return `<header><div class="frame">
<a id="exit" class="exit" href="/leave" rel="noreferrer">${escapeHtml(t('safety:leaveAction'))}</a>
<a class="call urgent" href="tel:112">${escapeHtml(t('page:call112'))}</a>${line}
</div><p id="keys" class="unseen" role="status"></p></header>`;
}

type TalkText =
  | `page:${'title' | 'noscript' | 'tracesHeading' | 'shiftHint'}`
  | `page:${'log' | 'suggestions' | 'label' | 'send'}`
  | 'safety:traces';

function talkOf({ locale, t }: PageParts): string {
  const text = (key: TalkText): string => escapeHtml(t(key));
  return `<main id="main" tabindex="-1"><div class="column">
<div class="top"><h1>${text('page:title')}</h1>${languagesOf({ locale, t })}</div>
<noscript><p class="bubble">${text('page:noscript')}</p></noscript>
<details><summary>${text('page:tracesHeading')}</summary><p>${text('safety:traces')}</p><p id="hint" hidden>${text('page:shiftHint')}</p></details>
<div id="log" role="log" aria-live="polite" aria-label="${text('page:log')}"></div>
<p id="wait" role="status"></p>
<div id="suggestions" role="group" aria-label="${text('page:suggestions')}" hidden></div>
</div></main>
<form id="form" aria-label="${text('page:label')}" autocomplete="off" hidden><div class="column">
<label for="text">${text('page:label')}</label>
<div class="row"><textarea id="text" rows="1" maxlength="5000" autocomplete="off" spellcheck="false" writingsuggestions="false" enterkeyhint="send"></textarea><button type="submit">${text('page:send')}</button></div>
</div></form>`;
}

const switches = { sv: 'swedish', en: 'english', 'sv-x-lattlast': 'easy' } as const satisfies Record<Locale, string>;

/** The same page in the other locales, each by its own name. */
function languagesOf({ locale, t }: Pick<PageParts, 'locale' | 't'>): string {
  const links = locales
    .filter((other) => other !== locale)
    .map(
      (other) =>
        `<a href="?lang=${other}" hreflang="${other}" lang="${other}">${escapeHtml(t(`prompts:choice.${switches[other]}`))}</a>`,
    );
  return `<nav id="languages" aria-label="${escapeHtml(t('page:languages'))}">${links.join('')}</nav>`;
}

function policyOf(script: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    'img-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
