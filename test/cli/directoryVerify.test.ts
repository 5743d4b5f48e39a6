import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDirectory } from '../../directory/reading/load';
import { whatMayBeShown } from '../../directory/showing/assurance';
import { verifyRecord } from '../../src/cli/directory/verify/verifyRecord';
import { removeCopies, textIn } from '../directory/sagoby';
import { sagobyFolder, sagobyPath, today, verify } from './verifyTalk';

jest.setTimeout(60_000);
afterEach(removeCopies);

const yes = { 'Gick numret fram': ['ja'], Skriva: ['ja'] };
const written = { Beskrivning: ['Ideell jour för kvinnor.'], 'Din roll': ['Samordnare'], 'Hur kontroll': ['mejl'] };

test('nobody was reached: nothing is written, and staff are told what to do', async () => {
  const { written, before, after, said, asked } = await verify('sagoby-team', { 'Gick numret fram': ['nej'] });
  expect([written, after, asked.length]).toEqual([false, before, 1]);
  for (const part of ['historical', 'temporarily closed', 'assurance: named', 'rad 6']) expect(said).toContain(part);
});

test('Enter keeps what stands: only the days change, and which number they are of', async () => {
  const { before, after, said, asked } = await verify('sagoby-team', { ...yes, öppettiderna: ['ja'] });
  expect(after).toBe(
    before
      .replace('assured_date: "2026-05-01"', 'assured_date: "2026-11-24"')
      .replace('"2026-11-01"\n', '"2027-05-24"\n      numbers: ["08-465 004 20"]\n'),
  );
  expect(said).toContain('-       review_by: "2026-11-01"\n+       review_by: "2027-05-24"');
  expect(asked.map((question) => /\[(.*)\] $/.exec(question)?.[1])).toEqual([
    undefined,
    '08-465 004 20',
    'vet inte',
    undefined,
    'svenska, arabiska',
    'vet inte',
    'ja',
    'Enhetschef IFO',
    'ringde numret',
    '2026-11-24',
    '2027-05-24',
    undefined,
  ]);
});

test('everything that was found out is written, and every comment stays', async () => {
  const { before, after } = await verify('sagoby-team', {
    ...yes,
    'Vilket nummer': ['08-465 004 25'],
    'en gång till': ['08-46500425'],
    telefonräkningen: ['nej'],
    öppettiderna: ['ja'],
    språk: ['svenska, en'],
    tolk: ['Tolk bokas.'],
    anonym: ['fråga'],
    roll: ['Samordnare'],
    'Hur kontroll': ['egen verksamhet'],
    'Vilken dag': ['2026-11-20'],
    'Sista dagen': ['2027-01-31'],
  });
  const expected = [
    ['{ number: "08-465 004 20" }', '{ number: "08-465 004 25", appears_on_bill: no }'],
    ['[{ code: sv }, { code: ar, note: Tolk bokas }]', '[{ code: sv }, { code: en }]'],
    ['    anonymous: possible', '    interpretation_services: "Tolk bokas."\n    anonymous: ask'],
    ['"2026-05-01" # ringde', '"2026-11-20" # ringde'],
    ['assurer_role: Enhetschef IFO', 'assurer_role: Samordnare'],
    ['assurance_method: ringde numret', 'assurance_method: egen verksamhet'],
    ['review_by: "2026-11-01"\n', 'review_by: "2027-01-31"\n      numbers: ["08-465 004 25"]\n'],
  ].reduce((text, [from = '', to = '']) => text.replace(from, to), before);
  expect(after).toBe(expected);
});

test.each(['nej', 'vet inte'])('hours that are "%s" go, and staff are told to write them', async (answer) => {
  const { after, said } = await verify('sagoby-team', { ...yes, öppettiderna: [answer] });
  expect(after).not.toContain('schedules');
  expect(after).toContain('    # svensk tid\n    languages');
  expect(said).toContain('Öppettiderna är borttagna');
});

test('the number of a draft is written by whoever dialled it, and shown from then on', async () => {
  const { asked, after, folder } = await verify('sagoby-jouren', {
    ...yes,
    ...written,
    ringde: ['', 'ja', '465 004 21', '08-465 004 21'],
  });
  expect(asked.filter((question) => question.includes('08-465 004 21 (kvällar)'))).toHaveLength(4);
  expect(asked.filter((question) => question.includes('en gång till'))).toHaveLength(0);
  expect(after).toContain('    phones:\n      - { number: "08-465 004 21" }\n');
  expect(after).toContain('assurance: verified # visas aldrig');
  expect(after).not.toMatch(/as_printed|kvällar|Utkast/);
  const jour = loadDirectory(folder)
    .files.flatMap(({ services }) => services)
    .find(({ id }) => id === 'sagoby-jouren');
  expect(jour && whatMayBeShown(jour, 'help', today)).toMatchObject({ phones: [{ number: '08-465 004 21' }] });
});

