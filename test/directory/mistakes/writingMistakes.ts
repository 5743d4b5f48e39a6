/** How the file is written: blanks, dashes, colons, quotes, and what came along from elsewhere. */
import {
  top,
  team,
  intake,
  duty,
  womens,
  shelter,
  childrens,
  counselling,
  young,
  change,
  switchboard,
  plan,
  week,
  coordinator,
  everyLineWith,
  typed,
  whole,
} from './typing';
import type { Mistake } from './typing';

const noBreak = '\u00a0';

/** UTF-8 read as Windows text and saved again: å becomes Ã¥. */
function misread(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export const layout: readonly Mistake[] = [
  typed('a tab as indent', team, '    type: specialenhet', '\ttype: specialenhet'),
  typed('a tab before a dash', womens, '      - { byday: "SU"', '\t- { byday: "SU"'),
  typed('a tab among the blanks', shelter, '    visit: confidential', '  \tvisit: confidential'),
  typed('one blank too many', intake, '    who_for: [alla]', '     who_for: [alla]'),
  typed('one blank too few', change, '    standing: exists', '   standing: exists'),
  typed('a field at the start of the line', counselling, '    visit: by_appointment', 'visit: by_appointment'),
  typed(
    'a record one step too far in',
    childrens,
    '  - id: umea-barnahus',
    '    - id: umea-barnahus',
    '- id: umea-barnahus',
  ),
  typed('a record one step too far out', young, '  - id: umea-unga', '- id: umea-unga'),
  // The empty field, or the first of the lines that are not in it.
  typed(
    'the lines of the source are not moved in',
    womens,
    '      title: Kontakta oss\n      publisher: Föreningen Norrskenet\n      date: "2026-06-10"\n',
    '    title: Kontakta oss\n    publisher: Föreningen Norrskenet\n    date: "2026-06-10"\n',
    ['    source:', '    title: Kontakta oss'],
  ),
  typed('a record without its dash', childrens, '  - id: umea-barnahus', '    id: umea-barnahus'),
  typed('a dash without a blank', counselling, '  - id: umea-fam', '  -id: umea-fam'),
  typed('a long dash, from autocorrect', young, '  - id: umea-unga', '  – id: umea-unga'),
  typed('a bullet from a word processor', intake, '- { number: "08-465 004 12"', '• { number: "08-465 004 12"'),
  typed('a list item without its dash', team, '      - { byday: "FR"', '        { byday: "FR"'),
  // The item, or the field that is no list any more.
  typed('the only item of a list without its dash', childrens, '      - { number', '        { number', [
    'phones:',
    '{ number',
  ]),
  typed('a missing colon', team, 'description: Råd och stöd', 'description Råd och stöd'),
  typed('no blank after the colon', intake, 'name: Socialtjänstens', 'name:Socialtjänstens'),
  typed('an equals sign for a colon', change, 'standing: exists', 'standing = exists'),
  typed('a colon in the text', shelter, 'description: Ett tryggt boende', 'description: Boende: ett tryggt boende'),
  typed('a colon in English text', childrens, '{ description: A place', '{ description: Barnahus: a place'),
  typed('a colon in a name', plan, 'name: Handlingsplan mot', 'name: Plan: mot'),
  typed('two fields on one line', change, 'standing: exists\n    audience', 'standing: exists audience'),
  typed('text that begins with @', team, 'email: relationsvald.umea@', 'email: @'),
  typed('text that begins with [', shelter, 'description: Ett tryggt', 'description: [Obs] Ett tryggt'),
  typed('text that begins with &', duty, 'description: Socialtjänsten', 'description: & Socialtjänsten'),
  typed('text that begins with *', shelter, 'description: Ett tryggt', 'description: *Ett tryggt'),
  typed('a note to oneself that is no comment', womens, '    visit: none', '    OBS ring dem först\n    visit: none'),
  typed('a comment of another kind', duty, '    reach:', '    // numret är hemligt\n    reach:'),
  typed('a line that the word processor broke', week, 'med föreläsningar om', 'med\nföreläsningar om', [
    'föreläsningar om',
    'description: Umeå kommun ordnade',
  ]),
  typed('three dashes in the middle', top, '\nclaims:\n', '\n---\nclaims:\n', '---'),
  typed('three dashes between records', top, '\n  - id: umea-unga', '\n---\n  - id: umea-unga', '---'),
  typed('an unclosed brace', duty, 'organization: { name: Umeå kommun }', 'organization: { name: Umeå kommun'),
  typed('an unclosed bracket', womens, 'who_for: [utsatt, barn]', 'who_for: [utsatt, barn'),
  typed('no comma between braces', intake, 'byday: "MO,TU,WE,TH,FR", opens', 'byday: "MO,TU,WE,TH,FR" opens'),
  typed('a semicolon between braces', switchboard, '004 17", appears', '004 17"; appears'),
  typed('parentheses for braces', duty, 'organization: { name: Umeå kommun }', 'organization: (name: Umeå kommun)'),
  typed('an alias, to write the check only once', intake, 'verified:\n', 'verified: &koll\n'),
  typed(
    'the check of another record by alias',
    switchboard,
    'verified:\n      assured_date: "2026-11-01"\n      assurer_role: Chef för kontaktcenter\n      assurance_method: ringde numret\n      review_by: "2027-05-01"\n',
    'verified: *koll\n',
  ),
  typed('hide-my-number code without quotes', womens, 'number: "08-465 004 13"', 'number: *31#08-465 004 13'),
];

export const quotes: readonly Mistake[] = [
  typed('an unclosed quote round a date', team, 'review_by: "2027-05-01"', 'review_by: "2027-05-01'),
  typed('an unclosed quote round a number', team, 'number: "08-465 004 10"', 'number: "08-465 004 10'),
  typed('an unclosed quote round text', womens, 'någon som lyssnar."', 'någon som lyssnar.'),
  typed('an unclosed quote in the last line', top, 'end: "2480"', 'end: "2480'),
  typed('a quote that is only closed', team, 'valid_to: "2028-12-31"', 'valid_to: 2028-12-31"'),
  typed('a quote in a quote', womens, '"Ideell jour för', '"Ideell "jour" för'),
  typed('a quoted word first in the text', shelter, 'Ett tryggt boende för', '"Tryggt" boende för'),
  typed('smart quotes around a number', team, '"08-465 004 10"', '”08-465 004 10”'),
  typed('smart quotes around a number, of a contact', coordinator, '"08-465 004 18"', '“08-465 004 18”'),
  typed('smart quotes around a date', switchboard, 'review_by: "2027-05-01"', 'review_by: ”2027-05-01”'),
  typed('smart quotes around text with a colon', womens, '"Ideell jour för', '”Ideell jour för'),
  typed('smart quotes around text', change, 'Samtal för den som vill', '”Samtal” för den som vill'),
  typed('smart quotes around the days', womens, '"FR,SA"', '”FR,SA”'),
  typed('two single quotes for a double', counselling, '"08-465 004 15"', "''08-465 004 15''"),
  typed('straight one side, smart on the other', young, '"08-465 004 16"', '"08-465 004 16”'),
];

export const pasted: readonly Mistake[] = [
  typed('no-break spaces in a number', team, '08-465 004 10', `08-465${noBreak}004${noBreak}10`),
  typed('a no-break space in a name', intake, 'Socialtjänstens mottagning', `Socialtjänstens${noBreak}mottagning`),
  typed('a no-break space after the colon', shelter, 'name: Skyddat', `name:${noBreak}Skyddat`),
  typed('no-break spaces as indent', young, '    type: stod', `${noBreak.repeat(4)}type: stod`),
  typed('a space of no width in a number', switchboard, '08-465 004 17', '08-465 004 17\u200b'),
  typed(
    'letters and rings apart (NFD)',
    counselling,
    'Samtal om relationer för vuxna',
    'Samtal om relationer fo\u0308r vuxna',
  ),
  typed('letters and rings apart in a name', team, 'Relationsvåldsteamet', 'Relationsvåldsteamet'.normalize('NFD')),
  typed('å from the wrong encoding', top, 'name: Umeå kommun', `name: ${misread('Umeå kommun')}`),
  typed('ö from the wrong encoding', shelter, 'för den som måste', misread('för den som måste')),
  typed('a question mark in a box for å', team, 'Råd och stöd', 'R\ufffdd och st\ufffdd'),
  whole('the whole file in the wrong encoding', misread, (spoilt) => everyLineWith(spoilt, 'Ã')),
  whole(
    'the whole file saved as old Windows text',
    (good) => good.replace(/[^\0-\x7f]/g, '\ufffd'),
    (spoilt) => everyLineWith(spoilt, '\ufffd'),
  ),
  typed('words of the template left in a text', team, 'är vuxen och bor i Umeå.', 'bor i Exempelby.'),
  typed('the organization of the template', young, '{ name: Umeå kommun }', '{ name: Exempelby kommun }'),
  typed('the id of the template', switchboard, 'id: umea-vaxel', 'id: exempelby-vaxel'),
];
