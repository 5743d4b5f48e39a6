import { dimensionOf, percentOf } from '../../../src/transcripts/coverage/dimension';
import { percentText, readGoals, shortOf } from '../../../src/transcripts/coverage/goals';
import { createHeardTexts } from '../../../src/transcripts/coverage/heardTexts';
import { keyCoverage } from '../../../src/transcripts/coverage/keys';
import { recordCoverage } from '../../../src/transcripts/coverage/records';
import { ruleCoverage } from '../../../src/transcripts/coverage/rules';

it('is 100 percent only when nothing is missing', () => {
  expect(percentOf(2999, 3000)).toBe(99.9);
  expect(percentOf(3000, 3000)).toBe(100);
  expect(percentOf(0, 0)).toBe(100);
  expect(percentText(99.9)).toBe('99,9 %');
});

it('tells what is missing in the order of file and line', () => {
  const thing = (file: string, line: number, met = false) => ({ file, line, what: `rad ${line}`, met });
  const { covered, of, missing } = dimensionOf([thing('b', 1), thing('a', 10), thing('a', 9), thing('a', 1, true)]);
  expect([covered, of]).toEqual([1, 4]);
  expect(missing.map(({ file, line }) => `${file}:${line}`)).toEqual(['a:9', 'a:10', 'b:1']);
});

it('reads the goals of the command line, and no other words', () => {
  expect(readGoals('steps=95,keys=100, records=90.5')).toEqual({ steps: 95, keys: 100, records: 90.5 });
  for (const wrong of ['', 'steps', 'steps=', 'steg=95', 'steps=101', 'steps=95;keys=1'])
    expect(readGoals(wrong)).toBeUndefined();
  const figures = { steps: { percent: 94.9 }, keys: { percent: 100 }, records: { percent: 90 }, rules: { percent: 1 } };
  expect(shortOf(figures, { steps: 95, keys: 100, records: 90 })).toEqual(['steps']);
});

it('counts a record that was told for its own audience, and tells where one stands that was not', () => {
  const now = new Date('2026-12-01T12:00:00+01:00');
  const { missing, audiences, files, of } = recordCoverage('directory', new Set(['roks', 'boras-kommunalrad']), now);
  const missed = missing.map(({ what }) => what);
  expect(missed).not.toContain('roks');
  expect(missed).not.toContain('boras-kommunalrad (press)');
  expect(missed).toContain('boras-kommunalrad-ansvarig (press)');
  expect(missing).toHaveLength(of - 2);
  expect(missing.find(({ what }) => what === 'larm-112')).toMatchObject({ file: 'directory/national.yaml', line: 8 });
  expect([audiences.resident.covered, audiences.questions.covered, audiences.press.covered]).toEqual([1, 0, 1]);
  expect(files.find(({ name }) => name === 'Borås Stad')?.audiences.press.covered).toBe(1);
});

it('takes a text for told when it has been read in a reply, not when it was only asked for', () => {
  const { translator, begin, read, isTold } = createHeardTexts();
  const t = translator('sv');
  const message = { text: `Ja. ${t('common:menu')}`, locale: 'sv', cards: [], pictures: [], offered: [] };
  const played = [{ heard: { messages: [message], events: [] } }] as never;
  t('common:goodbye');
  read([{ played }]);
  expect([isTold('sv', 'common:menu'), isTold('sv', 'common:goodbye')]).toEqual([true, false]);
  expect(isTold('sv-x-lattlast', 'common:menu')).toBe(false);
  // Asked for once before another conversation is not told in it.
  begin();
  read([{ played: [{ heard: { messages: [{ ...message, text: t('common:startAgain') }], events: [] } }] as never }]);
  expect([isTold('sv', 'common:startAgain'), isTold('sv', 'common:goodbye')]).toEqual([true, false]);
});

it('tells where a text stands that was not told, and which cannot be', () => {
  const { missing, exempt } = keyCoverage((locale, key) => locale !== 'en' || key !== 'help:open.today');
  expect(missing).toHaveLength(1);
  expect(missing[0]).toMatchObject({ file: 'locales/en/help.json', what: 'help:open.today' });
  expect(missing[0]?.line).toBeGreaterThan(1);
  expect(exempt.every(({ count, why }) => count > 0 && why !== '')).toBe(true);
});

it('counts a rule when a transcript claims it', () => {
  const written = new Map([['a.chat', '> Rules: C2, C19\n']]);
  const { claims, missing } = ruleCoverage({ turns: [], isDanger: () => false, written });
  expect(claims.filter(({ files }) => files.length > 0).map(({ rule }) => rule)).toEqual(['C2', 'C19']);
  expect(missing).toContainEqual(
    expect.objectContaining({ file: 'test/transcripts/rules/c01.chat', what: expect.stringMatching(/^C1 /) as string }),
  );
  const judged = missing.filter(({ file }) => file.endsWith('safety.ts'));
  expect(judged).toHaveLength(4);
  expect(judged.every(({ line }) => line > 1)).toBe(true);
});
