import { carried } from '../../locales/carried';
import { composeBot } from '../../src/compose';
import { ExpiringStorage } from '../../src/state/expiringStorage';
import { Microsoft } from './microsoft';
import { Reachable } from './reachable';

jest.setTimeout(60_000);

let microsoft: Microsoft;
let chat: Reachable;
const storage = new ExpiringStorage({ ttlMs: 900_000, maxItems: 100, now: Date.now });
beforeAll(async () => {
  microsoft = await new Microsoft().listen();
  const now = (): Date => new Date('2026-11-26T12:00:00Z');
  const composed = composeBot({ directoryFolder: 'directory', localesFolder: 'locales', storage, now });
  const bot = composed.botSaying(carried(composed.translator));
  chat = await new Reachable(microsoft, { bot, storage }).listen();
});
afterAll(async () => {
  await chat.close();
  await microsoft.close();
  storage.close();
});

test.each<[string, object]>([
  ['an arrival', { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: 'the-bot' }, { id: 'she' }] }],
  ['danger', { text: 'min man slår mig nu' }],
  ['a question', { text: 'jag bor i Umeå och vill ha hjälp' }],
  ['what nobody understands', { text: 'xyzzy' }],
  ['nothing', { text: '' }],
  [
    'a file without words',
    { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://exempel.se/a.png' }] },
  ],
  ['5,000 characters and more', { text: 'jag är rädd '.repeat(600) }],
])('%s is answered with 112, the national line and the exit in reach', async (_, more) => {
  const activity = chat.activity({ ...more, locale: 'sv-SE' });
  expect((await chat.post(activity, microsoft.token())).status).toBe(200);
  const said = microsoft.replies(activity.conversation.id).filter(({ type }) => type === 'message');
  const offered = said.at(-1)?.suggestedActions?.actions.map(({ value }) => value);
  expect(offered).toEqual(expect.arrayContaining(['tel:112', 'tel:+4620505050', 'lämna']));
});

test.each(['sv', 'en', 'sv-x-lattlast'])(
  'nobody is promised in %s that what she writes is not kept',
  async (locale) => {
    const arrival = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: 'the-bot' }, { id: 'she' }] };
    const traces = { text: locale === 'en' ? 'does it show that I was here?' : 'syns det att jag har varit här?' };
    for (const more of [arrival, traces]) {
      const activity = chat.activity({ ...more, locale });
      await chat.post(activity, microsoft.token());
      const said = microsoft.replies(activity.conversation.id).map(({ text }) => text);
      expect(said.join()).toContain('Microsoft');
      expect(said.join()).not.toMatch(/sparas inte|not saved/);
    }
  },
);

test('the event that makes a page leave goes to Direct Line, and not to Teams, which takes none', async () => {
  const at = async (channelId: string): Promise<readonly string[]> => {
    const activity = chat.activity({ channelId, text: 'lämna' });
    expect((await chat.post(activity, microsoft.token())).status).toBe(200);
    return microsoft.replies(activity.conversation.id).map(({ type }) => type);
  };
  expect(await at('directline')).toContain('event');
  expect(new Set(await at('msteams'))).toEqual(new Set(['message']));
});
