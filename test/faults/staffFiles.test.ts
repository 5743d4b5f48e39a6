import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endedWell } from './running/calm';
import { knock } from './running/knock';
import { Resident } from './running/resident';
import { serve, stopAll, type Served } from './running/served';
import { staffFolder } from './running/staffFolder';

jest.setTimeout(60_000);

const { folder, remove } = staffFolder();
const kommuner = join(folder, 'kommuner');
const spare = join(kommuner, '0115-vallentuna.yaml');
/** Of every Unix. */
const makePipe = 'mkfifo';
let served: Served;
beforeAll(async () => (served = await serve({ env: { DIRECTORY_FOLDER: folder }, faults: { watchFiles: true } })));
afterAll(async () => {
  await stopAll();
  remove();
});

interface Health {
  readonly status: string;
  readonly directory: { readonly bad: readonly { readonly file: string; readonly line: number }[] };
}
/** What the chat says of its files; rejects when it says nothing for four seconds. */
const health = async (): Promise<Health> => {
  const tooLate = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('The chat hangs.')), 4_000).unref(),
  );
  return JSON.parse((await Promise.race([knock(served.port, { path: '/healthz' }), tooLate])).text) as Health;
};
const until = async (isSo: (health: Health) => boolean): Promise<Health> => {
  for (;;) {
    const now = await health();
    if (isSo(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const isOk = ({ status }: Health): boolean => status === 'ok';

const bombs = [
  `a: ${'['.repeat(50_000)}`,
  '- '.repeat(50_000),
  '? '.repeat(800),
  `x: &a [1]\n${'y: [*a, *a, *a, *a]\n'.repeat(500)}`,
  `a: !!js/function "x"\n${'b: ["]",'.repeat(2_000)}`,
  `\u0000kommun: "2480"`,
  'kommun: "2480"\nkommun: "2480"\n\tname: x\n',
  '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nend: "0123"\n',
  '#'.repeat(10_000_000),
  `\ufeff${'{'.repeat(5_000)}\r\n`,
  `a: ${'{a: '.repeat(2_000)}`,
];

test('every kommun file a bomb at once, three times over: what was last good is still told, and each is named', async () => {
  const before = await served.ask('prototypes');
  const names = readdirSync(kommuner).filter((name) => name !== '_mall.yaml');
  const good = new Map(names.map((name) => [name, readFileSync(join(kommuner, name))]));
  const asked = async (): Promise<unknown> =>
    (await (await Resident.begin(served.port)).ask('Var kan jag få hjälp i Umeå?')).map(({ text, attachments }) => [
      text,
      attachments,
    ]);
  const told = await asked();
  for (let round = 0; round < 3; round += 1) {
    for (const [at, name] of names.entries())
      writeFileSync(join(kommuner, name), `${bombs[at % bombs.length] ?? ''}${' '.repeat(round)}`);
    await until(({ directory }) => new Set(directory.bad.map(({ file }) => file)).size === names.length);
    expect(await asked()).toEqual(told);
  }
  for (const [name, text] of good) writeFileSync(join(kommuner, name), text);
  await until(isOk);
  expect(await asked()).toEqual(told);
  expect(await served.ask('prototypes')).toEqual(before);
});

describe('what nobody writes and no disk keeps', () => {
  test.each(['ENOSPC', 'EROFS', 'EMFILE'])(
    'nothing can be written (%s): turns go on, and the log knows at the end',
    async (code) => {
      await served.ask('full', { code });
      const resident = await Resident.begin(served.port);
      expect(JSON.stringify(await resident.ask('Umeå'))).toContain('Umeå');
      expect(isOk(await health())).toBe(true);
    },
  );
});

describe('no file outside its folders is read', () => {
  const outside = '/etc/passwd';
  const up = ['../../../../etc/passwd', '..%2f..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '....//etc/passwd'];
  const more = [
    '..\\..\\etc\\passwd',
    'sv/../../../etc/passwd',
    'sv%00.json',
    'file:///etc/passwd',
    outside,
    '..;/etc/passwd',
  ];

  test('whatever 200 addresses, languages and names of kommuner ask for', async () => {
    await served.ask('opened');
    const resident = await Resident.begin(served.port);
    const doors = (name: string) => [
      ...[
        '/',
        '/embed/',
        '/hsds/',
        '/hsds/services/',
        '/v3/directline/',
        '/client/',
        '/v3/directline/conversations/',
      ].map((path) => ({ path: path + name })),
      ...[
        '/?lang=',
        '/framed?lang=',
        '/begin?lang=',
        '/talk?lang=',
        '/hsds/services?search=',
        '/hsds/organizations?page=',
      ].map((path) => ({ path: path + encodeURIComponent(name) })),
      ...[{ locale: name }, { locale: `sv-${name}` }].map((json) => ({ path: '/v3/directline/start', json })),
      {
        path: resident.path,
        token: resident.talk.token,
        json: { type: 'message', text: `Umeå ${name}`, locale: name },
      },
      { path: resident.path, token: resident.talk.token, json: { type: 'event', name } },
      {
        path: '/talk',
        body: `lang=${encodeURIComponent(name)}&text=${name}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      {
        path: '/',
        headers: { cookie: `talk=${encodeURIComponent(name)}`, 'accept-encoding': name.replace(/[^ -~]/g, '') },
      },
      { path: `/hsds/services/${encodeURIComponent(name)}` },
    ];
    const asked = [...up, ...more].flatMap(doors);
    expect(asked.length).toBeGreaterThanOrEqual(200);
    const heard = await Promise.all(asked.map((one) => knock(served.port, one)));
    expect(heard.filter(({ status, text }) => status >= 500 || /root:.*:0:0/.test(text))).toEqual([]);
    const opened = await served.ask<readonly string[]>('opened');
    expect(opened.filter((path) => !path.startsWith(folder))).toEqual([]);
  });

  test('and what a link among staff’s files leads to is neither told nor logged', async () => {
    await served.ask('opened');
    symlinkSync(outside, spare);
    const { directory } = await until((now) => !isOk(now));
    rmSync(spare);
    expect(directory.bad.map(({ file }) => file)).toEqual(['kommuner/0115-vallentuna.yaml']);
    expect(served.output()).not.toContain('root:');
    await until(isOk);
  });
});

test('after all of it the server ends with 0', async () => {
  await served.ask('full', {});
  const ended = await served.stop();
  expect(endedWell(ended)).toBe(true);
});

test('a pipe or a device in place of a file holds nobody up', async () => {
  served = await serve({ env: { DIRECTORY_FOLDER: folder } });
  for (const plant of [() => execFileSync(makePipe, [spare]), () => symlinkSync('/dev/zero', spare)]) {
    plant();
    await until((now) => !isOk(now));
    expect((await (await Resident.begin(served.port)).ask('Umeå')).length).toBeGreaterThan(0);
    rmSync(spare);
    await until(isOk);
  }
  expect((await served.stop()).code).toBe(0);
});
