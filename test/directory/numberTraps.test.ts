import { rmSync } from 'node:fs';
import { digitsOf } from '../../directory/format/telephone';
import type { ShownService } from '../../directory/showing/service';
import type { View } from '../../directory/showing/shown';
import { piecesOf } from '../../src/transcripts/playing/heard';
import { createStages } from '../../src/transcripts/running/stage';
import { beginTalk } from '../conversation/talk';
import { contact, directoryOf, folderOf, service, slipsOf } from './oneKommun';

/** Traps that real pages set, one by one, with invented names and numbers of the range kept for fiction. */
const view: View = { asker: 'help', language: 'sv', now: new Date('2026-12-01T12:00:00+01:00') };
const phones = (number: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  phones: [{ number, ...more }],
});
const numbersOf = (shown: readonly ShownService[]): readonly string[] =>
  shown.flatMap((one) => one.phones.map(({ number }) => number));

/** What the bot answers at an hour to a question about help in Umeå. */
async function answerAt(
  now: string,
  services: readonly string[],
  question = 'Var kan jag få hjälp i Umeå?',
): Promise<readonly string[]> {
  const folder = folderOf(services);
  const { bot, clock } = createStages({ directoryFolder: folder }).of();
  clock.now = new Date(now);
  const { messages } = await beginTalk(bot, 'sv').say(question);
  rmSync(folder, { recursive: true, force: true });
  return messages.flatMap(piecesOf);
}
const night = { byday: 'MO,TU,WE,TH', opens_at: '17:00', closes_at: '02:00', holidays: 'open', eves: 'open' };

describe('numbers that look alike', () => {
  test.each([
    ['T1: two digits apart, help and press', '08-465 004 50', '08-465 004 79'],
    ['T3: the same first digits prove nothing', '08-465 004 56', '08-465 004 65'],
    ['T4: one digit apart', '08-465 004 00', '08-465 004 80'],
  ])('%s', (_, help, other) => {
    const directory = directoryOf(
      [service('jouren', phones(help))],
      [contact('kommunikator', { audience: 'press', title: 'Kommunikatör', ...phones(other) })],
    );
    expect(numbersOf(directory.helpIn('2480', view))).toEqual([help]);
    for (const asked of [other, help.slice(0, -3), digitsOf(other)])
      expect(directory.search(asked, '2480', view)).toEqual([]);
  });

  test('T22–T24: blanks and dashes make no other number, and the odd ones are told to staff', () => {
    for (const [one, other] of [
      ['08-465 004 40', '08- 465 004 40'],
      ['08-465 00440', '08-46500440'],
      ['08-465 004 40', '08–465 004 40'],
    ])
      expect(digitsOf(one!)).toBe(digitsOf(other!));
    expect(slipsOf([service('a', phones('08- 465 004 40'))])).toEqual(['numberForm']);
    expect(slipsOf([service('a', phones('08–465 004 40'))])).toEqual(['numberForm']);
    expect(slipsOf([service('a', { phones: [{ number: '08-465 004 40' }, { number: '08 46500440' }] })])).toEqual([
      'sameNumber',
    ]);
  });

  test('T14: a short number is shown as staff wrote it and dialled as it is', () => {
    const [shown] = directoryOf([service('linjen', phones('90 390'))]).helpIn('2480', view);
    expect(shown?.phones[0]).toMatchObject({ number: '90 390', link: 'tel:90390' });
  });

  test('T21: a mobile may be a service, when staff say what it is for; a person it never is', () => {
    expect(slipsOf([service('jour', phones('070-174 06 05'))])).toEqual(['mobileInService']);
    expect(slipsOf([service('jour', phones('070-174 06 05', { description: 'Jourtelefon' }))])).toEqual([]);
    expect(slipsOf([], [contact('samordnare', phones('070-174 06 05'))])).toEqual(['personalMobile']);
  });
});

