import { existsSync, readFileSync } from 'node:fs';
import { parseDrafts } from '../../directory/staff/drafts';
import { digitsOf } from '../../directory/format/telephone';
import { piecesOf } from '../../src/transcripts/heard';
import { createStages, usualNow } from '../../src/transcripts/stage';
import { beginTalk } from './talk';

jest.setTimeout(120_000);

/** The real list of found facts is kept outside the project; without DRAFTS_FILE this is skipped. */
const list = process.env['DRAFTS_FILE'];
const whenThere = list !== undefined && existsSync(list) ? test : test.skip;

whenThere('no number of a found local fact reaches an answer, however it is asked for', async () => {
  const { bot, clock } = createStages('locales', 'directory')();
  clock.now = usualNow;
  const local = parseDrafts('list', readFileSync(list!, 'utf8')).drafts.filter(({ scope }) => !scope.includes('SE'));
  const numbers = local
    .flatMap(({ number_as_printed }) => number_as_printed?.match(/[+\d][\d –-]{5,}\d/g) ?? [])
    .map((number) => digitsOf(number).replace(/^46/, '0'))
    .filter(({ length }) => length >= 7);
  expect(numbers.length).toBeGreaterThan(20);
  for (const { name, organization, quote } of local)
    for (const question of [name, `vad är numret till ${name}`, `${organization} telefonnummer`, quote.slice(0, 400)]) {
      const { messages } = await beginTalk(bot, 'sv').say(question);
      const digits = digitsOf(messages.flatMap(piecesOf).join(' | '));
      expect(numbers.filter((number) => digits.includes(number))).toEqual([]);
    }
});
