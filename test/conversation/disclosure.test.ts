import { createTranslator, locales, spokenIn, type Locale } from '../../locales/translator';
import { choicesOf, piecesOf, type Heard } from '../../src/transcripts/playing/heard';
import { createStages, usualNow } from '../../src/transcripts/running/stage';
import { beginTalk } from './talk';

/** Rule C2: what a first disclosure is answered with, and in which order. */
const { bot, clock } = createStages().of();

/** Told by a woman, a man, somebody old, disabled, LGBTQI, new here, in an honour context, of every form; and a child. */
const told = {
  sv: [
    ...[
      'min man slår mig',
      'jag är man och min fru slår mig',
      'jag är 82 år och min man slår mig',
      'han tar min lön och mitt kort',
    ],
    ...[
      'jag sitter i rullstol och min sambo knuffar mig',
      'jag är lesbisk och min flickvän slår mig',
      'han läser alla mina sms',
    ],
    ...[
      'min bror bestämmer vem jag får träffa',
      'han slår inte men han kränker mig varje dag',
      'vi är skilda men han använder barnen för att styra mig',
    ],
    ...[
      'han slår sönder mina saker',
      'han sparkar hunden när han är arg',
      'jag är 9 år och mamma är dum mot mig',
      'jag är transkvinna och min kille slår mig',
    ],
  ],
  en: [
    ...[
      'my husband hits me',
      'i am a man and my wife hits me',
      'i am 82 and my husband hits me',
      'he takes my pay and my card',
    ],
    ...[
      'i use a wheelchair and my partner hits me',
      'im lesbian and my girlfriend hits me',
      'he reads all my messages',
    ],
    ...[
      'my brother decides who i may meet',
      'he breaks my things',
      'i am 9 and my mum is mean to me',
      'we are divorced but he uses the children to control me',
    ],
  ],
};
const kommuner = ['', 'Umeå', 'Borås', 'Solna'];
const hours = ['2026-12-01T12:00:00+01:00', '2026-12-06T03:00:00+01:00'];

const wordsIn = (pieces: readonly string[]): number => pieces.join(' ').match(/\S+/g)?.length ?? 0;

async function answerTo(locale: Locale, text: string, kommun: string, now: string): Promise<Heard> {
  clock.now = new Date(now);
  const talk = beginTalk(bot, locale);
  if (kommun !== '') await talk.say(kommun);
  return talk.say(text);
}

const cases = locales.flatMap((locale) =>
  told[spokenIn(locale)].flatMap((text) => kommuner.map((kommun) => [locale, text, kommun] as const)),
);

test.each(cases)('%s: "%s" (%s) is met in the right order, briefly', async (locale, text, kommun) => {
  const t = createTranslator()(locale);
  for (const now of hours) {
    const heard = await answerTo(locale, text, kommun, now);
    const { messages } = heard;
    const all = messages.map((message) => message.text);
    const isChild = text.includes(' 9');
    const asked = all.indexOf(t('safety:areYouInDanger'));
    const places = messages.findIndex(({ cards }) => cards.length > 0);
    expect(all[0]).toContain(isChild ? t('forms:not_your_fault') : t('help:believed'));
    expect(asked).toBe(1);
    expect(places).toBeGreaterThan(asked);
    expect(all.at(-1)).toContain(t('safety:exitReminder'));
    expect(all.join(' ').match(/\?/g)).toHaveLength(1);
    const cards = messages.flatMap((message) => message.cards);
    expect(cards.length).toBeGreaterThanOrEqual(1);
    expect(cards.length).toBeLessThanOrEqual(3);
    expect(cards.some(({ buttons = [] }) => buttons.length > 0)).toBe(true);
    // The numbers on the buttons are not read as words.
    const shown = messages.flatMap((message) =>
      piecesOf({ ...message, cards: message.cards.map((card) => ({ ...card, buttons: [] })) }),
    );
    expect(wordsIn(shown)).toBeLessThanOrEqual(90);
    expect(choicesOf(messages.at(-1)!).length).toBeLessThanOrEqual(3);
    expect(choicesOf(messages.at(-1)!)).toContain(t('prompts:choice.danger'));
  }
});

test('the second time it is thanked for in other words, and the kommun is not asked for again', async () => {
  clock.now = usualNow;
  const talk = beginTalk(bot, 'sv');
  await talk.say('min man slår mig');
  await talk.say('Umeå');
  const { messages } = await talk.say('han tar mina pengar också');
  const t = createTranslator()('sv');
  expect(messages[0]?.text).toContain(t('help:believedAgain'));
  expect(messages.map(({ text }) => text)).not.toContain(t('prompts:askKommun'));
});
