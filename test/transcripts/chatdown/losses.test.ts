import { activitiesOf } from '../../../src/transcripts/chatdown/activities';
import { chatOf } from '../../../src/transcripts/chatdown/chat';
import { readTranscriptJson } from '../../../src/transcripts/chatdown/transcriptJson';

const start = new Date('2026-12-01T12:00:00Z');
const readFile = (path: string): Buffer | undefined => (path === 'fel.json' ? Buffer.from('{') : undefined);
const codes = (problems: readonly { code: string; line: number; column: number }[]): readonly unknown[] =>
  problems.map(({ code, line, column }) => [code, line, column]);

describe('what bf-chatdown loses without a word is told with its place', () => {
  const body: readonly (readonly [string, number, number, string])[] = [
    ['nothingMade', 1, 11, 'Vera: Hej [event=x] du'],
    ['nothingMade', 2, 1, 'Vera: Vill du?\n[suggestion=Ja|Nej]'],
    ['noCard', 1, 7, 'Vera: [receiptcard=title=x]'],
    ['eatenSpace', 1, 7, 'Vera: [okänt] ord'],
    ['overwritten', 1, 17, 'Vera: [okänt] a [typing] b'],
    ['openBracket', 2, 1, 'Vera: Vill du?\n[suggestions=Ja|Nej'],
    ['lostFirstLine', 1, 7, 'Vera: [herocard=title=a\ntext=b\n]'],
    ['unknownCardLine', 2, 1, 'Vera: [herocard=\ntitel=a\n]'],
    ['unknownCardLine', 4, 1, 'Vera: [herocard=\n> här\ntitle=a\ntitel=a\n]'],
    ['lostCardLine', 3, 1, 'Vera: [herocard=\ntext=a\nfortsättning\n]'],
    ['badLayout', 1, 11, 'Vera:  Se [attachmentlayout=grid]'],
    ['unknownMember', 2, 1, 'Vera: [conversationUpdate=\nremoved=Ingen]'],
    ['unknownType', 1, 7, 'Vera: [attachment=https://exempelby.example/x]'],
    ['plainSpeaker', 2, 1, 'Vera: Hej\nbot: Hej'],
    ['noSpeaker', 1, 1, 'Ingen säger detta\nVera: Hej'],
  ];
  it.each(body)('%s at %i:%i', (code, line, column, text) => {
    const { problems } = activitiesOf(`user=Kim\nbot=Vera\n\n${text}`, { file: 'prov.chat', start, readFile });
    expect(codes(problems)).toContainEqual([code, line + 3, column]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('also a name that it does not know again', () => {
    const { problems } = activitiesOf('\n\nusers=Kim, Robin\nbot=V.\n\nV.: Hej', { file: 'prov.chat', start });
    expect(codes(problems)).toEqual([
      ['spacedName', 3, 1],
      ['signedName', 3, 1],
    ]);
  });

  it('but nothing is told of a file in which all is read', () => {
    const { problems } = activitiesOf('bot: Hej [delay=10]\n[suggestions=a|b] [typing] se [1]', {
      file: 'prov.chat',
      start,
    });
    expect(problems).toEqual([]);
  });
});

describe('what makes bf-chatdown give up the file is an error with its place', () => {
  const body: readonly (readonly [string, number, number, string])[] = [
    ['missingValue', 1, 7, 'Vera: [suggestions]'],
    ['missingValue', 1, 7, 'Vera: [herocard]'],
    ['badDelay', 1, 7, 'Vera: [delay=snart] Hej'],
    ['badMember', 2, 1, 'Vera: [conversationUpdate=\nbytt=Kim]'],
    ['unreadFile', 1, 7, 'Vera: [attachment=borta.png]'],
    ['unknownType', 1, 7, 'Vera: [attachment=borta]'],
    ['badJson', 1, 7, 'Vera: [attachment=fel.json]'],
  ];
  it.each(body)('%s at %i:%i', (code, line, column, text) => {
    const { problems } = activitiesOf(`user=Kim\nbot=Vera\n\n${text}`, { file: 'prov.chat', start, readFile });
    expect(problems).toMatchObject([{ file: 'prov.chat', severity: 'error', code, line: line + 3, column }]);
  });

  it('also a name with two equals signs', () => {
    const { problems } = activitiesOf('user=Kim=Robin', { file: 'prov.chat', start });
    expect(problems).toMatchObject([{ code: 'badHeader', severity: 'error', line: 1, column: 1 }]);
  });
});

it('takes a name with brackets as it is written', () => {
  const { activities } = activitiesOf('user=Kim (mamma)\n\nKim (mamma): Hej', { file: 'prov.chat', start });
  expect(activities[1]).toMatchObject({ text: 'Hej', from: { name: 'Kim (mamma)', role: 'user' } });
});

it('numbers the activities and gives them times from the given start, each time the same', () => {
  const read = () => activitiesOf('user: a\nbot: [delay=500] b', { file: 'prov.chat', start }).activities;
  expect(read()).toEqual(read());
  expect(read().map(({ id, timestamp }) => [id, timestamp])).toEqual([
    ['1', '2026-12-01T12:00:00.100Z'],
    ['2', '2026-12-01T12:00:02.100Z'],
    ['3', '2026-12-01T12:00:02.600Z'],
  ]);
});

describe('what a .chat file cannot carry is told, and not lost in silence', () => {
  const written = (activity: object) =>
    chatOf(readTranscriptJson(JSON.stringify([said, activity, said]), 'a.transcript').activities, {
      ...{ file: 'ut.chat', user: 'Kim', bot: 'Vera' },
    });
  const said = { type: 'message', text: 'Hej', from: { name: 'Kim', role: 'user' } };
  const bot = { type: 'message', from: { name: 'Vera', role: 'bot' } };
  const hero = 'application/vnd.microsoft.card.hero';
  const lost: readonly (readonly [string, string, object])[] = [
    ['a line that would be a comment', 'changed', { ...bot, text: 'Citat:\n> hej' }],
    ['a line that would be another speaker', 'changed', { ...bot, text: 'Någon sa\nKim: hej' }],
    ['a line that would be a plain speaker', 'changed', { ...bot, text: 'Någon sa\nbot: hej' }],
    ['a bracket that would be read', 'changed', { ...bot, text: 'Skriv [typing] här' }],
    ['a blank that would be eaten', 'changed', { ...bot, text: 'Se [1] och ring' }],
    ['blanks around the text', 'changed', { ...bot, text: ' Hej' }],
    [
      'a bar in a button',
      'changed',
      { ...bot, text: 'a', suggestedActions: { actions: [{ type: 'imBack', title: 'a|b', value: 'a|b' }] } },
    ],
    [
      'a button that says something else',
      'changed',
      { ...bot, text: 'a', suggestedActions: { actions: [{ type: 'imBack', title: 'a', value: 'b' }] } },
    ],
    [
      'the name of an attachment',
      'changed',
      { ...bot, attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example', name: 'x' }] },
    ],
    ['an event', 'notCarried', { type: 'event', name: 'leave' }],
    ['a field of a message', 'notCarried', { ...bot, text: 'a', channelData: { a: 1 } }],
    ['an empty message', 'notCarried', bot],
    ['an attachment that holds nothing', 'notCarried', { ...bot, text: 'a', attachments: [{ contentType: hero }] }],
    ['a name that parts names', 'changedName', { ...said, from: { name: 'Kim, Robin', role: 'user' } }],
  ];
  it.each(lost)('%s', (_, code, activity) => {
    expect(written(activity).problems.map((problem) => problem.code)).toContain(code);
  });

  it('at its line in the file that is written', () => {
    const { text, problems } = written({ type: 'event', name: 'leave' });
    expect(text.split('\n').slice(3)).toEqual([
      'Kim: Hej',
      '> Aktiviteten "event" "leave" följer inte med.',
      'Kim: Hej',
      '',
    ]);
    expect(codes(problems)).toEqual([
      ['addedStart', 1, 1],
      ['notCarried', 5, 1],
    ]);
  });

  it('and a card that lines cannot hold goes to a file of its own', () => {
    const content = { title: 'Jour', buttons: [{ type: 'call', title: 'Ring', value: 'tel:08-46500400' }] };
    const { files, problems, text } = written({ ...bot, attachments: [{ contentType: hero, content }] });
    expect(text).toContain('Vera: [attachment=ut-1.json hero]');
    expect(JSON.parse(String(files.get('ut-1.json')))).toEqual(content);
    expect(codes(problems)).toEqual([['addedStart', 1, 1]]);
  });
});

describe('a .transcript file that cannot be read is told with its place', () => {
  const broken: readonly (readonly [string, number, number, string])[] = [
    ['notJson', 2, 10, '[\n  { "a": }\n]'],
    ['notJson', 1, 5, '[{} {}]'],
    ['notJson', 1, 3, '[1'],
    ['notJson', 1, 2, '["a\n"]'],
    ['notJson', 1, 1, ''],
    ['notArray', 1, 1, '{ "type": "message" }'],
    ['badActivity', 3, 3, '[\n  { "type": "message" },\n  { "text": "Hej" }\n]'],
    ['badActivity', 1, 2, '[7]'],
    ['tooDeep', 1, 65, '['.repeat(1000)],
    ['tooBig', 1, 1, `["${'x'.repeat(10_000_000)}"]`],
  ];
  it.each(broken)('%s at %i:%i', (code, line, column, text) => {
    const { activities, problems } = readTranscriptJson(text, 'a.transcript');
    expect(activities).toEqual([]);
    expect(problems).toMatchObject([{ file: 'a.transcript', severity: 'error', code, line, column }]);
  });

  it('and one from the Emulator, with null where nothing is, is read', () => {
    const text = '\uFEFF[{"type":"message","text":null,"from":{"id":"1","name":null},"entities":[]}]';
    expect(readTranscriptJson(text, 'a.transcript')).toEqual({
      activities: [{ type: 'message', from: { id: '1' }, entities: [] }],
      problems: [],
    });
  });
});
