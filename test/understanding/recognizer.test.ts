import fc from 'fast-check';
import { MemoryStorage } from 'botbuilder';
import { sureIntent, topicsIn } from '../../dialogs/understanding/certainty';
import { intents } from '../../dialogs/understanding/intents';
import { composeBot } from '../../src/compose';

const { recognize } = composeBot({
  directoryFolder: 'directory',
  localesFolder: 'locales',
  storage: new MemoryStorage(),
  now: () => new Date(0),
});

const topOf = (text: string): string | undefined => recognize(text).intents[0]?.intent;
const first = (text: string, most: number): readonly string[] =>
  recognize(text)
    .intents.slice(0, most)
    .map(({ intent }) => intent);

test.each([
  ['kan ni slå gräset vid lekplatsen'],
  ['hur slår man på värmen i tvättstugan'],
  ['vi måste skjuta upp mötet om bygglovet'],
  ['slå ett nummer till växeln'],
  ['can you mow the lawn in the park'],
  ['när blir det tömning av sopkärlen'],
])('another errand is never answered as violence: %s', (text) => {
  expect(['out_of_scope', undefined]).toContain(sureIntent(topicsIn(recognize(text).intents)));
  expect(recognize(text).danger).toBe(false);
});

test.each([
  ['han tar min lön och jag får inte ha eget kort', 'forms_economic'],
  ['min kille kollar min telefon och vet alltid var jag är', 'forms_digital'],
  ['jag slår min sambo och vill sluta', 'perpetrator'],
  ['hur gör man en polisanmälan', 'police_report'],
  ['jag behöver någonstans att ta vägen, ett skyddat boende', 'shelter'],
  ['hur raderar jag att jag har varit här', 'safe_browsing'],
  ['my husband keeps my bank card and my salary', 'forms_economic'],
  ['i am worried about my neighbour, she has bruises', 'concern_other'],
])('%s → %s', (text, intent) => {
  expect(topOf(text)).toBe(intent);
});

test.each([
  ['olen huolissani naapuristani, lapset itkevät joka ilta', 'fi', 'concern_other'],
  ['زوجي يأخذ راتبي ولا يعطيني مصروف', 'ar', 'forms_economic'],
  ['чоловік забирає мою зарплату і картку', 'uk', 'forms_economic'],
  ['شوهرم حقوقم را می‌گیرد و کارت بانکی ندارم', 'fa', 'forms_economic'],
])('other languages are understood too: %s', (text, language, intent) => {
  expect(recognize(text).language).toBe(language);
  expect(recognize(text).otherLanguage).toBe(language);
  expect(first(text, 3)).toContain(intent);
});

test('several things in one sentence are all heard: help, a form and a kommun', () => {
  const text = 'min man slår mig, var kan jag få hjälp i Borås';
  expect(first(text, 3)).toEqual(expect.arrayContaining(['find_help', 'forms_physical']));
  expect(recognize(text).kommun).toMatchObject({ kind: 'found', kommun: { name: 'Borås' } });
});

test.each([
  'han har en kniv och står utanför dörren',
  'han tog strypgrepp på mig alldeles nyss',
  'jag orkar inte leva längre',
  'he says he will kill me tonight',
  'help he is breaking the door',
  `${'det är mycket att berätta om hur vi har haft det hemma. '.repeat(60)}nu slår han sönder dörren`,
])('danger is heard: %s', (text) => {
  expect(recognize(text).danger).toBe(true);
});

test.each([
  'min exman dömdes för misshandel 2016 och det är över sedan länge',
  'vi såg en film om ett mord igår',
  'knivar till köket, var lämnar man dem till återvinning',
  'tack för hjälpen',
  'Hoppa över',
])('what is no danger now puts nothing first: %s', (text) => {
  expect(recognize(text).danger).toBe(false);
});

test('danger is heard without any word of danger', () => {
  for (const text of ['hjälp', 'jag gömmer mig i garderoben, han letar efter mig', 'somebody please come quickly'])
    expect([text, recognize(text).danger]).toEqual([text, true]);
});

test('violence is not spoken of unasked when another errand is as likely, nor anybody taken for the doer on a hint', () => {
  const scored = (intent: 'forms_physical' | 'perpetrator', score: number, errand: number): string | undefined =>
    sureIntent([
      { intent, score },
      { intent: 'out_of_scope', score: errand },
    ]);
  expect(scored('forms_physical', 0.6, 0.05)).toBe('forms_physical');
  expect(scored('forms_physical', 0.6, 0.2)).toBeUndefined();
  expect(scored('forms_physical', 0.4, 0.05)).toBeUndefined();
  expect(scored('perpetrator', 0.5, 0.05)).toBeUndefined();
});

test('who writes is told when the text shows it', () => {
  expect(recognize('jag är 12 år och pappa slår mamma').role).toBe('child');
  expect(recognize('jag har slagit min fru och skäms').role).toBe('perpetrator');
  expect(recognize('jag är orolig för min väninna').role).toBe('other');
  expect(recognize('meny').role).toBe('anyone');
});

test.each([
  ['meny', 'restart'],
  ['hem', 'restart'],
  ['english', 'change_language'],
  ['lämna', 'safe_browsing'],
])('a fixed word is what it is: %s', (text, intent) => {
  expect(recognize(text).intents[0]).toEqual({ intent, score: 1 });
});

test('a text of unknown words is called strange, so that it is asked about', () => {
  expect(recognize('blorp zzkt').isStrange).toBe(true);
  expect(recognize('var kan jag få hjälp').isStrange).toBe(false);
});

test('any text is read alike twice, with every intent once and shares from 0 to 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const read = recognize(text);
      expect(recognize(text)).toEqual(read);
      if (read.intents.length > 0) expect(new Set(read.intents.map(({ intent }) => intent)).size).toBe(intents.length);
      for (const { score } of read.intents) expect(score >= 0 && score <= 1).toBe(true);
    }),
    { numRuns: 150, seed: 3 },
  );
});
