import { playLines, stageWith, withHeader } from './talkingBot';

const header = withHeader([]).length;
const helpful = [
  'Invånare: Hitta hjälp',
  '> !tap',
  'Vägvisaren: Här finns hjälp:',
  'Vägvisaren: På kvällar, ring 112.',
  '[suggestions=Byt kommun|Börja om]',
  '> ?card title={{dir:exempelby-relationsvald.name}} tel={{dir:exempelby-relationsvald.phones.0.number}}',
];

describe('a conversation that goes as written', () => {
  const stories: readonly (readonly [string, ...string[]])[] = [
    ['with a button, replies, choices and a card', ...helpful],
    ['with a greeting', 'Vägvisaren: Hej.', '[suggestions=Hitta hjälp]', 'Invånare: hm', 'Vägvisaren: Vad menar du?'],
    ['with other blanks than the bot uses', 'Invånare: hm', 'Vägvisaren:   Vad', ' menar   du?'],
    ['with checks alone', 'Invånare: Hitta hjälp', '> ?has Relationsvåld   ?not 114 14   ?first hjälp'],
    ['with some of the replies', 'Invånare: Hitta hjälp', 'Vägvisaren: På kvällar, ring 112.', '> ?loose'],
    ['with one of several replies', 'Invånare: hm', '> ?any', 'Vägvisaren: Va?', '> ?or Vägvisaren: Vad menar du?'],
    ['with matchers', 'Invånare: hm', 'Vägvisaren: {{any:Hur|Vad}} {{*}}{{re:/d[ui]/}}?'],
    ['with a regex that fits in the middle', 'Invånare: hm', 'Vägvisaren: {{re:/MENAR/i}}'],
    ['with some buttons', 'Invånare: Hitta hjälp', '> ?buttons Börja om   ?card buttons~=08-465   ?locale sv'],
    ['with an event', 'Invånare: Lämna sidan', '> !tap', '> ?event leave', 'Vägvisaren: Sidan lämnas nu.'],
    ['that nobody answers', '> !event ping', '> ?silence'],
    ['with a wait', '> !wait 90m', 'Invånare: klockan', 'Vägvisaren: Klockan är 13:30.'],
    ['with a new start', 'Invånare: gånger', '> ?has 2', '> !restart', 'Invånare: gånger', 'Vägvisaren: 2 gånger.'],
    ['with another language', '> !locale en', 'Invånare: hm', '> ?buttons {{t:safety:leaveAction}}'],
    [
      'with a language that ends',
      'Invånare: english',
      '> ?locale en',
      '> !restart',
      'Invånare: hm',
      '> ?buttons {{t:safety:leaveAction}}',
    ],
    [
      'with a tap after a while',
      'Invånare: Hitta hjälp',
      '> ?loose',
      '> !wait 1m',
      'Invånare: Börja om',
      '> !tap',
      '> ?loose',
    ],
    ['with a value left open', 'Invånare: umeo', 'Vägvisaren: {{t:prompts:isItKommun kommun=*}}'],
    ['with a language the resident chose', 'Invånare: english', '> ?locale en   ?buttons {{t:safety:leaveAction}}'],
    ['with a known number behind a card', 'Invånare: Hitta hjälp', '> ?card tel~=465 004 01'],
    ['where danger is told', 'Invånare: han slår mig nu', '> ?first 112'],
  ];
  it.each(stories)('%s', async (_, ...lines) => {
    expect((await playLines(lines)).faults).toEqual([]);
  });
});

