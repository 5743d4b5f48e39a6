import { join } from 'node:path';
import { parseTranscript } from '../../src/transcripts/reading/parse';
import { run } from '../../src/transcripts/running/run';
import { runFile } from '../../src/transcripts/running/runFile';
import { createStages, usualNow } from '../../src/transcripts/running/stage';
import { playLines, stageWith, withHeader } from './talkingBot';

jest.setTimeout(60_000);

const header = withHeader([]).length;
const linesOf = (faults: readonly { readonly place: { readonly line: number } }[]): readonly number[] =>
  faults.map(({ place }) => place.line - header);

describe('what was captured', () => {
  it('is said and expected again', async () => {
    const lines = ['Invånare: klockan', 'Vägvisaren: Klockan är {{=tid}}.', 'Invånare: klockan', '> ?has {{=tid}}'];
    expect((await playLines(lines)).faults).toEqual([]);
  });

  it('is another text when it changes', async () => {
    const lines = ['Invånare: klockan', 'Vägvisaren: Klockan är {{=tid}}.', '> !wait 1h', 'Invånare: klockan'];
    const { faults } = await playLines([...lines, 'Vägvisaren: Klockan är {{=tid}}.']);
    expect(linesOf(faults)).toEqual([5]);
  });

  it('can be said by the resident', async () => {
    const lines = ['Vägvisaren: {{=hej}}', 'Invånare: {{=hej}}', 'Vägvisaren: Vad menar du?'];
    const { played, faults } = await playLines(lines);
    expect(played[1]?.said).toBe('Hej.');
    expect(faults).toEqual([]);
  });
});

it('a regex that backtracks for ever is stopped, and told with its place', async () => {
  const endless = '{{re:/^(([A-Z a-z])+.)+[0-9]([a-z ]+)+$/}}';
  const began = performance.now();
  const { faults } = await playLines(['Invånare: hm', `> ?has ${endless}`, 'Invånare: hm', '> ?has Vad'], longWinded);
  expect(linesOf(faults)).toContain(2);
  expect(faults.some(({ came }) => came.includes('tog för lång tid'))).toBe(true);
  expect(performance.now() - began).toBeLessThan(20_000);
});

const longWinded = stageWith((sent) => sent.map((one) => ({ ...one, text: `${'Vad menar du '.repeat(9)}!` })));

it('a reply that comes after its turn is told as one too many', async () => {
  const stage = stageWith();
  const late = {
    ...stage,
    open: () => {
      const line = stage.open();
      return { ...line, late: () => Promise.resolve([{ type: 'message', text: 'Förresten.', locale: 'sv' }]) };
    },
  };
  const { faults } = await playLines(['Invånare: hm', 'Vägvisaren: Vad menar du?'], late);
  expect(faults.map(({ came }) => came)).toContain('Förresten.');
});

describe('a bot that takes its time', () => {
  const slow = { ...stageWith(), open: slowLine };
  function slowLine() {
    const line = stageWith().open();
    return { send: async (...sent: Parameters<typeof line.send>) => ({ ...(await line.send(...sent)), took: 900 }) };
  }

  it('is in time or late', async () => {
    const { faults } = await playLines(['Invånare: hm', '> ?within 1s', 'Invånare: hm', '> ?within 500ms'], slow);
    expect(linesOf(faults)).toEqual([4]);
  });
});

describe('with the bot of the project', () => {
  const stages = createStages();
  const inProject = async (lines: readonly string[], locale = 'sv' as const) => {
    const { transcript, problems } = parseTranscript(withHeader(lines).join('\n'), 'prov.chat');
    if (!transcript) throw new Error(problems.map(({ code }) => code).join());
    return run(transcript, { locale, stage: stages.of(), usualNow });
  };

  it('a dialog that is entered is seen, and one that is not', async () => {
    const lines = ['Invånare: hitta hjälp', '> ?visits dialog:findHelp  ?visits dialog:kommun  ?visits dialog:report'];
    const { faults } = await inProject(lines);
    expect(faults.map(({ field, expected }) => `${field} ${expected}`)).toEqual(['visits dialog:report']);
  });

  it('a card that is sent in is answered as what is not understood', async () => {
    const { faults, played } = await inProject(['> !submit {"kommun":"Umeå"}', '> ?loose']);
    expect(faults).toEqual([]);
    expect(played[1]?.heard.messages).not.toEqual([]);
  });
});

describe('a file', () => {
  const stages = createStages();
  const folder = join(__dirname, '../fixtures/transcripts');

  it('is run once for each kommun that it names', async () => {
    const { result } = await runFile(join(folder, 'matrix.chat'), stages);
    expect(result.runs.map(({ kommun, faults }) => [kommun, faults.length])).toEqual([
      ['Umeå', 0],
      ['Borås', 0],
    ]);
  });

  it('replaces a file of the directory under the running bot, and for itself alone', async () => {
    const { result } = await runFile(join(folder, 'reload.chat'), stages);
    expect([result.failure, ...result.runs.map(({ faults }) => faults)]).toEqual([undefined, []]);
    const again = await runFile(join(folder, 'reload.chat'), stages);
    expect(again.result).toEqual(result);
  });

  it('that names no directory that is there is told so', async () => {
    const { result } = await runFile(join(folder, 'no-directory.chat'), stages);
    expect(result.failure).toContain('test/fixtures/nowhere');
  });
});
