import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../directory/format/problem';
import { parseTranscript } from '../../src/transcripts/format/parse';
import { withHeader } from './talkingBot';

const header = withHeader([]).length;
const below = (...lines: readonly string[]): string => withHeader(lines).join('\n');
const told = ({ code, severity, line, column }: Problem): unknown => [code, severity, line, column];
const talk = ['', 'user: hm', 'bot: Va?'];

describe('a mistake in a transcript', () => {
  const conversation: readonly (readonly [string, number, number, readonly string[]])[] = [
    ['unknownDirective', 2, 3, ['Invånare: hm', '> ?hass Va']],
    ['notBuilt', 2, 3, ['Invånare: hm', '> ?visits dialog:findHelp']],
    ['notBuilt', 2, 11, ['Invånare: hm', '> ?loose  ?within 500ms']],
    ['misplacedDirective', 2, 3, ['Invånare: hm', '> @now 2026-12-01T12:00:00Z']],
    ['missingValue', 2, 3, ['Invånare: hm', '> ?has']],
    ['missingValue', 1, 3, ['> !wait']],
    ['missingValue', 3, 3, ['Invånare: hm', '> ?any', '> ?or']],
    ['needlessValue', 2, 12, ['Invånare: hm', '> ?silence nu']],
    ['needlessValue', 2, 8, ['Invånare: hm', '> !tap här']],
    ['unknownLocale', 1, 11, ['> !locale enn', 'Invånare: hm']],
    ['badWait', 1, 9, ['> !wait länge', 'Invånare: hm']],
    ['indented', 2, 3, ['Invånare: hm', '  > ?has Va']],
    ['unknownSpeaker', 2, 1, ['Invånare: hm', 'Vägvisarn: Va?']],
    ['noSpeaker', 1, 1, ['Hej och välkommen', 'Invånare: hm']],
    ['lateHeader', 1, 1, ['user=Kim', 'Invånare: hm']],
    ['emptyLine', 2, 1, ['Invånare: hm', 'Vägvisaren:']],
    ['unclosed', 2, 16, ['Invånare: hm', 'Vägvisaren: Va {{t:common:menu']],
    ['unknownMatcher', 2, 13, ['Invånare: hm', 'Vägvisaren: {{text:common:menu}}']],
    ['unknownKey', 2, 13, ['Invånare: hm', 'Vägvisaren: {{t:common:meny}}']],
    ['missingArgument', 2, 13, ['Invånare: hm', 'Vägvisaren: {{t:prompts:isItKommun}}']],
    ['needlessArgument', 2, 13, ['Invånare: hm', 'Vägvisaren: {{t:common:menu kommun=Umeå}}']],
    ['badRegex', 2, 13, ['Invånare: hm', 'Vägvisaren: {{re:/(/}}']],
    ['badField', 2, 13, ['Invånare: hm', 'Vägvisaren: {{dir:exempelby.phones[0]}}']],
    ['openUserLine', 1, 11, ['Invånare: {{*}}']],
    ['lostTap', 3, 3, ['Invånare: hm', 'Vägvisaren: Va?', '> !tap']],
    ['nothingToCheck', 2, 3, ['Invånare: hm', '> !restart', 'Vägvisaren: Va?']],
    ['uselessEnd', 2, 3, ['Invånare: hm', '> !restart']],
    ['lostAny', 3, 1, ['Invånare: hm', '> ?any', 'Vägvisaren: Va?']],
    ['lostAny', 2, 3, ['Invånare: hm', '> ?any']],
    ['lostOr', 3, 3, ['Invånare: hm', 'Vägvisaren: Va?', '> ?or Vägvisaren: Hur?']],
    ['orByUser', 4, 7, ['Invånare: hm', '> ?any', 'Vägvisaren: Va?', '> ?or Invånare: Hur?']],
    ['silentReplies', 2, 3, ['Invånare: hm', '> ?silence', 'Vägvisaren: Va?']],
    ['badCard', 2, 9, ['Invånare: hm', '> ?card titel=Jouren']],
    ['bracket', 3, 1, ['Invånare: hm', 'Vägvisaren: Va?', '[typing]']],
    ['userSuggestions', 1, 1, ['Invånare: hm', '[suggestions=Ja|Nej]']],
  ];
  it.each(conversation)('in the conversation is told with its place: %s %i:%i', (code, line, column, lines) => {
    const { problems, transcript } = parseTranscript(below(...lines), 'prov.chat');
    expect(problems.map(told)).toContainEqual([code, 'error', header + line, column]);
    expect(transcript).toBeUndefined();
  });

  const heads: readonly (readonly [string, number, number, readonly string[]])[] = [
    ['notBuilt', 1, 13, ['> @id prov  @matrix alla', ...talk]],
    ['headerOnlyBelow', 2, 3, ['> @id prov', '> ?loose', ...talk]],
    ['repeated', 2, 3, ['> @id prov', '> @id igen', ...talk]],
    ['badId', 1, 7, ['> @id Åtta', ...talk]],
    ['badNow', 1, 18, ['> @id prov  @now 2026-12-01', ...talk]],
    ['unknownLocale', 1, 22, ['> @id prov  @locales sv,fi', ...talk]],
    ['missingValue', 1, 13, ['> @id prov  @locales', ...talk]],
    ['noTurns', 2, 1, ['> @id prov', '']],
  ];
  it.each(heads)('in the header is told with its place: %s %i:%i', (code, line, column, lines) => {
    const { problems, transcript } = parseTranscript(lines.join('\n'), 'prov.chat');
    expect(problems.map(told)).toContainEqual([code, 'error', line, column]);
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
