import i18next from 'i18next';
import { sentencesOf } from '../../locales/keys';
import { lookedUpOnce, type Look } from '../../locales/lookedUpOnce';
import { locales, texts } from '../../locales/translator';

const instance = i18next.createInstance();
void instance.init({
  ...{ resources: texts, lng: 'sv', fallbackLng: 'sv', ns: Object.keys(texts.sv), defaultNS: 'common' },
  ...{ initAsync: false, returnNull: false, interpolation: { escapeValue: false } },
});

/** Values as the directory holds them, and such as i18next would read as more than words. */
const fillings = ['Umeå', '1 & 2 < 3 / "fyra"', '$1 $& $$', '{{date}}', '$t(safety:welcome)', '', 7, undefined];

test.each(locales)('%s: every sentence reads as i18next has it, whatever its values are', (locale) => {
  const look = instance.getFixedT(locale) as unknown as Look;
  const quick = lookedUpOnce(look);
  for (const [key, sentence] of sentencesOf(texts[locale]))
    for (const filling of [...fillings, ...fillings]) {
      const names = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => [name, filling] as const);
      const values = names.length === 0 ? undefined : (Object.fromEntries(names) as Record<string, unknown>);
      expect(quick(key, values)).toBe(look(key, values));
    }
});
