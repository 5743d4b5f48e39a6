/** What a record must have, its check, and the end of the file. */
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
  coordinator,
  press,
  lineAt,
  lineOf,
  lastLine,
  replaceIn,
  typed,
  leftOut,
  whole,
} from './typing';
import type { Mistake } from './typing';

function cutAfter(what: string, words: string, lines: (spoilt: string) => readonly number[]): Mistake {
  return whole(
    what,
    (good) => {
      const index = good.indexOf(words);
      if (index < 0) throw new Error(`"${words}" is not in the file`);
      return good.slice(0, index + words.length);
    },
    lines,
  );
}

export const records: readonly Mistake[] = [
  leftOut('no source', change, '    source: { title: Årsberättelse, publisher: Umeå kommun, date: "2024" }\n'),
  typed(
    'a source without a date',
    switchboard,
    ', publisher: Umeå kommun, date: "2026-11-01"',
    ', publisher: Umeå kommun',
    ['source: ', `- id: ${switchboard}\n`],
  ),
  typed('no id', counselling, '  - id: umea-familjeradgivning\n    name:', '  - name:', '- name: Familjerådgivningen'),
  typed('an id with å', duty, 'id: umea-socialjouren', 'id: umeå-socialjouren'),
  typed('an id with blanks', young, 'id: umea-unga', 'id: umea stöd unga'),
  typed('an id with a capital', childrens, 'id: umea-barnahus', 'id: Umea-barnahus'),
  typed('an id with an underscore', press, 'id: umea-press', 'id: umea_press'),
  // A copied record: either of the two.
  whole(
    'the same id twice',
    (good) => replaceIn(good, switchboard, 'id: umea-vaxel', 'id: umea-unga'),
    (spoilt) => [lineOf(spoilt, 'id: umea-unga', top), lineAt(spoilt, spoilt.lastIndexOf('id: umea-unga'))],
  ),
  whole(
    'the same id for a service and a contact',
    (good) => replaceIn(good, press, 'id: umea-press', 'id: umea-vaxel'),
    (spoilt) => [lineOf(spoilt, 'id: umea-vaxel', top), lineAt(spoilt, spoilt.lastIndexOf('id: umea-vaxel'))],
  ),
  leftOut('no name', duty, '    name: Socialjouren\n'),
  leftOut('not said whether it is running', duty, '    status: active\n'),
  leftOut('no type', intake, '    type: socialtjanst\n'),
  leftOut('not said for whom', shelter, '    who_for: [utsatt, barn]\n'),
  leftOut('no description', change, '    description: Samtal för den som vill sluta göra andra illa.\n'),
  leftOut('not said how sure it is', plan, '    assurance: named\n'),
  leftOut('a contact without its role', press, '    title: Pressansvarig\n'),
  leftOut('family counselling without not_for', counselling, '    not_for: pågående våld\n'),
  typed('family counselling with an empty not_for', counselling, 'not_for: pågående våld', 'not_for: ""'),
];

