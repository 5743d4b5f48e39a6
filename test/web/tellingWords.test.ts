import { loadKommuner } from '../../directory/reading/load';
import { tellingWordIn } from '../../src/web/client/tellingWords';

test.each([
  ['Våld i nära relation', 'Våld'],
  ['Kvinnojouren i Umeå', 'Kvinnojouren'],
  ['Sagoby tjejjour', 'tjejjour'],
  ['Råd och STÖD', 'STÖD'],
  ['Stödlinjen', 'Stödlinjen'],
  ['Hitta hjälp', 'hjälp'],
  ['Om misshandel', 'misshandel'],
  ['För brottsoffer', 'brottsoffer'],
  ['Offer', 'Offer'],
  ['Skyddat boende', 'Skyddat'],
  ['Hedersförtryck', 'Hedersförtryck'],
  ['Domestic violence', 'violence'],
  ['Abuse', 'Abuse'],
  ['Get help', 'help'],
  ['Women’s shelter', 'Women'],
  ['Väkivalta', 'Väkivalta'],
  ['Домашнє насильство', 'насильство'],
  ['العنف المنزلي', 'العنف'],
  ['خشونت خانگی', 'خشونت'],
])('"%s" tells by "%s"', (text, word) => {
  expect(tellingWordIn(text)).toBe(word);
});

test.each([
  ...[
    'Kvinnor',
    'Kvinnligt',
    'Kvinnofrid',
    'Övergrepp',
    'Kriscentrum',
    'Människohandel',
    'Tvångsgifte',
    'Könsstympning',
  ],
  ...[
    'Hedersrelaterat',
    'Brottsutsatt',
    'Offret',
    'Offerstöd',
    'Skyddsboende',
    'Misshandlad',
    'Våldtäkt',
    'Partnervåld',
  ],
  ...[
    'Shelter',
    'Refuge',
    'Victims',
    'Survivors',
    'Assault',
    'Stalking',
    'Harassment',
    'Rape',
    'Incest',
    'Prostitution',
  ],
  ...['Trafficking', 'Violent', 'Abusive', 'Woman', 'Helpline'],
  ...['hjalpen', 'overgrepp', 'MANNISKOHANDEL', 'tvangsgifte', 'konsstympning', 'STOD', 'Stodlinjen', 'valdtakt'],
])('"%s" tells', (word) => {
  expect(tellingWordIn(word)).toBe(word);
});

test.each([
  ['letters of two parts', 'Va\u030Ald i hemmet'.normalize('NFD'), 'Våld'],
  ['a hyphen that nobody sees', 'kvinno\u00ADjour', 'kvinnojour'],
  ['an address', 'https://sagoby.example/stod-och-omsorg/', 'stod'],
  ['an address without å', '/omsorg/vald-i-nara-relation', 'vald'],
  ['an address with its letters escaped', '/v%C3%A5ld', 'våld'],
  ['the name of a file', 'mans_vald.html', 'vald'],
  ['the name of a host', 'kvinnojouren.example', 'kvinnojouren'],
])('%s hides nothing', (_, text, word) => {
  expect(tellingWordIn(text)).toBe(word);
});

test.each([
  ...['Vägvisaren', 'Kontakt', 'Sagoby kommun', 'Information', 'Omsorg och familj', 'Familjerätt', 'Chatt', ''],
  ...['Vald kommun: Sagoby', 'Valdemarsvik', 'Valda svar', 'Väldigt bra', '/valdag', 'Tvåldispenser', 'Kvinnersta'],
  ...['Stöde', 'Stödes skola', '/stode', 'Stödhavre', 'Stödmur', 'Han förstod', 'Hjälpmedel', 'Helpdesk'],
  ...[
    'Offerdal',
    'Offert',
    '/offert',
    'Dataskydd',
    'Brandskydd',
    'Skyddsrum',
    'Journal',
    'Journalist',
    'Ajour',
    'Bonjour',
  ],
  ...['Refugee', 'Drapery', '50 % klart', '%E4', 'Jämställdhet'],
])('"%s" tells nothing', (text) => {
  expect(tellingWordIn(text)).toBeUndefined();
});

test('no kommun of Sweden has a telling name, in words or in an address', () => {
  const names = loadKommuner('directory').map(({ name }) => name);
  const plain = names.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));
  expect(names).toHaveLength(290);
  expect([...names, ...plain].filter((name) => tellingWordIn(name) !== undefined)).toEqual([]);
});
