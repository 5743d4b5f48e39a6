import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { activitiesOf } from '../../../src/transcripts/chatdown/activities';
import type { Activity } from '../../../src/transcripts/chatdown/activity';
import { chatOf } from '../../../src/transcripts/chatdown/chat';
import { corpusFiles, parityOf, read, readComparable, readGolden } from './parity';

const [corpus, golden] = [join(__dirname, 'corpus'), join(__dirname, 'golden')];
const files = corpusFiles(corpus);
const start = new Date('2026-12-01T12:00:00Z');

/** Written and read back: what a round trip leaves. */
function thereAndBack(activities: readonly Activity[]) {
  const { text, problems, files: beside } = chatOf(activities, { file: 'prov.chat', user: 'user', bot: 'bot' });
  const back = activitiesOf(text, { file: 'prov.chat', start, readFile: (name) => beside.get(name) });
  return { back: back.activities, problems };
}

/** Activities without ids and times. */
const plain = (activities: readonly Activity[]): unknown =>
  (JSON.parse(JSON.stringify(activities)) as Activity[]).map((activity) => ({
    ...activity,
    ...{ id: undefined, timestamp: undefined, conversation: undefined },
  }));

describe('a conversation becomes the same activities as in bf-chatdown 4.15', () => {
  it.each(files.map((path) => [basename(path), path]))('%s', (_, path) => {
    expect(readComparable(path)).toEqual(readGolden(path, golden));
  });

  it('in 60 of 60 files', () => {
    expect(parityOf(corpus, golden)).toEqual({ same: 60, of: 60, differing: [] });
  });

  it('and a file without its golden one counts as differing', () => {
    expect(parityOf(corpus, corpus).same).toBe(0);
  });
});

describe('a conversation is the same after it was made a .chat file again', () => {
  it.each(files.map((path) => [basename(path), path]))('%s', (_, path) => {
    const { activities } = read(path);
    const { back, problems } = thereAndBack(activities);
    expect(problems).toEqual([]);
    expect(plain(back)).toEqual(plain(activities));
  });

  it('whoever speaks, whatever is said and shown', () => {
    const word = fc.constantFrom(
      'Hej',
      'Öppet: 8–16',
      'مرحبا',
      '🙂',
      'a=b',
      '(typing)',
      '[1]',
      'user=x',
      '> hm',
      '{{x}}',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
    const speaker = fc.constantFrom('Kim', 'Robin', 'Vera', 'Kim->Robin', 'Vera->Kim');
    const mark = fc.constantFrom(
      ...['[suggestions=Ja|Nej]', '[attachmentlayout=list]', '[herocard=\ntitle=a\nbuttons=b|c\n]', '[typing]'],
      ...['[attachment=https://exempelby.example/a.png]', '[videocard=\nmedia=u\nautoloop=true\n]', '[event=x]', ''],
    );
    const replica = fc.tuple(speaker, text, mark).map(([name, said, shown]) => `${name}: ${said}\n${shown}`);
    fc.assert(
      fc.property(fc.array(replica, { maxLength: 12 }), (replicas) => {
        const written = ['users=Kim,Robin\nbot=Vera\n', ...replicas].join('\n');
        const { activities } = activitiesOf(written, { file: 'prov.chat', start });
        const { back, problems } = thereAndBack(activities);
        expect(problems).toEqual([]);
        expect(plain(back)).toEqual(plain(activities));
      }),
    );
  });
});

/** Pieces that mean something in the format, in any order. */
const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'users=Kim, A(b),\n',
      'bot=*\n',
      'user=a=b\n',
      '> @id x\n',
      '\n',
      '\r\n',
      'Kim: ',
      'bot->Kim: ',
      '\uFEFF',
    ),
    fc.constantFrom('[', ']', '=', '|', '[delay=x]', '[delay=9e99]', '[suggestions]', '[herocard]', '[attachment=]'),
    fc.constantFrom('[attachment=../../etc/passwd]', '[attachment=http://]', '[attachment=x.json]', '[okänt] '),
    fc.constantFrom(
      '[conversationUpdate]',
      '[conversationUpdate=x=y]',
      '[__proto__]',
      '[herocard=\n__proto__=1\n]',
      '{{',
      '}}',
    ),
  ),
  { maxLength: 40, size: 'max' },
);

describe('whatever stands in the file', () => {
  it('it is read, and what cannot be written back is told', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const readFile = (): Buffer => Buffer.from('{');
        const resolve = (text: string): string => text.toUpperCase();
        const { activities } = activitiesOf(parts.join(''), { file: 'prov.chat', start, readFile, resolve });
        const { back, problems } = thereAndBack(JSON.parse(JSON.stringify(activities)) as Activity[]);
        if (problems.length === 0) expect(plain(back)).toEqual(plain(activities));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '[',
    ']',
    '[[]',
    '[]',
    '[a] b',
    'x[typing]',
    '[suggestionz=a] b',
    '[herocard=\nfel=1\n]',
    '{{',
    '{{re:/',
    ':',
    '\nbot:',
  ])('200 kB of %j are read in well under a second', (piece) => {
    const text = `> @id prov\n\nbot: ${piece.repeat(200_000 / piece.length)}`;
    const before = process.cpuUsage();
    activitiesOf(text, { file: 'prov.chat', start, resolve: (written) => written });
    // Time of this process only, since the machine may have other things to do; a slip here takes half a minute.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});

it('asks no address anything, not even what it holds', async () => {
  const doors = [
    jest.spyOn(net.Socket.prototype, 'connect'),
    jest.spyOn(http, 'request'),
    jest.spyOn(https, 'request'),
    jest.spyOn(globalThis, 'fetch'),
  ];
  for (const door of doors as readonly jest.SpyInstance[]) {
    door.mockImplementation(() => {
      throw new Error('The network was asked.');
    });
  }
  for (const path of files) read(path);
  const { activities, problems } = activitiesOf(
    'bot: [attachment=http://127.0.0.1:9/okänd] [attachment=https://exempelby.example/a.png?b=c]',
    { file: 'prov.chat', start },
  );
  // What is asked for may be asked for later.
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const door of doors) expect(door).not.toHaveBeenCalled();
  expect(activities[1]?.attachments).toEqual([
    { contentType: 'application/octet-stream', contentUrl: 'http://127.0.0.1:9/okänd' },
    { contentType: 'image/png', contentUrl: 'https://exempelby.example/a.png?b=c' },
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['unknownType']);
  jest.restoreAllMocks();
});
