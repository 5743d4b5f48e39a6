import { Readable } from 'node:stream';
import { parseTranscript } from '../../src/transcripts/reading/parse';
import { recordBulk } from '../../src/transcripts/recording/bulk';
import { Recording } from '../../src/transcripts/recording/recording';
import { update } from '../../src/transcripts/recording/update';
import { run, type Verdict } from '../../src/transcripts/running/run';
import { usualNow, type Stage } from '../../src/transcripts/running/stage';
import { stageWith } from './talkingBot';

async function replay(text: string, stage: Stage): Promise<Verdict> {
  const { transcript, problems } = parseTranscript(text, 'prov.chat');
  if (!transcript) throw new Error(problems.map(({ message }) => message).join('\n'));
  return run(transcript, { locale: 'sv', stage, usualNow });
}

async function record(stage: Stage, ...texts: readonly string[]): Promise<string> {
  const recording = await Recording.begin(stage, { id: 'prov', locale: 'sv', now: usualNow });
  for (const text of texts)
    await recording.say(
      text,
      recording.buttons.find(({ title }) => title === text),
    );
  return recording.text();
}

describe('what is recorded', () => {
  it('is replayed without a fault, with its taps, cards, events and languages', async () => {
    const text = await record(stageWith(), 'Hitta hjälp', 'hm', 'english', 'lämna', 'han slår mig nu');
    expect(text).toContain('Invånare: Hitta hjälp\n> !tap\n');
    expect(text).toContain('> ?event leave');
    expect(text).toContain('> ?locale en');
    expect((await replay(text, stageWith())).faults).toEqual([]);
  });

  it('is found different when the bot says something else', async () => {
    const text = await record(stageWith(), 'Hitta hjälp', 'hm');
    const other = stageWith((sent) =>
      sent.map((one) => ({ ...one, ...(one.text === 'Vad menar du?' && { text: 'Vad menade du?' }) })),
    );
    expect((await replay(text, other)).faults.map(({ field }) => field)).toEqual(['text']);
  });

  it.each([
    ['a line like a speaker', 'Ring nu.\nInvånare: nej'],
    ['a line like a comment', 'Ring nu.\n> så här'],
    ['matchers', 'Skriv {{namn}} så här'],
    ['brackets', 'Ring [typing] nu'],
    ['signs of a regex', 'Är det (a+b) $5 /}}?'],
    ['blank lines', 'Ring nu.\n\nEller sedan.'],
  ])('is read back when the bot says %s', async (_, said) => {
    const stage = stageWith((sent) =>
      sent.map((one) => ({ ...one, ...(one.text === 'Vad menar du?' && { text: said }) })),
    );
    const { faults } = await replay(await record(stage, 'hm'), stage);
    // The rule against what is half made holds here too.
    expect(faults.filter(({ field }) => field !== 'safety')).toEqual([]);
  });

  it('holds no text that a transcript cannot hold', async () => {
    const recording = await Recording.begin(stageWith(), { id: 'prov', locale: 'sv', now: usualNow });
    expect(await recording.say('   ')).toBe(false);
    expect(await recording.say('{{*}}')).toBe(false);
    expect((await replay(`${recording.text()}\nInvånare: hm\n> ?loose`, stageWith())).faults).toEqual([]);
  });
});

describe('an update', () => {
  const other = stageWith((sent) =>
    sent.map((one) => ({ ...one, ...(one.text === 'Vad menar du?' && { text: 'Vad menade du?' }) })),
  );
  const lines = ['> @id prov', 'user=Invånare', 'bot=Vägvisaren', '', 'Invånare: hm', 'Vägvisaren: Vad menar du?', ''];
  const text = lines.join('\n');

  it('writes plain lines anew, and nothing the second time', async () => {
    const once = update(text, await replay(text, other));
    expect(once.text).toBe(text.replace('menar', 'menade'));
    expect(once.changes).toEqual([{ place: { line: 6, column: 13 }, now: 'Vägvisaren: Vad menade du?' }]);
    expect(update(once.text, await replay(once.text, other))).toMatchObject({
      text: once.text,
      changed: 0,
      changes: [],
      left: [],
    });
  });

  it.each([
    ['{{re:/menar/}} du?', 6, 13],
    ['Vad {{any:menar|tror}} du?', 6, 13],
  ])('leaves %s as it is, and says where', async (line, row, column) => {
    const old = text.replace('Vad menar du?', line);
    const { text: same, left } = update(old, await replay(old, other));
    expect([same, left.map(({ place }) => [place.line, place.column])]).toEqual([old, [[row, column]]]);
  });
});

describe('many conversations at once', () => {
  const linesOf = async (...lines: readonly string[]) => {
    const results = [];
    for await (const one of recordBulk(Readable.from(lines), stageWith(), usualNow)) results.push(one);
    return results;
  };

  it('come back with what the bot said, and with all else that stood there', async () => {
    const [only] = await linesOf('{"id":"a","note":7,"turns":[{"user":"Hitta hjälp","by":"k"}]}');
    const answered = JSON.parse('line' in only! ? only.line : '{}') as {
      turns: { bot: { text: string; suggestions: string[]; cards?: object[] }[] }[];
    };
    expect(answered).toMatchObject({ id: 'a', note: 7, turns: [{ user: 'Hitta hjälp', by: 'k' }] });
    const [cards, last] = answered.turns[0]!.bot;
    expect(cards).toMatchObject({
      text: 'Här finns hjälp:',
      cards: [{ title: 'Relationsvåldsteamet (EXEMPEL)', buttons: ['08-465 004 00', '08-465 004 01'] }],
    });
    expect(last?.suggestions).toEqual(['Byt kommun', 'Börja om', '112', 'Lämna sidan']);
    expect(last?.cards).toBeUndefined();
  });

  it('tell a line that cannot be read, and go on', async () => {
    const results = await linesOf(
      'nej',
      '{"id":1,"turns":[]}',
      '',
      '{"id":2,"locale":"xx","turns":[{"user":"a"}]}',
      '{"id":3,"turns":[{"user":"hm"}]}',
    );
    expect(results.map((one) => ('line' in one ? 'line' : one.problem.slice(0, 6)))).toEqual([
      'rad 1:',
      'rad 2:',
      'rad 4:',
      'line',
    ]);
  });
});
