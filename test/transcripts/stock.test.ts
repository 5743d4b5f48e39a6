import { parseTranscript } from '../../src/transcripts/reading/parse';
import { run } from '../../src/transcripts/running/run';
import { corpusFiles } from './chatdown/parity';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualNow } from '../../src/transcripts/running/stage';
import { stageWith } from './talkingBot';

const head = ['user=Invånare', 'bot=Vägvisaren', ''];

/** Plays a file of another tool, which knows no `@id`. */
async function played(...lines: readonly string[]) {
  const { transcript, problems } = parseTranscript([...head, ...lines].join('\n'), 'stock.chat');
  if (!transcript) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { faults } = await run(transcript, { locale: 'sv', stage: stageWith(), usualNow });
  return faults.map(({ field, place }) => [field, place.line]);
}

const card = ['[herocard', 'title = Relationsvåldsteamet (EXEMPEL)', 'buttons = 08-465 004 00 | 08-465 004 01]'];
const evening = 'Vägvisaren: På kvällar, ring 112. [suggestions=Byt kommun|Börja om]';

test('goes as written, cards and suggestions too', async () => {
  expect(await played('Invånare: Hitta hjälp', 'Vägvisaren: Här finns hjälp:', ...card, evening)).toEqual([]);
});

test('a card that does not come is told at its reply', async () => {
  const other = card.map((line) => line.replace('title = Relation', 'title = Kärlek'));
  const faults = await played('Invånare: Hitta hjälp', 'Vägvisaren: Här finns hjälp:', ...other, evening);
  expect(faults).toEqual([['card.title', 5]]);
});

test('a comment is a comment, whatever it looks like, and braces are text', async () => {
  expect(await played('> ?has nothing', 'Invånare: hm', '> !tap', 'Vägvisaren: Vad menar du?')).toEqual([]);
  expect(await played('Invånare: hm', 'Vägvisaren: {{*}}')).toEqual([['text', 5]]);
});

const ours = (file: string): boolean => /^> @id\s/m.test(readFileSync(file, 'utf8'));

test.each(corpusFiles(join(__dirname, 'chatdown/corpus')).filter((file) => !ours(file)))('can be read: %s', (file) => {
  const { problems } = parseTranscript(readFileSync(file, 'utf8'), file);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
