import { readFileSync } from 'node:fs';
import { problemLine } from '../../directory/format/problem';
import { transcriptFiles } from '../../src/transcripts/files';
import { parseTranscript } from '../../src/transcripts/parse';
import { reportOf } from '../../src/transcripts/report';
import { run } from '../../src/transcripts/run';
import { createStages, usualNow } from '../../src/transcripts/stage';

// The first run builds the bot with all its phrases.
jest.setTimeout(60_000);

const stageOf = createStages('locales', 'directory');
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
      const verdict = await run(transcript, locale, stageOf(transcript.directory), usualNow);
      if (verdict.faults.length > 0) throw new Error(reportOf(verdict));
    });
}

it('plays the example that testers learn from', async () => {
  const readme = readFileSync('test/transcripts/README.md', 'utf8');
  const example = /```\n(> @id [^]*?)```/.exec(readme)?.[1] ?? '';
  const { transcript } = parseTranscript(example, 'README.md');
  if (!transcript) throw new Error('The example cannot be read.');
  expect((await run(transcript, 'sv', stageOf(undefined), usualNow)).faults).toEqual([]);
});
