import { createTranslator, locales } from '../../locales/translator';
import { isExitWord } from '../../src/web/client/exitWord';

const translator = createTranslator();

describe.each(locales)('in %s', (locale) => {
  const { exitWords } = translator(locale)('page:client', { returnObjects: true });

  test.each(exitWords.split('|'))('"%s" leaves, in capitals and with a sign after it too', (word) => {
    for (const written of [word, ` ${word.toUpperCase()}!! `, `${word}.`])
      expect(isExitWord(written, exitWords)).toBe(true);
  });

  test.each(['', '.', 'jag vill lämna honom', 'how do I leave him', '|'])('"%s" does not', (text) => {
    expect(isExitWord(text, exitWords)).toBe(false);
  });
});
