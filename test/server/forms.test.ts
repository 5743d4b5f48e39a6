import { startChat, type Chat } from '../../src/start';
import { silent, testConfig } from '../settings';

jest.setTimeout(60_000);

let chat: Chat;
beforeAll(async () => {
  chat = await startChat({ ...testConfig, publicOrigin: 'https://chatt.example.se' }, silent);
});
afterAll(() => chat.stop());

interface Answer {
  readonly status: number;
  readonly to: string | null;
  /** The cookie's name and value, as the browser sends it back. */
  readonly cookie: string;
  readonly setCookie: string;
  readonly html: string;
}

async function ask(path: string, cookie = '', form?: string): Promise<Answer> {
  const answered = await fetch(`${chat.address}${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: { cookie, ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(form !== undefined && { body: form }),
  });
  const setCookie = answered.headers.get('set-cookie') ?? '';
  const { status, headers } = answered;
  return {
    status,
    to: headers.get('location'),
    cookie: setCookie.split(';')[0] ?? '',
    setCookie,
    html: await answered.text(),
  };
}

const begin = async (): Promise<string> => (await ask('/begin?lang=sv')).cookie;

test('the cookie is for this window and for https, and no script can read it', async () => {
  const { setCookie } = await ask('/begin');
  expect(setCookie).toMatch(/^talk=[\w.-]{40,}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
});

test('nobody gets a cookie who talks by the script or only looks', async () => {
  for (const path of ['/', '/talk', '/leave', '/robots.txt']) expect((await ask(path)).setCookie).toBe('');
});

test.each(['', 'talk=', 'talk=__proto__', `talk=${'a'.repeat(5000)}`, 'talk=%00', 'other=1; talk=x'])(
  'without a talk, a page of it leads to the neutral page (%#)',
  async (cookie) => {
    const { status, to } = await ask('/talk', cookie);
    expect([status, to]).toEqual([303, testConfig.exitUrl]);
  },
);

test('words without a talk begin one, in the language of the form they came from', async () => {
  const posted = await ask('/talk', '', 'lang=en&text=Umea');
  expect([posted.status, posted.to]).toEqual([303, '/talk']);
  const { html } = await ask('/talk', posted.cookie);
  expect(html).toContain('<html lang="en"');
  expect(html).toContain('Centrum mot våld');
});

test('a tapped button is what is said, whatever stands in the field', async () => {
  const { cookie } = await ask('/talk', await begin(), `choice=${encodeURIComponent('Vad är våld?')}&text=Umea`);
  const { html } = await ask('/talk', cookie);
  expect(html).toContain('Fysiskt våld');
  expect(html).not.toContain('Centrum mot våld');
});

test.each(['', 'text=', 'text=+++', 'nothing', 'text=%E0%A4%A'])(
  'a form that says nothing changes nothing (%s)',
  async (form) => {
    const { status, to, cookie } = await ask('/talk', await begin(), form);
    expect([status, to]).toEqual([303, '/talk']);
    expect((await ask('/talk', cookie)).status).toBe(200);
  },
);

test('what is too big or too much is answered with the numbers and a kind sentence, and the talk stands', async () => {
  expect(await ask('/talk', await begin(), `text=${'a'.repeat(70_000)}`)).toMatchObject({ status: 303, to: '/?again' });
  let cookie = await begin();
  let last: Answer | undefined;
  for (let turn = 0; turn < 45; turn += 1) {
    last = await ask('/talk', cookie, 'text=hej');
    if (last.cookie !== '') ({ cookie } = last);
  }
  expect(last).toMatchObject({ status: 303, to: '/talk?again' });
  const { html } = await ask('/talk?again', cookie);
  expect(html).toContain('Jag når inte fram just nu.');
  expect(html).toContain('href="tel:112"');
});

test('leaving ends the talk at once, by the link and by what the script tells', async () => {
  const byLink = await begin();
  expect(await ask('/leave', byLink)).toMatchObject({ status: 303, to: testConfig.exitUrl });
  const byScript = await begin();
  const told = await ask('/leave', byScript, '');
  expect([told.status, told.setCookie]).toEqual([204, 'talk=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0']);
  for (const cookie of [byLink, byScript]) expect((await ask('/talk', cookie)).to).toBe(testConfig.exitUrl);
});
