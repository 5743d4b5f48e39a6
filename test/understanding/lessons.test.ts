import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '../../locales/languages';
import { keepLessons, loadLessons } from '../../src/lessons';

const phrases: Readonly<Record<string, string>> = {
  sv: 'find_help:\n  - var får jag hjälp\n  - jag behöver stöd\nout_of_scope:\n  child:\n    - när öppnar badhuset\n  anyone:\n    - soporna är inte tömda\n',
  en: 'acute_danger:\n  - he has a knife\nfind_help:\n  - where can i get help\n',
};
let folder = '';
const file = (): string => join(folder, 'lessons.bin');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lessons-'));
  for (const language of languages) {
    cpSync(join('locales', language), join(folder, language), { recursive: true });
    writeFileSync(join(folder, language, 'intents.yaml'), phrases[language] ?? 'thanks_bye:\n  - kiitos\n');
    writeFileSync(join(folder, language, 'asides.yaml'), 'cost:\n  - gratis\nnone:\n  - hej\n');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what was learned is kept, and learned anew only when a phrase has changed', () => {
  expect(keepLessons(folder, file())).toBe(true);
  expect(keepLessons(folder, file())).toBe(false);
  writeFileSync(join(folder, 'sv', 'intents.yaml'), `${phrases['sv'] ?? ''}  press:\n    - vem svarar pressen\n`);
  expect(loadLessons(folder, file()).lessons.words).toContain('pressen');
  expect(keepLessons(folder, file())).toBe(true);
});

test('the same phrases teach the same to the last bit', () => {
  const [one, other] = [loadLessons(folder, file()), loadLessons(folder, file())];
  expect(Buffer.from(one.lessons.model.weights.buffer).equals(Buffer.from(other.lessons.model.weights.buffer))).toBe(
    true,
  );
});

test('a kept file that is cut short or of another kind is not used', () => {
  keepLessons(folder, file());
  const whole = readFileSync(file());
  for (const broken of [whole.subarray(0, 1_000), Buffer.from('not this'), Buffer.alloc(0)]) {
    writeFileSync(file(), broken);
    expect(loadLessons(folder, file()).lessons.words).toContain('badhuset');
  }
});

test('who writes a phrase is read from the list it stands in', () => {
  const [swedish] = loadLessons(folder, file()).banks;
  expect(swedish?.intents.get('out_of_scope')).toEqual([
    { text: 'när öppnar badhuset', role: 'child' },
    { text: 'soporna är inte tömda', role: 'anyone' },
  ]);
});

test('an unknown writer in a phrase file stops with the name of the file', () => {
  writeFileSync(join(folder, 'en', 'intents.yaml'), 'find_help:\n  granny:\n    - help\n');
  expect(() => loadLessons(folder, file())).toThrow(/en.intents\.yaml/);
});

test('what is kept stays small enough to load in a moment', () => {
  expect(statSync('dist/lessons.bin').size).toBeLessThan(30_000_000);
});
