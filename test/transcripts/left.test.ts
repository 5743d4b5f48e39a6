import type { Activity } from 'botbuilder';
import { parseTranscript } from '../../src/transcripts/reading/parse';
import type { Line } from '../../src/transcripts/playing/play';
import { run, type Verdict } from '../../src/transcripts/running/run';
import { stageWith, withHeader } from './talkingBot';

const greeted = 'Vägvisaren: Hej.';

/** Plays lines on a page that is left by the word for it; `shown` is what can be read where it leads. */
async function playOnPage(lines: readonly string[], shown: readonly Partial<Activity>[] = []): Promise<Verdict> {
  const { transcript } = parseTranscript(withHeader([greeted, ...lines]).join('\n'), 'prov.chat');
  if (!transcript) throw new Error('The lines cannot be read.');
  return run(transcript, { locale: 'sv', stage: { ...stageWith(), open: () => pageOf(shown) }, usualNow: new Date(0) });
}

function pageOf(shown: readonly Partial<Activity>[]): Line {
  const frame = [
    { type: 'call', title: '112', value: 'tel:112' },
    { type: 'postBack', title: 'Lämna sidan', value: 'lämna' },
  ];
  const hello = { type: 'message', text: 'Hej.', locale: 'sv', suggestedActions: { to: [], actions: frame } };
  return {
    send: ({ text }) => {
      const leaves = text === 'lämna';
      return Promise.resolve(
        leaves ? { activities: [...shown, { type: 'event', name: 'leave' }], left: true } : { activities: [hello] },
      );
    },
  };
}

const leaving = ['Invånare: lämna', 'Vägvisaren: Sidan lämnas nu.', '> ?event leave'];

test('what the bot replied is not asked for where it cannot be read', async () => {
  expect((await playOnPage(leaving)).faults).toEqual([]);
});

test('leaving that nobody meant is a fault', async () => {
  const { faults } = await playOnPage(['Invånare: lämna', 'Vägvisaren: Sidan lämnas nu.']);
  expect(faults).toMatchObject([{ place: { line: 6 }, expected: 'att sidan är kvar' }]);
});

test('a word of the talk on the page afterwards is a fault', async () => {
  const { faults } = await playOnPage(leaving, [{ type: 'message', text: 'Sidan lämnas nu.' }]);
  expect(faults).toMatchObject([{ came: 'Sidan lämnas nu.' }]);
});

test('nothing is said on a page that was left, until somebody comes anew', async () => {
  const after = ['Invånare: hej', greeted, '', '> !restart', 'Invånare: hej igen', greeted];
  const { played, faults } = await playOnPage([...leaving, '', ...after]);
  expect(faults).toEqual([]);
  expect(played.map(({ said }) => said)).toEqual([undefined, 'lämna', undefined, 'hej igen']);
});
