import { readFileSync } from 'node:fs';
import type { Locale } from '../../../locales/translator';
import type { Transcript } from '../../../src/transcripts/format/model';
import { parseTranscript } from '../../../src/transcripts/reading/parse';
import { reportOf } from '../../../src/transcripts/reporting/report';
import { run, type Verdict } from '../../../src/transcripts/running/run';
import { createStages, usualNow } from '../../../src/transcripts/running/stage';
import { chooseFiles, undoable } from './chosen';
import { openFronts, type Fronts } from './fronts';
import { shownIn } from './shown';
import { Tally } from './tally';

// The first turn of a chat reads all its phrases, and a loaded machine draws pages slowly.
jest.setTimeout(120_000);

const { of: stageOf } = createStages();
const { files, which } = chooseFiles(process.env['FRONTS']);
const tally = new Tally();
const began = performance.now();

let fronts: Fronts;
beforeAll(async () => {
  fronts = await openFronts();
});
afterAll(async () => {
  await fronts.close();
  process.stdout.write(`${tally.line(which, (performance.now() - began) / 1000)}\n`);
});

function readTranscript(file: string): Transcript {
  const { transcript } = parseTranscript(readFileSync(file, 'utf8'), file);
  if (!transcript) throw new Error(`${file} cannot be read.`);
  return transcript;
}

/** Plays a transcript through both front ends at once. */
function playOnPages(transcript: Transcript, locale: Locale): Promise<readonly [Verdict, Verdict]> {
  const stage = stageOf(transcript.directory);
  return Promise.all([fronts.script.run(transcript, locale, stage), fronts.forms.run(transcript, locale, stage)]);
}

describe('through the page with its script and through the plain forms it goes as written', () => {
  for (const transcript of files.map(readTranscript)) {
    const why = undoable(transcript);
    if (why === undefined)
      it.each(transcript.locales)(`${transcript.file} (%s)`, async (locale) => {
        const verdicts = await playOnPages(transcript, locale);
        tally.add(transcript, verdicts);
        const faulty = verdicts.map((verdict, at) => `${at === 0 ? 'script' : 'forms'}: ${reportOf(verdict)}`);
        if (verdicts.some(({ faults }) => faults.length > 0)) throw new Error(faulty.join('\n'));
        // What no transcript asks for is the same too.
        const inProcess = await run(transcript, { locale, stage: stageOf(transcript.directory), usualNow });
        for (const verdict of verdicts) expect(shownIn(verdict)).toEqual(shownIn(inProcess));
      });
    else tally.skip(transcript.file, why);
  }
});

describe('a page that shows something else than the bot said is found out', () => {
  const transcript = readTranscript('test/transcripts/paths/small-talk.sv.chat');
  const wrong = '020-50 50 51';
  const cameIn = ({ faults }: Verdict): string => faults.map(({ came }) => came).join('\n');

  test('by its script', async () => {
    await fronts.script.page.addInitScript(`
      const append = Element.prototype.append;
      Element.prototype.append = function (...parts) {
        const spoil = (part) => (typeof part === 'string' ? part.replace('020-50 50 50', '${wrong}') : part);
        append.apply(this, parts.map(spoil));
      };`);
    expect(cameIn(await fronts.script.run(transcript, 'sv', stageOf(undefined)))).toContain(wrong);
  });

  test('by its HTML', async () => {
    await fronts.forms.page.route('**/talk', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('020-50 50 50', wrong) });
    });
    expect(cameIn(await fronts.forms.run(transcript, 'sv', stageOf(undefined)))).toContain(wrong);
  });
});
