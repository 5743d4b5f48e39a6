import { telephoneLink } from '../../../directory/format/telephone';
import { CardFactory } from 'botbuilder';
import { reportOf } from '../../../src/transcripts/reporting/report';
import { playLines, stageWith } from '../talkingBot';

/** The sign of what came above the mark, where there is one. */
async function markedBy(written: string): Promise<string | undefined> {
  const lines = reportOf(await playLines(['Invånare: Hitta hjälp', '> ?loose', `Vägvisaren: ${written}`])).split('\n');
  const mark = lines.findIndex((line) => /^ +\^$/.test(line));
  return lines[mark - 1]?.charAt(lines[mark]?.indexOf('^') ?? -1);
}

describe('a reply with a matcher in it is marked only where it must come just so', () => {
  it.each([
    ['before the matcher', 'På natten, ring {{*}}.', 'k'],
    ['after it', 'På {{*}}, ring 113.', '2'],
    ['after the last of several', '{{re:/P[åa]/}} {{any:kvällar|nätter}}, ring 113.', '2'],
    ['in a text with a value left open', '{{t:prompts:isItKommun kommun=*}}', 'H'],
    ['in a field of the directory', 'På kvällar, ring {{dir:exempelby-relationsvald.phones.0.number}}.', '1'],
  ])('%s', async (_, written, sign) => {
    expect(await markedBy(written)).toBe(sign);
  });

  it.each([
    ['where one of several texts may stand', 'På {{any:dagar|nätter}}, ring 112.'],
    ['where letters may be small or capital', 'PÅ {{re:/nätter/i}}, ring 112.'],
    ['where the directory has no such field', '{{dir:exempelby-jouren.phones.0.number}}, ring 112.'],
  ])('not %s', async (_, written) => {
    expect(await markedBy(written)).toBeUndefined();
  });
});

describe('a card is held against', () => {
  const buttons = ['08-465 004 01', '08-465 004 00'];
  const card = (title: string): ReturnType<typeof CardFactory.heroCard> =>
    CardFactory.heroCard(
      title,
      [],
      buttons.map((number) => ({ type: 'call', title: number, value: telephoneLink(number) })),
    );
  const stage = stageWith((sent, said) =>
    sent.map((one) => (said === 'hm' ? { ...one, attachments: [card('Kvinnojouren'), card('Mansjouren')] } : one)),
  );
  const checked = async (check: string): Promise<readonly (readonly string[])[]> =>
    (await playLines(['Invånare: hm', `> ?card ${check}`], stage)).faults.map(({ field, came }) => [field, came]);

  it('the one that has most of it', async () => {
    expect(await checked('title=Mansjouren buttons=08-465 004 00|08-465 004 02')).toEqual([
      ['card.buttons', '08-465 004 00 | 08-465 004 01'],
    ]);
  });

  it('the first, when several have as much', async () => {
    expect(await checked('title=Ungdomsjouren tel~=08')).toEqual([['card.title', 'Kvinnojouren']]);
  });
});
