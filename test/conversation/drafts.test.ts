import { telephoneLink } from '../../directory/format/telephone';
import { loadDirectory, loadKommuner, readText, saveText, stampsNow } from '../../directory/reading/load';
import { whatMayBeShown } from '../../directory/showing/assurance';
import { importFacts } from '../../directory/staff/facts/importFacts';
import { parseFacts, type Fact } from '../../directory/staff/facts/parseFacts';
import type { Locale } from '../../locales/translator';
import { callsOf, piecesOf, type Heard } from '../../src/transcripts/playing/heard';
import { createStages, usualNow } from '../../src/transcripts/running/stage';
import { realFacts } from '../directory/realFacts';
import { directoryCopy, listOf, removeCopies, switchboard, type FactRow } from '../directory/sagoby';
import { beginTalk } from './talk';

jest.setTimeout(300_000);
afterEach(removeCopies);

const asked = (row: FactRow): FactRow => ({ ...switchboard, scope: '2480', kommun: 'Umeå', ...row });

/** Drafts of every sort, in a kommun that has answers of its own, in one that has none, and in several. */
const invented = listOf([
  switchboard,
  { ...switchboard, name: 'Socialjouren', type: 'socialjour', number_as_printed: '08-465 004 10; also via 112' },
  asked({
    name: 'Kvinnojouren Saga',
    organisation: 'Kvinnojouren Saga',
    type: 'kvinnojour',
    number_as_printed: '070-174 06 05',
  }),
  asked({ name: 'Centrum mot våld', type: 'specialenhet', number_as_printed: '+46 8 465 004 11' }),
  asked({
    name: 'Umeå kommun',
    type: 'vaxel',
    number_as_printed: '08–465 004 12',
    quote: 'Växeln i Umeå har 08-465 004 12.',
  }),
  asked({ name: 'Gamla jouren', type: 'kvinnojour_nedlagd', number_as_printed: '08-465 004 13' }),
  asked({ name: 'Umeås webbplats', type: 'webbplats', number_as_printed: '08-465 004 14' }),
  { ...switchboard, scope: 'län 24', name: 'Jouren i länet', type: 'socialjour', number_as_printed: '08-465 004 15' },
]);

const lists: readonly (readonly [string, string | undefined])[] = [
  ['an invented list', invented],
  ['the real list', realFacts],
];

describe.each(lists.filter(([, text]) => text !== undefined))('%s of found facts, imported', (_, text = '') => {
  test.each(['sv', 'en'] as const)(
    'gives no printed number to anybody, however it is asked for in %s',
    async (locale) => {
      const { folder, local } = imported(text);
      const stage = createStages({ directoryFolder: folder }).of();
      stage.clock.now = usualNow;
      const forbidden = forbiddenIn(folder, local);
      expect(forbidden.size).toBeGreaterThan(5);
      for (const fact of local)
        for (const question of questions(fact, locale)) {
          const heard = await beginTalk(stage.bot, locale).say(question);
          expect(heard.messages.length).toBeGreaterThan(0);
          expect(numbersIn(heard).filter((number) => forbidden.has(number))).toEqual([]);
        }
    },
  );
});

function imported(text: string): { readonly folder: string; readonly local: readonly Fact[] } {
  const folder = directoryCopy();
  const files = new Map([...stampsNow(folder).keys()].map((path) => [path, readText(folder, path)]));
  const csv = { file: 'list.csv', text };
  const local = parseFacts(csv.file, csv.text).facts.filter(({ scope }) => !scope.includes('SE'));
  const result = importFacts({ csv, kommuner: loadKommuner(folder), files });
  expect(result.problems).toEqual([]);
  for (const file of result.files) saveText(folder, file.path, file.text);
  // The bot that is asked has them all among its drafts.
  expect(loadDirectory(folder).files.flatMap(({ drafts }) => drafts)).toHaveLength(local.length);
  return { folder, local };
}

/** The printed numbers; one is allowed only when another record may show it, as 112. */
function forbiddenIn(folder: string, local: readonly Fact[]): ReadonlySet<string> {
  const shown = loadDirectory(folder)
    .files.flatMap((file) => [...file.services, ...file.contacts])
    .map((record) => whatMayBeShown(record, 'work', usualNow))
    .flatMap((may) => (may.kind === 'ways' ? may.phones : []))
    .map(({ number }) => telephoneLink(number));
  const printed = local.flatMap(({ as_printed: { number = '', quote = '' } }) => linksIn(`${number} | ${quote}`));
  return new Set(printed.filter((number) => !['tel:112', ...shown].includes(number)));
}

/** Numbers of three digits or more, whole, in one spelling. */
function linksIn(text: string): readonly string[] {
  return (text.match(/\+?\d(?:[  –-]?\d)+/g) ?? [])
    .filter((number) => number.replace(/\D/g, '').length >= 3 && !/^(19|20)\d\d$/.test(number))
    .map(telephoneLink);
}

function numbersIn({ messages }: Heard): readonly string[] {
  return messages.flatMap((message) => [
    ...[...piecesOf(message), ...message.offered.map(({ title }) => title)].flatMap(linksIn),
    ...[...message.offered, ...message.cards.flatMap(callsOf)].map(({ value }) => String(value)),
  ]);
}

function questions({ name, organisation, kommun, as_printed }: Fact, locale: Locale): readonly string[] {
  const { number = '', quote = '' } = as_printed;
  const own = [name, `${name} ${kommun}`, quote.slice(0, 400), `${number} ${name}`.trim()];
  const asking =
    locale === 'sv'
      ? [
          `vad är numret till ${name}?`,
          `${organisation} telefonnummer`,
          `jag vill ringa ${name} i ${kommun}`,
          `hjälp i ${kommun}`,
        ]
      : [
          `what is the number of ${name}?`,
          `${organisation} phone number`,
          `I want to call ${name} in ${kommun}`,
          `help in ${kommun}`,
        ];
  return [...own, ...asking].filter((question) => question.trim() !== '');
}
