import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../directory/format/problem';
import { parseTranscript } from '../../src/transcripts/reading/parse';
import { hint, mistakes } from './mistakes';
import { withHeader } from './talkingBot';

const below = (...lines: readonly string[]): string => withHeader(lines).join('\n');
const told = ({ code, severity, line, column }: Problem): unknown => [code, severity, line, column];

describe('a mistake in a transcript', () => {
  it.each(mistakes)('is told with its place and what to write instead: $code $line:$column', (mistake) => {
    const { code, line, column, text } = mistake;
    const { problems, transcript } = parseTranscript(text, 'prov.chat');
    expect(problems.map(told)).toContainEqual([code, 'error', line, column]);
    expect(problems.find((problem) => problem.code === code)?.message).toMatch(hint);
    expect(transcript).toBeUndefined();
  });

  it.each([
    ['perhapsSpeaker', below('Invånare: hm', 'Vägvisaren: Va?', 'Öppet: 8–16')],
    ['plainSpeaker', below('user: hm', '> ?has Va')],
    ['noId', 'user: hm\n> ?has Va'],
  ])('that may be meant is only a warning: %s', (code, text) => {
    const { problems, transcript } = parseTranscript(text, 'prov.chat');
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'warning']]);
    expect(transcript).toBeDefined();
  });
});

it('reads a file of another tool as it stands: comments, and plain text in braces', () => {
  const { transcript, problems } = parseTranscript('> ?!\nuser: a\nbot: {{*}}\n> !!! nothing', 'stock.chat');
  expect(problems).toEqual([]);
  expect(transcript?.turns[1]?.replies[0]?.alternatives[0]?.text.parts).toEqual([{ kind: 'literal', text: '{{*}}' }]);
});

it('has no fault in the example that testers learn from', () => {
  const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
  const example = /```\n(> @id [^]*?)```/.exec(readme)?.[1] ?? '';
  expect(parseTranscript(example, 'README.md').problems).toEqual([]);
});