test('a number that is not the printed one is written twice, alike', async () => {
  const { asked, after } = await verify('sagoby-jouren', {
    ...yes,
    ...written,
    'en gång till': ['08-465 004 20', '08-465 004 2', '08-465 004 22'],
    ringde: ['08-465 004 22', '08-465 004 22', '08-465 004 22'],
  });
  expect(asked.filter((question) => question.includes('olika'))).toHaveLength(2);
  expect(after).toContain('number: "08-465 004 22"');
});

test('a draft without a number is checked by its way in, and 112 is no number of its own', async () => {
  const { asked, after, said } = await verify('sagoby-jouren', { ...yes, ...written, ringde: ['112', 'inget'] });
  expect(asked.filter((question) => question.includes('via_112'))).toHaveLength(1);
  expect(after).not.toContain('phones:\n      - { number: "08-465 004 21"');
  expect(after).toContain('review_by: "2027-11-24"');
  // It says nothing of how to reach it, which is worth a look.
  expect(said).toContain('varning');
});

test('a role is no name, a day has been, and a check holds as long as it may', async () => {
  const { asked, after } = await verify('sagoby-team', {
    ...yes,
    öppettiderna: ['ja'],
    'Din roll': ['Anna Svensson', 'Chef'],
    'Vilken dag': ['i går', '2026-11-25', '2026-05-01', '2026-11-23'],
    'Sista dagen': ['2027-05-24', '2026-11-23', '2027-05-23'],
  });
  for (const part of ['aldrig ett namn', 'inte varit än', 'Ring igen', 'högst 6 månader', 'redan varit'])
    expect(asked.filter((question) => question.includes(part))).toHaveLength(1);
  for (const part of ['assurer_role: Chef', '"2026-11-23" # ringde', 'review_by: "2027-05-23"'])
    expect(after).toContain(part);
});

test('a claim is asked only whether it is so', async () => {
  const answers = { 'Stämmer uppgiften': ['ja'], 'Din roll': ['Chef'], 'Hur kontroll': ['möte'], Skriva: ['ja'] };
  const { asked, before, after } = await verify('sagoby-plan', answers);
  expect(asked).toHaveLength(6);
  const check =
    'verified: { assured_date: "2026-11-24", assurer_role: Chef, assurance_method: möte, review_by: "2027-11-24" }';
  expect(after).toBe(
    before.replace('named, source', 'verified, source').replace('date: "2026" } }', `date: "2026" }, ${check} }`),
  );
});

test('a last no writes nothing', async () => {
  const {
    written: isWritten,
    before,
    after,
  } = await verify('sagoby-jouren', { ...yes, ...written, ringde: ['08-465 004 21'], Skriva: ['nej'] });
  expect([isWritten, after]).toEqual([false, before]);
});

test('a file that changed while somebody was asked is left alone', async () => {
  const folder = sagobyFolder();
  const ask = (question: string): Promise<string> => {
    if (question.includes('Skriva')) writeFileSync(join(folder, sagobyPath), '# ändrad\n');
    return Promise.resolve(/Gick|Skriva|öppettiderna/.test(question) ? 'ja' : '');
  };
  const verifying = {
    folder,
    id: 'sagoby-team',
    given: {},
    asker: { ask, close: () => undefined },
    now: today,
    say: () => undefined,
  };
  await expect(verifyRecord(verifying)).rejects.toThrow('ändrats under tiden');
  expect(textIn(folder, sagobyPath)).toBe('# ändrad\n');
});

test('what would make the record unsafe is not written, and told with its line', async () => {
  const answers = { ...yes, ...written, Beskrivning: ['Vi finns på Storgatan 5.'], ringde: ['08-465 004 21'] };
  await expect(verify('sagoby-jouren', answers)).rejects.toThrow(/Inget är skrivet\.\n.*sagoby\.yaml:\d+:\d+ fel:/);
});

test('a number that somebody else has is worth a second look', async () => {
  const { said } = await verify('sagoby-jouren', {
    ...yes,
    ...written,
    ringde: ['08-465 004 20'],
    'en gång till': ['08-465 004 20'],
  });
  expect(said).toContain('Relationsteamet');
});
