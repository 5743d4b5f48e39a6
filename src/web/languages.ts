import { locales, spokenIn, type Locale, type Translate } from '../../locales/translator';
import { escapeHtml } from './html';

const choices = { sv: 'swedish', en: 'english', 'sv-x-lattlast': 'easy' } as const satisfies Record<Locale, string>;

/** The same page in the other locales, each by its own name. */
export function languagesOf(locale: Locale, t: Translate, path: string): string {
  const links = locales
    .filter((other) => other !== locale)
    .map(
      (other) =>
        `<a href="${path}?lang=${other}" hreflang="${spokenIn(other)}" lang="${spokenIn(other)}">${escapeHtml(t(`prompts:choice.${choices[other]}`))}</a>`,
    );
  return `<nav id="languages" aria-label="${escapeHtml(t('page:languages'))}">${links.join('')}</nav>`;
}
