import { CardFactory, type CardAction } from 'botbuilder';
import { knownNumbers } from '../../src/transcripts/judging/safety';
import { exampleFile, playLines, stageWith, withHeader, type Activities } from './talkingBot';

const header = withHeader([]).length;

describe('a bot that does wrong, whatever is written', () => {
  const change =
    (index: number, about: Activities[number]) =>
    (sent: Activities): Activities =>
      sent.map((activity, at) => (at === index ? { ...activity, ...about } : activity));
  const withButton =
    (title: string, about?: Partial<CardAction>) =>
    (sent: Activities): Activities =>
      sent.map((activity) => ({
        ...activity,
        suggestedActions: {
          to: [],
          actions: (activity.suggestedActions?.actions ?? []).flatMap((action) =>
            action.title !== title ? [action] : about ? [{ ...action, ...about }] : [],
          ),
        },
      }));
  const dialling = (value: string): Activities[number] => ({
    attachments: [CardFactory.heroCard('Jouren', [], [{ type: 'call', title: '112', value }])],
  });
  const inText =
    (text: string, change: (sent: Activities) => Activities) => (sent: Activities, said: string | undefined) =>
      said === text ? change(sent) : sent;
  const wrongs: readonly (readonly [
    string,
    string,
    string,
    (sent: Activities, text: string | undefined) => Activities,
  ])[] = [
    ['no 112 among the buttons', 'hm', '112', inText('hm', withButton('112'))],
    ['no exit among the buttons', 'hm', 'Lämna sidan', inText('hm', withButton('Lämna sidan'))],
    ['the exit of another language', 'hm', 'knappen', inText('hm', change(0, { locale: 'en' }))],
    ['danger, and 112 only later', 'han slår mig nu', '112 i första', (sent) => sent.toReversed()],
    [
      'danger, and a number that holds 112',
      'han slår mig nu',
      '112 i första',
      inText('han slår mig nu', change(0, { text: 'Ring 11200.' })),
    ],
    ['another number behind 112', 'hm', 'knappen 112', inText('hm', withButton('112', { value: 'tel:+46846500400' }))],
    ['an exit that says something else', 'hm', 'knappen', inText('hm', withButton('Lämna sidan', { value: 'hej' }))],
    ['an exit called something else', 'hm', 'knappen', inText('hm', withButton('Lämna sidan', { title: 'Stäng' }))],
    ['a strange number behind a card', 'hm', 'katalogen', inText('hm', change(0, dialling('tel:+46846500402')))],
    ['a strange number on a button', 'hm', 'katalogen', inText('hm', withButton('112', { title: '113' }))],
    ['an empty reply', 'hm', 'ett svar med text', inText('hm', change(0, { text: ' ' }))],
    ['no reply', 'hm', 'ett svar med text', inText('hm', () => [])],
    ['a number out of nowhere', 'hm', 'katalogen', inText('hm', change(0, { text: 'Ring 020-50 50 50.' }))],
    ['a last digit changed', 'hm', 'katalogen', inText('hm', change(0, { text: 'Ring 08-465 004 02.' }))],
    ['a year out of nowhere', 'hm', 'katalogen', inText('hm', change(0, { text: 'Sedan 2012.' }))],
    ['a crash', 'sönder', 'ett svar', (same) => same],
  ];
  it.each(wrongs)('is found out: %s', async (_, text, expected, spoil) => {
    const { faults } = await playLines([`Invånare: ${text}`, '> ?loose'], stageWith(spoil));
    expect(faults.map((fault) => fault.expected).join('\n')).toContain(expected);
    expect(new Set(faults.map(({ place }) => place.line))).toEqual(new Set([header + 1]));
  });
});

it('lets a bot be silent where silence is written', async () => {
  const mute = stageWith((sent, said) => (said === 'hm' ? [] : sent));
  expect((await playLines(['Invånare: hm', '> ?silence'], mute)).faults).toEqual([]);
});

describe('the numbers a reply may hold', () => {
  const withAbout = (about: object): ReturnType<typeof knownNumbers> =>
    knownNumbers([{ ...exampleFile, services: exampleFile.services.map((service) => ({ ...service, ...about })) }]);

  it('are 112, and those of records that may show one, with their links', () => {
    expect(withAbout({}).digits).toEqual(
      new Set(['112', '2026', '2027', '0846500400', '0846500401', '20261101', '20270501']),
    );
    expect(withAbout({}).links).toEqual(new Set(['tel:112', 'tel:+46846500400', 'tel:+46846500401']));
  });

  it.each([{ assurance: 'named' }, { audience: 'internal' }])('are not those of %j', (about) => {
    expect(withAbout(about).digits).not.toContain('0846500400');
    expect(withAbout(about).links).not.toContain('tel:+46846500400');
  });
});
