import { createHash } from 'node:crypto';
import { directionOf } from '../../locales/direction';
import type { Locale, Translate } from '../../locales/translator';
import type { ClientTexts, PageData } from './client/texts';
import { escapeHtml } from './html';
import type { Look } from './look/look';
import { cssOf } from './look/cssOf';

/** A line that can be called, beside 112. */
interface CallLine {
  readonly name: string;
  readonly number: string;
  /** A `tel:` address. */
  readonly link: string;
}

/** What every page of the chat is made with. */
export interface Frame {
  readonly locale: Locale;
  readonly t: Translate;
  readonly look: Look;
  /** The national line beside 112, when its number may be shown today. */
  readonly nationalLine?: CallLine | undefined;
  /** Where the exit leads: a public page without anything personal. */
  readonly exitUrl: string;
  /** The built script of the exit and the styles, as text. */
  readonly leave: string;
  readonly styles: string;
}

/** What one page has of its own. */
export interface Own {
  /** HTML for the head, after the styles. */
  readonly head?: string;
  /** HTML that follows the frame. */
  readonly body: string;
  /** A script for the end of the page. */
  readonly script?: string;
  /** The talk on it goes on by forms, and a cookie names it. */
  readonly cookie?: true;
  /** Where Azure's Direct Line answers, when the script of this page talks through it. */
  readonly azure?: string | undefined;
  /** The sites that may hold this page in a frame; without them none may. */
  readonly hosts?: readonly string[];
}

/** A document and the policy that lets only its own scripts and styles run. */
export interface Rendered {
  readonly html: string;
  readonly csp: string;
}

/**
 * A whole page. 112, the national line and the exit stand in the HTML before all else and work when no script does;
 * the exit's own script follows them at once, so that it is armed before the rest has arrived.
 */
export function renderDocument(frame: Frame, own: Own): Rendered {
  const { locale, t, leave } = frame;
  const styles = cssOf(frame.look) + frame.styles;
  const html = `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(frame.look.name)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<style>${styles}</style>${own.head ?? ''}
</head>
<body data-page="${escapeHtml(JSON.stringify(dataOf(frame, own)))}">
<header><div class="frame">
<a id="exit" class="exit" href="/leave" rel="noreferrer"${own.hosts ? ' target="_top"' : ''}>${escapeHtml(t('safety:leaveAction'))}</a>
<a class="call urgent" href="tel:112">${escapeHtml(t('page:call112'))}</a>${lineOf(frame)}
</div><p id="keys" class="unseen" role="status"></p></header>
<script>${leave}</script>
${own.body}
${own.script === undefined ? '' : `<script>${own.script}</script>\n`}</body>
</html>
`;
  return { html, csp: policyOf([leave, own.script], styles, own) };
}

/** The sentences that stand in what is said, and that the scripts may show. */
export function textsOf({ t, look }: Pick<Frame, 't' | 'look'>): ClientTexts {
  return { ...t('page:client', { returnObjects: true }), bot: `${look.name}:` };
}

function dataOf(frame: Frame, { cookie, hosts, azure }: Own): PageData {
  const { locale, exitUrl } = frame;
  const own = { ...(cookie && { cookie }), ...(hosts && { hosts }), ...(azure !== undefined && { azure }) };
  return { locale, exitUrl, texts: textsOf(frame), ...own };
}

function lineOf({ nationalLine: line }: Frame): string {
  if (!line) return '';
  return `\n<a class="call" href="${escapeHtml(line.link)}"><span>${escapeHtml(line.name)}</span> <b dir="ltr">${escapeHtml(line.number)}</b></a>`;
}

function policyOf(scripts: readonly (string | undefined)[], styles: string, { hosts = [], azure }: Own): string {
  const hashes = scripts.filter((script) => script !== undefined).map((script) => `'${hashOf(script)}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    `style-src '${hashOf(styles)}'`,
    'img-src data:',
    `connect-src 'self'${azure === undefined ? '' : ` ${azure} ${azure.replace(/^http/, 'ws')}`}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${hosts.length > 0 ? hosts.join(' ') : "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