describe('old pages and old names', () => {
  test('T2: no web address is guessed from a name', () => {
    const [shown] = directoryOf([service('centrum', { name: 'Centrum mot våld', ...phones('08-465 004 00') })]).helpIn(
      '2480',
      view,
    );
    expect(shown).toMatchObject({ name: 'Centrum mot våld', url: undefined });
  });

  test('T5: the kommun’s own page without a date documents nothing, and an old number is not told', () => {
    const source = { title: 'Växel', publisher: 'Umeå kommun', date: 'unknown' };
    const documented = { assurance: 'documented', verified: undefined };
    expect(slipsOf([service('vaxel', { ...documented, source, ...phones('08-465 004 20') })])).toEqual([
      'documentedWithoutDate',
    ]);
    const old = {
      ...documented,
      standing: 'historical',
      source: { ...source, date: '2009' },
      ...phones('08-465 004 20'),
    };
    expect(numbersOf(directoryOf([service('vaxel', old)]).helpIn('2480', view))).toEqual([]);
  });

  test.each([
    ['T10: a jour that closed finds the one after it', 'Björkens kvinnojour'],
    ['T11: so does each of its older names', 'Tre Sjöars kvinnojour'],
    ['T12: a renamed jour is found by its old name', 'Kvinnojouren Lunden'],
  ])('%s', (_, old) => {
    const jour = {
      type: 'kvinnojour',
      name: 'Jouren Klara',
      former_names: ['Björkens kvinnojour', 'Tre Sjöars kvinnojour', 'Kvinnojouren Lunden'],
    };
    const [hit] = directoryOf([service('klara', jour)]).search(`finns ${old} kvar?`, '2480', view);
    expect(hit?.entry).toMatchObject({ id: 'klara' });
  });

  test('T10: a defunct service is told no more', () => {
    expect(directoryOf([service('gamla', { status: 'defunct' })]).helpIn('2480', view)).toEqual([]);
  });

  test('T13: two units for the same people each say whom they are for', () => {
    const shown = directoryOf([
      service('regionens', { eligibility_description: 'För hela regionen.', ...phones('08-465 004 10') }),
      service('stadens', { eligibility_description: 'För dig som bor i staden.', ...phones('08-465 004 11') }),
    ]).helpIn('2480', view);
    expect(shown.map(({ eligibility_description }) => eligibility_description)).toEqual([
      'För hela regionen.',
      'För dig som bor i staden.',
    ]);
  });

  test('T15, T16: a page from Finland, with other hours and other rules, is no source', () => {
    const source = { title: 'Linjen', publisher: 'Umeå kommun', date: '2026-11-01', url: 'https://www.exempel.fi/sv' };
    expect(slipsOf([service('linjen', { source, ...phones('08-465 004 34') })])).toEqual(['foreignSource']);
  });
});

describe('ways in and hours', () => {
  test('T6, T7: a socialjour that only 112 reaches is valid and says so', async () => {
    const jour = service('jour', {
      name: 'Socialjouren',
      type: 'socialjour',
      reach: [{ kind: 'via_112', ask_for: 'socialjouren' }],
    });
    expect(slipsOf([jour])).toEqual([]);
    const said = (await answerAt('2026-12-01T20:00:00+01:00', [jour])).join('\n');
    expect(said).toContain('Ring 112 och be att få tala med socialjouren.');
  });

  test.each([
    ['T8: nobody answers after two', '2026-12-02T03:00:00+01:00'],
    ['T9: nor in the daytime of a jour', '2026-12-02T12:00:00+01:00'],
  ])('%s: 112 and the socialjour come first', async (_, now) => {
    const jour = service('jour', {
      name: 'Socialjouren',
      type: 'socialjour',
      schedules: [night],
      ...phones('08-465 004 30'),
    });
    const said = await answerAt(now, [jour]);
    expect(said[0]).toContain('be 112 om socialjouren');
    expect(said.join('\n')).toContain('Stängt nu. Öppnar i dag 17.00.');
    expect(said.indexOf('Kvinnofridslinjen')).toBeGreaterThan(-1);
    expect(said.indexOf('Kvinnofridslinjen')).toBeLessThan(said.indexOf('Socialjouren'));
  });

  test('T8: while it is open it comes first', async () => {
    const jour = service('jour', {
      name: 'Socialjouren',
      type: 'socialjour',
      schedules: [night],
      ...phones('08-465 004 30'),
    });
    const said = await answerAt('2026-12-02T01:30:00+01:00', [jour]);
    expect(said.join('\n')).toContain('Öppet nu, till 02.00.');
    expect(said.indexOf('Socialjouren')).toBeLessThan(said.indexOf('Kvinnofridslinjen'));
  });

  test('T17, T18, T25, T26: what contradicts itself is left out and said to be unknown', async () => {
    const said = (await answerAt('2026-12-01T12:00:00+01:00', [service('linjen', phones('08-465 004 31'))])).join('\n');
    expect(said).toContain('Jag vet inte vilka tider som gäller.');
  });
});

describe('whom it is for', () => {
  test('T19: a line for adults is not told to a child', async () => {
    const adults = service('vuxenlinjen', { name: 'Vuxenlinjen', who_for: ['anhorig'], ...phones('08-465 004 32') });
    const said = (await answerAt('2026-12-01T12:00:00+01:00', [adults], 'jag är 9 år och pappa slår mig')).join('\n');
    expect(said).toContain('Bris');
    expect(said).not.toContain('Vuxenlinjen');
  });

  test('T20: a line for professionals is told to nobody', () => {
    const directory = directoryOf([service('stodtelefonen', { audience: 'internal', ...phones('08-465 004 33') })]);
    expect(directory.helpIn('2480', view)).toEqual([]);
    expect(directory.search('stodtelefonen', '2480', { ...view, asker: 'work' })).toEqual([]);
  });

  test('T27: unsafe advice of a page is refused, with the reason', () => {
    expect(slipsOf([service('a', { description: 'Hota inte med att lämna utan bara gå.' })])).toContain('unsafeAdvice');
    expect(slipsOf([service('a', { description: 'Gå och knacka på hos grannen.' })])).toContain('unsafeAdvice');
  });
});