describe('a line that is not what the bot says', () => {
  const lines: readonly (readonly [string, number, readonly string[]])[] = [
    ['another text', 2, ['Invånare: hm', 'Vägvisaren: Vad menade du?']],
    ['a text that only begins the same', 2, ['Invånare: hm', 'Vägvisaren: Vad']],
    ['no line for the greeting', 1, ['Vägvisaren: God dag.', 'Invånare: hm', '> ?has Vad']],
    ['a reply too many', 3, ['Invånare: hm', 'Vägvisaren: Vad menar du?', 'Vägvisaren: Hallå?']],
    ['a reply too few', 2, ['Invånare: Hitta hjälp', 'Vägvisaren: Här finns hjälp:']],
    ['a turn without any line', 1, ['Invånare: hm', 'Invånare: hm', '> ?has Vad']],
    [
      'the replies in another order',
      2,
      ['Invånare: Hitta hjälp', 'Vägvisaren: På kvällar, ring 112.', 'Vägvisaren: Här finns hjälp:'],
    ],
    [
      'the same when extra replies are allowed',
      2,
      ['Invånare: Hitta hjälp', 'Vägvisaren: På kvällar, ring 112.', 'Vägvisaren: Här finns hjälp:', '> ?loose'],
    ],
    ['none of several texts', 3, ['Invånare: hm', '> ?any', 'Vägvisaren: Va?', '> ?or Vägvisaren: Hur?']],
    ['other buttons', 3, ['Invånare: hm', 'Vägvisaren: Vad menar du?', '[suggestions=Byt kommun]']],
    [
      'buttons in another order',
      4,
      ['Invånare: Hitta hjälp', 'Vägvisaren: {{*}}', 'Vägvisaren: {{*}}', '[suggestions=Börja om|Byt kommun]'],
    ],
    [
      'only some of the buttons',
      4,
      ['Invånare: Hitta hjälp', 'Vägvisaren: {{*}}', 'Vägvisaren: {{*}}', '[suggestions=Byt kommun]'],
    ],
    ['one button of two that is not there', 2, ['Invånare: Hitta hjälp', '> ?buttons Börja om|Vad är våld?']],
    ['one button of two on the card', 2, ['Invånare: Hitta hjälp', '> ?card buttons~=08-465|114 14']],
    ['only some of the buttons on the card', 2, ['Invånare: Hitta hjälp', '> ?card buttons=08-465 004 00']],
    ['the language of no reply', 2, ['> !event ping', '> ?locale sv']],
    ['a regex where the text goes on', 2, ['Invånare: hm', 'Vägvisaren: {{re:/Vad/}} menar']],
    ['a button that is not there', 2, ['Invånare: hm', '> ?buttons Byt kommun']],
    ['a tap on a button that is not there', 1, ['Invånare: Byt kommun', '> !tap', '> ?has Vad']],
    ['a tap on a button that calls', 1, ['Invånare: 112', '> !tap', '> ?has Vad']],
    [
      'a tap on a button from before',
      3,
      ['Invånare: hm', '> ?has Vad', 'Invånare: Hitta hjälp', '> !tap', '> ?has hjälp'],
    ],
    ['a word that is not said', 2, ['Invånare: hm', '> ?has Kvinnojouren']],
    ['a word that stands on a button only', 2, ['Invånare: Hitta hjälp', '> ?has Börja om']],
    ['a number that must not be said', 2, ['Invånare: Hitta hjälp', '> ?not 465 004 00']],
    ['a word that comes second', 2, ['Invånare: Hitta hjälp', '> ?first kvällar']],
    ['another number on the card', 2, ['Invånare: Hitta hjälp', '> ?card tel=08-465 004 02']],
    ['half a title', 2, ['Invånare: Hitta hjälp', '> ?card title=Relationsvåldsteamet']],
    ['too few buttons on the card', 2, ['Invånare: Hitta hjälp', '> ?card buttons=08-465 004 00|112']],
    ['an event that does not come', 2, ['Invånare: hm', '> ?event leave']],
    ['another language', 2, ['Invånare: hm', '> ?locale en']],
    ['the text of another language', 3, ['> !locale en', 'Invånare: english', '> ?has {{t:safety:leaving}}']],
    ['a silence that is broken', 2, ['Invånare: hm', '> ?silence']],
    [
      'a field that the directory does not have',
      2,
      ['Invånare: hm', '> ?not {{dir:exempelby-jouren.phones.0.number}}'],
    ],
  ];
  it.each(lines)('is told with its place: %s', async (_, line, written) => {
    const { faults } = await playLines(written);
    expect(faults.map(({ place }) => place.line)).toEqual([header + line]);
  });
});

it('tells of a crash in its own turn only', async () => {
  const { faults } = await playLines(['Invånare: sönder', '> ?loose', 'Invånare: hm', '> ?loose']);
  expect(faults.map(({ place }) => place.line)).toEqual([header + 1]);
});

it('forgets the buttons of the conversation before', async () => {
  const mute = stageWith((sent, said) => (said === undefined ? [] : sent));
  const lines = ['Invånare: Hitta hjälp', '> ?loose', '> !restart', 'Invånare: Byt kommun', '> !tap', '> ?loose'];
  expect((await playLines(lines, mute)).faults.map(({ place }) => place.line)).toEqual([header + 4]);
});

it('reads the directory in the language of the run', () => {
  const { fields } = stageWith();
  expect(fields('exempelby-relationsvald.description', 'en')).toContain('someone close');
  expect(fields('exempelby-relationsvald.description', 'sv')).toContain('någon nära');
});
