import { conversationOf } from '../../src/transcripts/recording/conversation';
import { update } from '../../src/transcripts/recording/update';
import { reportOf } from '../../src/transcripts/reporting/report';
import { playLines, stageWith, withHeader } from './talkingBot';

const header = withHeader([]).length;

describe('what a tester reads', () => {
  it('names file, line, field, what was expected and what came, and marks where they part', async () => {
    expect(reportOf(await playLines(['Invånare: hm', 'Vägvisaren: Vad menade du?']))).toBe(
      [
        'FEL         prov.chat (sv)',
        '  prov.chat:6:1 text',
        '    väntat: Vad menade du?',
        '    kom:    Vad menar du?',
        '                    ^',
      ].join('\n'),
    );
  });

  it('names the buttons when only they differ, at the line they are written in', async () => {
    const report = reportOf(await playLines(['Invånare: hm', 'Vägvisaren: Vad menar du?', '[suggestions=Byt kommun]']));
    expect(report).toContain('prov.chat:7:14 knappar under svaret\n    väntat: Byt kommun\n    kom:    inga knappar');
    expect(report).not.toContain('^');
  });

  it('points at the digit that differs', async () => {
    const lines = ['Invånare: Hitta hjälp', 'Vägvisaren: {{*}}:', 'Vägvisaren: På kvällar, ring 113.'];
    expect(reportOf(await playLines(lines))).toContain(`kom:    På kvällar, ring 112.\n${' '.repeat(12 + 19)}^`);
  });

  it('tells in one line that all went as written', async () => {
    expect(reportOf(await playLines(['Invånare: hm', 'Vägvisaren: Vad menar du?']))).toBe('SOM VÄNTAT  prov.chat (sv)');
  });

  it('can be pasted back: a printed conversation goes as written', async () => {
    const printed = conversationOf(
      await playLines([
        'Invånare: Hitta hjälp',
        '> !tap',
        '> !wait 2h',
        '> !restart',
        '> !locale en',
        'Invånare: lämna',
      ]),
    );
    expect(printed).toContain('Invånare: Hitta hjälp\n> !tap\n');
    expect(printed).toContain('> ?event leave');
    expect((await playLines(printed.split('\n'))).faults).toEqual([]);
  });
});

describe('replacing what the bot no longer says', () => {
  const old = withHeader([
    'Invånare: Hitta hjälp',
    'Vägvisaren: Här fanns',
    'hjälp:',
    '',
    'Vägvisaren: {{*}} 113.',
    'Invånare: hm',
    'Vägvisaren: Va?',
    '> ?not 112',
  ]);

  it('changes plain lines, leaves matchers and checks, and is done the first time', async () => {
    const once = update(old.join('\n'), await playLines(old.slice(header))).text;
    const lines = once.split('\n');
    expect(lines.slice(header)).toEqual([
      'Invånare: Hitta hjälp',
      'Vägvisaren: Här finns hjälp:',
      '',
      'Vägvisaren: {{*}} 113.',
      'Invånare: hm',
      'Vägvisaren: Vad menar du?',
      '> ?not 112',
    ]);
    expect(update(once, await playLines(lines.slice(header))).text).toBe(once);
  });

  it('leaves a turn alone that has another number of replies', async () => {
    const text = withHeader(['Invånare: Hitta hjälp', 'Vägvisaren: Va?']);
    expect(update(text.join('\n'), await playLines(text.slice(header))).text).toBe(text.join('\n'));
  });

  it.each([
    ['one of several replies', ['Invånare: hm', '> ?any', 'Vägvisaren: Va?', '> ?or Vägvisaren: Hur?']],
    ['a reply with a comment in it', ['Invånare: hm', 'Vägvisaren: Va', '> en kommentar', 'då?']],
  ])('leaves %s', async (_, lines) => {
    const text = withHeader(lines).join('\n');
    expect(update(text, await playLines(lines)).text).toBe(text);
  });

  it('leaves a file alone that could not be read afterwards', async () => {
    const lines = ['Invånare: hm', 'Vägvisaren: Va?'];
    const odd = stageWith((sent) => sent.map((activity) => ({ ...activity, text: 'Så här:\nVägvisarn: hej' })));
    expect(update(withHeader(lines).join('\n'), await playLines(lines, odd)).text).toBe(withHeader(lines).join('\n'));
  });

  it('leaves a file alone that is run in several languages', async () => {
    const verdict = await playLines(old.slice(header));
    const several = { ...verdict, transcript: { ...verdict.transcript, locales: ['sv', 'en'] as const } };
    expect(update(old.join('\n'), several).text).toBe(old.join('\n'));
  });

  it('keeps the line ends of the file', async () => {
    expect(update(old.join('\r\n'), await playLines(old.slice(header))).text).toContain('finns hjälp:\r\n\r\n');
  });
});
