import type { Activity } from 'botbuilder';
import { localeTexts } from '../../src/transcripts/format/texts';
import { playLines, stageWith, withHeader, type Activities } from './talkingBot';

type HeroCard = { title: string; text: string; buttons: { type: string; title: string; value: string }[] };

const menu = localeTexts().text('en', 'common:menu', {});
const header = withHeader([]).length;

/** What is found, though nothing of it is written, when the bot's answer to a question is spoiled. */
async function foundWhen(
  spoil: (sent: Activities) => Activities,
  question = 'Hitta hjälp',
): Promise<readonly string[]> {
  const stage = stageWith((sent, said) => (said === question ? spoil(sent) : sent));
  const { faults } = await playLines([`Invånare: ${question}`, '> ?loose'], stage);
  expect(faults.every(({ place, field }) => place.line === header + 1 && field === 'safety')).toBe(true);
  return faults.map(({ came }) => came);
}

const onCard =
  (change: (card: HeroCard) => HeroCard) =>
  (sent: Activities): Activities =>
    sent.map((one) => {
      const [attachment] = one.attachments ?? [];
      if (!attachment) return one;
      return { ...one, attachments: [{ ...attachment, content: change(attachment.content as HeroCard) }] };
    });
const first =
  (change: (one: Partial<Activity>) => Partial<Activity>) =>
  (sent: Activities): Activities =>
    sent.map((one, at) => (at === 0 ? change(one) : one));

test('an answer that is sound is left alone', async () => {
  expect(await foundWhen((sent) => sent)).toEqual([]);
});

test.each<[string, (sent: Activities) => Activities, string]>([
  ['the same reply twice', ([one, ...rest]) => [one!, one!, ...rest], 'två gånger'],
  ['a value that was not filled in', first((one) => ({ ...one, text: 'Hjälp i {{kommun}}:' })), '{{kommun}}'],
  ['the word for nothing of programmers', first((one) => ({ ...one, text: 'Hjälp i undefined:' })), 'undefined'],
  ['a reply marked as another language', first((one) => ({ ...one, locale: 'en' })), 'svar på en'],
  ['a sentence of another language', first((one) => ({ ...one, text: menu })), menu],
  [
    'a button that dials another number than it says',
    onCard((card) => ({ ...card, buttons: [{ ...card.buttons[0]!, value: 'tel:+46846500401' }] })),
    'tel:+46846500401',
  ],
  ['a card that has lost its number', onCard((card) => ({ ...card, buttons: [] })), 'inget nummer'],
  [
    'a number that is the next one',
    onCard((card) => ({ ...card, buttons: [{ type: 'call', title: '08-465 004 01', value: 'tel:+46846500401' }] })),
    '0846500401',
  ],
  ['open when it is closed', onCard((card) => ({ ...card, text: `Stängt nu. ${card.text}` })), 'Stängt nu'],
  ['hours that are not its own', onCard((card) => ({ ...card, text: `${card.text} Öppet 09.45` })), '9 i:'],
])('is found unasked: %s', async (_, spoil, part) => {
  const found = await foundWhen(spoil);
  expect(found.join('\n')).toContain(part);
});
