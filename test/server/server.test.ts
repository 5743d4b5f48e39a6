import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/log';
import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';

jest.setTimeout(60_000);

let chat: Chat;
beforeAll(async () => {
  chat = await startChat(testConfig, silent);
});
afterAll(() => chat.stop());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks without fetch, which would unpack the answer and follow the exit. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${chat.address}${path}`, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.on('error', reject).end();
  });
}

interface Started {
  readonly conversationId: string;
  readonly token: string;
  readonly activities: readonly { readonly text?: string; readonly locale?: string }[];
}

async function post(path: string, body: unknown, token?: string): Promise<Response> {
  return fetch(`${chat.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const begin = async (body: unknown = {}): Promise<Started> =>
  (await (await post('/v3/directline/start', body)).json()) as Started;

/** Says something and gives the bot's texts of that turn. */
async function answersTo(text: string, { conversationId, token }: Started, locale = 'sv'): Promise<readonly string[]> {
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const posted = await post(path, { type: 'message', text, locale, from: { id: 'resident' } }, token);
  expect(posted.status).toBe(200);
  const { id } = (await posted.json()) as { id: string };
  const got = await fetch(`${chat.address}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const { activities } = (await got.json()) as { activities: { text?: string; replyToId?: string }[] };
  return activities.filter(({ replyToId }) => replyToId === id).map((activity) => activity.text ?? '');
}

describe('the page', () => {
  test.each(['br', 'gzip'])('is one response of at most 15 kB with %s', async (encoding) => {
    const { status, headers, body } = await ask('/', { 'accept-encoding': encoding });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(body.length).toBeLessThanOrEqual(15_000);
  });

  test('asks for nothing else, and holds 112, the exit and the national line before the script', async () => {
    const html = (await ask('/')).body.toString('utf8');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:,)/);
    const [before = ''] = html.split('<script>');
    for (const needed of ['href="tel:112"', 'href="/leave"', 'href="tel:+4620505050"'])
      expect(before).toContain(needed);
  });

  test('is told to nobody: no store, no referrer, no frame, no index, a policy without exceptions', async () => {
    const { headers } = await ask('/');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['set-cookie']).toBeUndefined();
    expect((await ask('/robots.txt')).body.toString()).toContain('Disallow: /');
  });

  test.each(['/?lang=en', '/?lang=__proto__', '/?lang=../../x', '/?lang=sv&lang=en'])(
    '%s is answered',
    async (path) => {
      expect((await ask(path)).status).toBe(200);
    },
  );

  test('speaks English when asked', async () => {
    expect((await ask('/?lang=en')).body.toString()).toContain('<html lang="en" dir="ltr">');
  });
});

test('a port that is taken is told to whoever starts the chat, not thrown past them', async () => {
  const port = Number(new URL(chat.address).port);
  await expect(startChat({ ...testConfig, port }, silent)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a folder without staff files stops the start with what to write', async () => {
  await expect(startChat({ ...testConfig, directoryFolder: tmpdir() }, silent)).rejects.toThrow(
    /DIRECTORY_FOLDER är fel/,
  );
});

test('the exit without a script goes on to the neutral page', async () => {
  const { status, headers } = await ask('/leave');
  expect([status, headers['location']]).toEqual([303, testConfig.exitUrl]);
});

test('there is no /api/messages without credentials', async () => {
  for (const method of ['GET', 'POST']) expect((await ask('/api/messages', {}, method)).status).toBe(404);
});

describe('input that is no conversation', () => {
  test.each([
    ['empty', ''],
    ['blanks', '   \n '],
    ['5,000 characters', 'ord '.repeat(1250)],
    ['one word of 5,000 characters', 'a'.repeat(5000)],
    ['emoji', '😀👩‍👧🏳️‍🌈'],
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['control characters', '\u0000\u202e\ufffd'],
    ['a name of the language', '__proto__ constructor toString'],
    ['operators', "=umeå !borås 'solna ^h .s$ | 112"],
  ])('%s gets a calm answer, and the next one is understood', async (_, text) => {
    const started = await begin();
    const answers = await answersTo(text, started);
    expect(answers.join('')).not.toBe('');
    expect(answers.join(' ')).not.toMatch(/<img|Error|undefined|NaN|\{\{/);
    expect((await answersTo('Umeå', started)).join(' ')).toContain('Umeå');
  });

  test('a long text is told to be long, and a cry for help at its end is heard', async () => {
    const answers = await answersTo(`${'och sedan gick vi hem '.repeat(200)} han försöker döda mig nu`, await begin());
    expect(answers[0]).toContain('112');
    expect(answers.join(' ')).toContain('läste bara början');
  });

  test.each(['__proto__', 'constructor', 'xx', '', 5, null])('the locale %j is answered in Swedish', async (locale) => {
    const started = await begin({ locale });
    expect(started.activities[0]?.locale).toBe('sv');
  });

  test.each(['', '{', '[]', 'null', '"x"', '{"type":5}', '{"type":"message","text":{}}', '['.repeat(20_000)])(
    'a malformed activity %# is refused without a stack, and the server lives on',
    async (body) => {
      const { conversationId, token } = await begin();
      const refused = await post(`/v3/directline/conversations/${conversationId}/activities`, body, token);
      expect(refused.status).toBe(400);
      expect(await refused.text()).not.toMatch(/at .*\.js|node_modules/);
      expect((await ask('/')).status).toBe(200);
    },
  );
});

test('the first answer comes in the same turn as the question, for fifty residents at once', async () => {
  const all = await Promise.all(
    Array.from({ length: 50 }, async () => answersTo('Var kan jag få hjälp i Umeå?', await begin())),
  );
  for (const answers of all) expect(answers[0]).toContain('Umeå');
});

describe('a broken staff file at start', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'directory-'));
    cpSync('directory', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is named with file and line, and the other kommuner are served', async () => {
    writeFileSync(join(folder, 'kommuner', '1490-boras.yaml'), 'kommun: "1490"\nname: Borås\nservices:\n\t- id: x\n');
    const heard: { file?: string; line?: number }[] = [];
    const log: Log = { ...silent, warn: (fields) => heard.push(fields) };
    const other = await startChat({ ...testConfig, directoryFolder: folder }, log);
    const own = chat;
    chat = other;
    try {
      expect(heard).toContainEqual(expect.objectContaining({ file: join('kommuner', '1490-boras.yaml'), line: 4 }));
      expect((await answersTo('Umeå', await begin())).join(' ')).toContain('Umeå');
      expect((await answersTo('Borås', await begin())).join(' ')).toContain('Borås');
    } finally {
      chat = own;
      await other.stop();
    }
  });

  test('112 stands in every turn also when the national file is gone', async () => {
    rmSync(join(folder, 'national.yaml'));
    const other = await startChat({ ...testConfig, directoryFolder: folder }, silent);
    const own = chat;
    chat = other;
    try {
      expect((await ask('/')).body.toString()).toContain('href="tel:112"');
      expect((await answersTo('han slår mig nu', await begin()))[0]).toContain('112');
    } finally {
      chat = own;
      await other.stop();
    }
  });
});
