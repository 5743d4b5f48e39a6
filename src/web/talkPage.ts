import type { Locale, Translate } from '../../locales/translator';
import type { Activity } from './client/activity';
import { renderDocument, type Frame, type Rendered } from './document';
import { escapeHtml } from './html';
import { formOf, mainOf, saidOf } from './page';

/** What the page of a talk without a script is made with. */
export interface TalkParts extends Frame {
  /** All that the bot said so far; where she wrote stands an activity of hers without words. */
  readonly activities: readonly Activity[];
  /** Her last words did not get through. */
  readonly failed: boolean;
}

/**
 * The talk as a page of plain forms. The latest answer stands first, so that it is read without scrolling; her own
 * words are kept nowhere and so stand nowhere.
 */
export function renderTalkPage(parts: TalkParts): Rendered {
  const { activities, locale, t } = parts;
  const turns = turnsOf(activities);
  const latest = turns.at(-1) ?? [];
  const earlier = saidOf(turns.slice(0, -1).flat(), parts);
  const unsaved = turns.length > 1 ? `<p>${escapeHtml(t('page:unsaved'))}</p>` : '';
  const before =
    earlier === ''
      ? ''
      : `<details><summary>${escapeHtml(t('page:earlier'))}</summary>${unsaved}${earlier}</details>\n`;
  return renderDocument(parts, {
    body: `${mainOf(parts, latest, { path: '/begin', after: before })}\n${formOf(locale, t)}`,
    cookie: true,
  });
}

/** An empty page with a neutral title that goes on to the exit at once, in the place of itself. */
export function renderLeaving(locale: Locale, t: Translate): Rendered {
  const { neutralTitle } = t('page:client', { returnObjects: true });
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escapeHtml(neutralTitle)}</title><link rel="icon" href="data:,"><meta http-equiv="refresh" content="0;url=/leave"></html>
`;
  return { html, csp: "default-src 'none'; img-src data:; base-uri 'none'; frame-ancestors 'none'" };
}

/** What the bot said, turn by turn. */
function turnsOf(activities: readonly Activity[]): readonly (readonly Activity[])[] {
  const turns: Activity[][] = [[]];
  for (const activity of activities)
    if (activity.from?.role === 'user') turns.push([]);
    else if (activity.type === 'message') turns.at(-1)?.push(activity);
  return turns;
}
