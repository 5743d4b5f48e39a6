import type { Line, Outcome } from '../../../src/transcripts/playing/play';
import type { Stage } from '../../../src/transcripts/running/stage';
import { playLines, stageWith, withHeader } from '../talkingBot';

const header = withHeader([]).length;

describe('what is told', () => {
  const both = ['Invånare: Hitta hjälp', 'Vägvisaren: Här finns hjälp:', 'Vägvisaren: På kvällar, ring 112.'];
  const [ask = '', first = '', second = ''] = both;
  const card = (...fields: string[]): readonly string[] => [ask, `> ?card ${fields.join(' ')}`, '> ?loose'];
  const told: readonly (readonly [string, readonly string[], readonly (readonly [string, string, string])[]])[] = [
    [
      'each reply too many',
      [ask, 'Vägvisaren: Hej.'],
      [
        ['text', 'Hej.', 'Här finns hjälp:'],
        ['reply', 'inget mer svar', 'På kvällar, ring 112.'],
      ],
    ],
    [
      'an extra reply before the one that was written',
      [ask, second],
      [['reply', 'inget mer svar', 'Här finns hjälp:']],
    ],
    [
      'all that nobody wrote',
      [ask, 'Invånare: hm', '> ?has Vad'],
      [
        ['reply', 'inget mer svar', 'Här finns hjälp:'],
        ['reply', 'inget mer svar', 'På kvällar, ring 112.'],
      ],
    ],
    ['a reply that is missing', [...both, 'Vägvisaren: Hallå?'], [['reply', 'Hallå?', 'inget sådant svar']]],
    [
      'a reply that is missing before one that came',
      ['Invånare: hm', 'Vägvisaren: Hallå?', 'Vägvisaren: Vad menar du?'],
      [['reply', 'Hallå?', 'inget sådant svar']],
    ],
    ['a reply that comes later', [ask, second, first], [['reply', 'På kvällar, ring 112.', 'kommer först som svar 2']]],
    [
      'a text and its buttons at once',
      [ask, '> ?loose', second.replace('112', '113'), '[suggestions=Byt kommun|Börja]'],
      [
        ['text', 'På kvällar, ring 113.', 'På kvällar, ring 112.'],
        ['suggestions', 'Byt kommun | Börja', 'Byt kommun | Börja om'],
      ],
    ],
    [
      'a field of the card that is most like it',
      card('title~=Relationsvåld', 'tel=08-465 004 01', 'subtitle=För dig'),
      [['card.subtitle', 'För dig', 'För dig som är utsatt']],
    ],
    [
      'every field that differs',
      card('title=Jouren', 'buttons=08-465 004 00|08-465 004 02'),
      [
        ['card.title', 'Jouren', 'Relationsvåldsteamet (EXEMPEL)'],
        ['card.buttons', '08-465 004 00 | 08-465 004 02', '08-465 004 00 | 08-465 004 01'],
      ],
    ],
    [
      'a field of which something is not there',
      card('text~=Umeå'),
      [['card.text', 'innehåller: Umeå', 'enligt Exempelby kommun, 1 november 2026']],
    ],
    [
      'a card where there is none',
      ['Invånare: hm', '> ?card title=Jouren tel~=08'],
      [['card', 'ett kort med title=Jouren  tel~=08', 'inget kort']],
    ],
    [
      'a tap',
      ['Invånare: Byt kommun', '> !tap', '> ?loose'],
      [['tap', 'bland knapparna: Byt kommun', 'Hitta hjälp | 112 | Lämna sidan']],
    ],
    ['an event', ['Invånare: hm', '> ?event leave   ?has Vad'], [['event', 'leave', 'ingen händelse']]],
    ['a language', ['Invånare: english', '> ?has Vad   ?locale sv'], [['locale', 'sv', 'en']]],
    ['a silence', ['Invånare: hm', '> ?silence'], [['silence', 'inget svar', 'Vad menar du?']]],
    [
      'a field of the directory',
      ['Invånare: hm', '> ?not {{dir:exempelby-jouren.phones.0.number}}'],
      [['field', '{{dir:exempelby-jouren.phones.0.number}}', 'fältet finns inte i katalogen']],
    ],
  ];
  it.each(told)('says what differs, field by field: %s', async (_, lines, faults) => {
    const came = (await playLines(lines)).faults;
    expect(came.map(({ field, expected, came }) => [field, expected, came])).toEqual(faults);
    expect(structuredClone(came)).toEqual(came);
  });

  it('is a reply that comes earlier', async () => {
    const stage = stageWith((sent, said) =>
      said === 'hm' ? sent.flatMap((one) => ['tre', 'ett', 'två'].map((text) => ({ ...one, text }))) : sent,
    );
    const lines = ['Invånare: hm', 'Vägvisaren: ett', 'Vägvisaren: två', 'Vägvisaren: tre'];
    const faults = [{ field: 'reply', expected: 'tre', came: 'kommer redan som svar 1', place: { line: header + 4 } }];
    expect((await playLines(lines, stage)).faults).toMatchObject(faults);
    expect((await playLines([...lines, '> ?loose'], stage)).faults).toMatchObject(faults);
  });

  it('is the reply most like the written one, where others may come', async () => {
    const { faults } = await playLines([ask, second.replace('112', '113'), '> ?loose']);
    expect(faults).toMatchObject([{ field: 'text', came: 'På kvällar, ring 112.' }]);
  });

  it('is where each field of a card is written', async () => {
    const { faults } = await playLines(card('title=Jouren', 'tel=08'));
    expect(faults.map(({ place }) => place)).toEqual([
      { line: header + 2, column: 15 },
      { line: header + 2, column: 26 },
    ]);
  });

  it('is a crash', async () => {
    const { faults } = await playLines(['Invånare: sönder', '> ?loose']);
    expect(faults).toMatchObject([{ field: 'crash', came: 'boten gick sönder (TypeError: det där gick inte)' }]);
  });
});