export const checks: readonly Mistake[] = [
  typed('a check without its day', duty, '      assured_date: "2026-11-01"\n', '', [`- id: ${duty}\n`, 'verified:']),
  typed(
    'a check with only the day',
    switchboard,
    '      assurer_role: Chef för kontaktcenter\n      assurance_method: ringde numret\n      review_by: "2027-05-01"\n',
    '',
    [`- id: ${switchboard}\n`, 'verified:'],
  ),
  typed('a name instead of a role', intake, 'Enhetschef mottagning', 'Anna Svensson'),
  typed('a name before the role', counselling, 'Enhetschef familjerätt', 'Karin Nilsson, enhetschef'),
  typed('a web page as the check', childrens, 'assurance_method: mejl', 'assurance_method: kollade hemsidan'),
  typed('the next check in a year, with a number', team, 'review_by: "2027-05-01"', 'review_by: "2027-11-01"'),
  typed('the next check a day too late', switchboard, 'review_by: "2027-05-01"', 'review_by: "2027-05-02"'),
  typed('the next check in two years, without a number', duty, 'review_by: "2027-05-01"', 'review_by: "2028-11-01"'),
  typed('the next check before the check', childrens, 'review_by: "2027-03-31"', 'review_by: "2026-03-31"', [
    'review_by',
    'assured_date',
  ]),
  typed('a check in the future', intake, 'assured_date: "2026-11-01"', 'assured_date: "2026-12-11"'),
  typed(
    'a next check that has passed',
    young,
    'assured_date: "2026-11-01"\n      assurer_role: Fältsekreterare\n      assurance_method: ringde numret\n      review_by: "2027-05-01"',
    'assured_date: "2026-05-20"\n      assurer_role: Fältsekreterare\n      assurance_method: ringde numret\n      review_by: "2026-11-20"',
    'review_by: "2026-11-20"',
  ),
  typed(
    'a contact whose next check has passed',
    coordinator,
    'assured_date: "2026-11-01"\n      assurer_role: Enhetschef IFO\n      assurance_method: mejl\n      review_by: "2027-05-01"',
    'assured_date: "2026-05-20"\n      assurer_role: Enhetschef IFO\n      assurance_method: mejl\n      review_by: "2026-11-30"',
    'review_by: "2026-11-30"',
  ),
  typed('verified without the check', change, 'assurance: named', 'assurance: verified', [
    `- id: ${change}\n`,
    'assurance: verified',
  ]),
  typed(
    'the check as one word',
    switchboard,
    'verified:\n      assured_date: "2026-11-01"\n      assurer_role: Chef för kontaktcenter\n      assurance_method: ringde numret\n      review_by: "2027-05-01"\n',
    'verified: ja\n',
  ),
  // The level that asks for the date, or the date itself.
  typed('documented without a date', womens, 'date: "2026-06-10"', 'date: unknown', [
    'assurance: documented',
    'date: unknown',
  ]),
  typed(
    'documented by another publisher, with a number',
    womens,
    'publisher: Föreningen Norrskenet',
    'publisher: Umeå kommun',
    ['publisher: Umeå kommun', 'assurance: documented', 'organization:'],
  ),
];

// A cut file: its last line, or line 1 as nothing is there to point at.
export const ends: readonly Mistake[] = [
  whole(
    'no end',
    (good) => good.replace('\nend: "2480"\n', '\n'),
    (spoilt) => [1, lastLine(spoilt)],
  ),
  typed('the code of another kommun at the end', top, 'end: "2480"', 'end: "2482"'),
  typed('end in Swedish', top, 'end: "2480"', 'slut: "2480"', ['slut: "2480"']),
  cutAfter(
    'cut between two records',
    '    translations: { en: { description: A voluntary support service for women and children. } }\n',
    (spoilt) => [1, lastLine(spoilt)],
  ),
  cutAfter('cut in the middle of a record', '    description: Samtal om relationer för vuxna.\n', (spoilt) => [
    1,
    lastLine(spoilt),
    lineOf(spoilt, `- id: ${counselling}\n`, top),
  ]),
  cutAfter('cut in the middle of a quote', 'assured_date: "2026-1', (spoilt) => [1, lastLine(spoilt)]),
  // The record behind the end, or the end that is not last.
  whole(
    'a record pasted behind the end',
    (good) => `${good}\n  - id: umea-ny-kontakt\n    audience: questions\n    title: Utredare\n`,
    (spoilt) => [lineOf(spoilt, 'id: umea-ny-kontakt', top), lineOf(spoilt, 'end: ', top)],
  ),
  whole(
    'the whole file pasted twice',
    (good) => `${good}${good}`,
    (spoilt) => [
      lineOf(spoilt, 'kommun:', top),
      lineOf(spoilt, 'end: ', top),
      lineAt(spoilt, spoilt.lastIndexOf('\nkommun:') + 1),
    ],
  ),
  whole(
    'an empty file',
    (good) => good.slice(0, 0),
    () => [1],
  ),
  whole(
    'saved as a word processor document',
    (good) => `{\\rtf1\\ansi\\deff0 ${good}}`,
    () => [1],
  ),
  whole(
    'saved as UTF-16',
    (good) => `\ufffd\ufffd${good.replace(/[^]/g, '$&\0')}`,
    () => [1],
  ),
];
