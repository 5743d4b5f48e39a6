import type { Coverage } from '../../../src/transcripts/coverage/coverage';
import { coveragePage } from '../../../src/cli/transcripts/coveragePage';
import { coverageText } from '../../../src/transcripts/coverage/text';

const full = { covered: 1, of: 1, percent: 100, missing: [] };
const shares = { resident: { covered: 1, of: 2 }, questions: { covered: 0, of: 0 }, press: { covered: 1, of: 1 } };
const coverage: Coverage = {
  files: 2,
  failed: ['test/<b>.chat'],
  steps: {
    covered: 1,
    of: 3,
    percent: 33.3,
    missing: [{ file: 'dialogs/a.ts', line: 7, what: "ask: om a < b && c === '<script>'" }],
  },
  keys: { ...full, exempt: [{ keys: 'page:*', locales: ['sv'], count: 28, why: 'står på "sidan"' }] },
  records: { ...full, audiences: shares, files: [{ file: 'directory/a.yaml', name: 'A & B', audiences: shares }] },
  rules: { ...full, turnRules: [{ rule: 'svar', turns: 3 }], claims: [{ rule: 'C1', about: 'hälsning', files: [] }] },
};

it('escapes all that comes from files, and fetches and runs nothing', () => {
  const page = coveragePage(coverage);
  expect(page).toContain('ask: om a &#60; b &#38;&#38; c === &#39;&#60;script&#62;&#39;');
  expect(page).toContain('A &#38; B');
  expect(page).toContain('test/&#60;b&#62;.chat');
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
});

it('shows each figure with its goal, and the records of each kommun', () => {
  const page = coveragePage(coverage);
  expect(page).toContain('width:33.3%');
  expect(page).toMatch(/33,3 %[^]*Målet är inte nått: 95 %[^]*100 %[^]*Målet är nått: 100 %/);
  expect(page).toContain('<td class="some">1 av 2</td>');
  expect(page).toContain('<td class="soft">–</td>');
  expect(page).toContain('<td class="all">1 av 1</td>');
});

it('tells testers the four figures and all that is missing, by file and line', () => {
  const lines = coverageText(coverage).split('\n');
  expect(lines).toContain('Går inte som det är skrivet: test/<b>.chat');
  expect(lines).toContain('Steg i dialogerna      1   3   33,3 %   95 %');
  expect(lines).toContain("  dialogs/a.ts:7 ask: om a < b && c === '<script>'");
  expect(lines).toContain('  page:* (sv): står på "sidan"');
  expect(lines).toContain('  C1 hälsning: 0 samtal');
  expect(lines.filter((line) => line.startsWith('Saknas'))).toEqual(['Saknas: steg i dialogerna (1)']);
});