describe('a text that was captured', () => {
  it('is what the checks and the turns after it mean', async () => {
    const lines = ['Invånare: gånger', 'Vägvisaren: {{=antal}} gånger.', '> ?has {{=antal}}', 'Invånare: gånger'];
    expect((await playLines([...lines, '> ?not {{=antal}}'])).faults).toEqual([]);
    expect((await playLines([...lines, '> ?has {{=antal}}'])).faults).toMatchObject([{ expected: 'någonstans: 2' }]);
  });

  it('must be the same in the next reply of its turn', async () => {
    const lines = [
      'Invånare: Hitta hjälp',
      'Vägvisaren: {{=ord}} finns hjälp:',
      'Vägvisaren: {{=ord}} kvällar, ring 112.',
    ];
    expect((await playLines(lines)).faults).toMatchObject([{ field: 'text', expected: 'Här kvällar, ring 112.' }]);
  });
});

describe('what cannot be seen of every bot', () => {
  const within = ['Invånare: hm', '> ?within 500ms'];
  const visits = ['Invånare: hm', '> ?visits dialog:findHelp'];
  const seen = (about: Partial<Outcome>): Stage => {
    const stage = stageWith();
    const open = (): Line => {
      const line = stage.open();
      return { ...line, send: async (...sent) => ({ ...(await line.send(...sent)), ...about }) };
    };
    return { ...stage, open };
  };

  it('is no fault where no time passes and no dialog can be seen', async () => {
    expect((await playLines([...within, ...visits])).faults).toEqual([]);
  });

  it('is no fault in time, and in the dialog that was written', async () => {
    const stage = seen({ took: 500, visited: new Set(['dialog:kommun', 'dialog:findHelp']) });
    expect((await playLines([...within, ...visits], stage)).faults).toEqual([]);
  });

  it('is a late reply, and a dialog that was not entered', async () => {
    const { faults } = await playLines(
      [...within, ...visits],
      seen({ took: 812.4, visited: new Set(['dialog:kommun']) }),
    );
    expect(faults).toMatchObject([
      { place: { line: header + 2 }, field: 'time', expected: 'högst 500 ms', came: '812 ms' },
      { place: { line: header + 4 }, field: 'visits', expected: 'dialog:findHelp', came: 'dialog:kommun' },
    ]);
  });
});
