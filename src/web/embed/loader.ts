import { locales, type Locale } from '../../../locales/translator';
import type { LoaderData, LoaderTexts } from '../client/embed/loaderData';
import { nationalLineOf, type Sources } from '../sources';

/** What the loader on a host's page is told, with the lines that may be shown at this moment. */
export function loaderData(parts: Sources): LoaderData {
  const { translator, look, exitUrl } = parts;
  const { neutralTitle } = translator('sv')('page:client', { returnObjects: true });
  const { main, onMain } = look.light;
  const others = Object.fromEntries(locales.map((locale) => [locale, textsIn(locale, parts)]));
  const texts = { ...others, sv: textsIn('sv', parts) };
  return { exitUrl, neutralTitle, name: look.name, colours: { main, onMain }, texts };
}

function textsIn(locale: Locale, sources: Sources): LoaderTexts {
  const t = sources.translator(locale);
  const line = nationalLineOf(sources, locale);
  const national = line ? [{ title: `${line.name} ${line.number}`, link: line.link }] : [];
  return {
    open: t('page:openChat'),
    close: t('page:closeChat'),
    unreachable: t('page:client', { returnObjects: true }).unreachable,
    ownPage: t('page:ownPage'),
    lines: [{ title: t('page:call112'), link: 'tel:112' }, ...national],
  };
}

/** A built script with what it is told, as one text that leaves no name behind in the host's page. */
export function withData(script: string, data: LoaderData): string {
  return `(function(chat){${script}})(${JSON.stringify(data)});\n`;
}
