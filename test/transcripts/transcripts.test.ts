import { readFileSync } from 'node:fs';
import { problemLine } from '../../directory/format/problem';
import { sentencesOf } from '../../locales/keys';
import { locales, texts } from '../../locales/translator';
import { transcriptFiles } from '../../src/transcripts/running/files';
import { parseTranscript } from '../../src/transcripts/reading/parse';
import { reportOf } from '../../src/transcripts/reporting/report';
import { run } from '../../src/transcripts/running/run';
import { createStages, usualNow } from '../../src/transcripts/running/stage';
import { createListener } from '../../src/transcripts/coverage/listener';

// The first run builds the bot with all its phrases.
jest.setTimeout(60_000);

const heard = new Map(locales.map((locale) => [locale, new Set<string>()]));
const stages = createStages({
  hearing: {
    translator: createListener((locale, key) => heard.get(locale)?.add(key)),
    onAnswered: () => undefined,
  },
});
const files = transcriptFiles(['test/transcripts']);

it('finds transcripts to play', () => {
  expect(files).not.toEqual([]);
});

for (const file of files) {
  const { transcript, problems } = parseTranscript(readFileSync(file, 'utf8'), file);
  if (!transcript)
    it(`${file} can be read`, () => {
      throw new Error(problems.map(problemLine).join('\n'));
    });
  else
    it.each(transcript.locales)(`${file} (%s)`, async (locale) => {
      const verdict = await run(transcript, { locale, stage: stages.of(transcript.directory), usualNow });
      if (verdict.faults.length > 0) throw new Error(reportOf(verdict));
    });
}

it('plays the example that testers learn from', async () => {
  const readme = readFileSync('test/transcripts/README.md', 'utf8');
  const example = /```\n(> @id [^]*?)```/.exec(readme)?.[1] ?? '';
  const { transcript } = parseTranscript(example, 'README.md');
  if (!transcript) throw new Error('The example cannot be read.');
  expect((await run(transcript, { locale: 'sv', stage: stages.of(), usualNow })).faults).toEqual([]);
});

/** Texts that no conversation can hear: the page's own, and what is said when a turn has failed. */
const notTold = (key: string): boolean =>
  key.startsWith('page:') || /^safety:(?:hiccup|leaveValue|(?:refused|carried)\..*)$/.test(key);

describe('what all of them cover', () => {
  const written = files.map((file) => readFileSync(file, 'utf8')).join('\n');

  test('is 120 files and more, every rule C1–C19 and every question of the seeds', () => {
    const rules = new Set(
      [...written.matchAll(/^> Rules:(.*)$/gm)].flatMap(([, list = '']) => list.match(/C\d+/g) ?? []),
    );
    const rows = new Set([...written.matchAll(/^> Rows? (\d+)/gm)].map(([, row]) => Number(row)));
    expect(files.length).toBeGreaterThanOrEqual(120);
    expect(Array.from({ length: 19 }, (_, at) => `C${at + 1}`).filter((rule) => !rules.has(rule))).toEqual([]);
    expect(Array.from({ length: 56 }, (_, at) => at + 1).filter((row) => !rows.has(row))).toEqual([]);
  });

  test.each(locales)('is every text that can be told (%s)', (locale) => {
    // What has no translation is said of in English alone.
    const told = (key: string): boolean => !notTold(key) && (locale === 'en' || key !== 'common:onlySwedish');
    const keys = [...sentencesOf(texts[locale]).keys()].filter(told);
    expect(keys.filter((key) => !heard.get(locale)?.has(key))).toEqual([]);
  });
});
