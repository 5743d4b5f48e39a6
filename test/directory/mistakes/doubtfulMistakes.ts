/** Wrong to a person who knows the work, though the format does not clearly say so. */
import {
  top,
  team,
  intake,
  duty,
  womens,
  shelter,
  counselling,
  young,
  switchboard,
  plan,
  lineOf,
  typed,
  leftOut,
} from './typing';
import type { Mistake } from './typing';

export const doubtful: readonly Mistake[] = [
  typed('the district of the shelter', shelter, 'name: Skyddat boende', 'name: Skyddat boende i Låtsasby'),
  leftOut('the shelter without visit confidential', shelter, '    visit: confidential\n'),
  typed('a source dated in the future', intake, 'date: "2026-11-01"', 'date: "2027-11-01"'),
  // The number of the switchboard at the women's shelter: either of the two.
  {
    ...typed('the number of another organization', womens, '"08-465 004 13"', '"08-465 004 17"'),
    lines: (spoilt) => [lineOf(spoilt, '08-465 004 17', womens), lineOf(spoilt, '08-465 004 17', switchboard)],
  },
  typed('the own kommun is not among the areas', womens, '["2480", "2401"', '["2401"'),
  typed(
    'the name of a service translated',
    switchboard,
    '{ en: { description',
    '{ en: { name: Switchboard, description',
  ),
  typed('checked, but still called named', intake, 'assurance: verified', 'assurance: named', [
    'assurance: named',
    'verified:',
  ]),
  typed('markup from a page', team, 'Råd och stöd till', 'Råd och stöd<br>till'),
  typed('markup for a blank', intake, 'Första vägen', 'Första&nbsp;vägen'),
  typed('question marks for what is not known', counselling, '300 kronor för ett samtal', '???'),
  typed('via the switchboard without whom to ask for', duty, ', ask_for: mottagningen', '', 'via_switchboard'),
  typed('chat without its address', young, '{ kind: chat, url: "https://example.org/umea/chatt" }', '{ kind: chat }'),
  typed('afternoon as twelve hours', team, 'closes_at: "16:30"', 'closes_at: "04:30"'),
  typed(
    'the same hours twice',
    team,
    'opens_at: "13:00", closes_at: "16:30"',
    'opens_at: "08:00", closes_at: "12:00"',
    [
      'opens_at: "08:00", closes_at: "12:00"',
      '      - { byday: "MO,TU,WE,TH", opens_at: "08:00", closes_at: "12:00", holidays: closed, eves: closed }\n      - { byday: "FR"',
    ],
  ),
  typed('a plan called planned that speaks of what is', plan, 'ville skriva', 'har skrivit'),
  typed(
    'a deviation from a record that no one shares',
    top,
    '\nend:',
    '\noverrides:\n  - id: umea-finns-inte\n    description: I Umeå hölls den i biblioteket.\n\nend:',
    '- id: umea-finns-inte',
  ),
];
