import type { Service, WhoFor } from '../format/schema';

/** A kind of help that every kommun should look for, as it stands in a new file. */
export interface Skeleton {
  /** What its id ends with. */
  readonly ending: string;
  /** What it is and why it is there, for who fills it in. */
  readonly title: string;
  readonly name: (kommun: string) => string;
  readonly type: Service['type'];
  /** Who runs it, when that is not the kommun. */
  readonly organization?: string;
  readonly description: string;
  readonly who_for: readonly WhoFor[];
  /** Where its number goes, or how it is reached without one. */
  readonly way: readonly string[];
}

const number = ['phones: # numret skrivs in av verify, när någon har ringt det', '  - { number: "…" }'] as const;
const noNumber = (kind: string): readonly string[] => [
  ...number,
  'reach: # har den inget eget nummer: ta bort "# " (tecknet och mellanslaget) på de här två raderna',
  `  - { kind: ${kind} }`,
];

/** One draft of each kind of help. */
export const skeletons: readonly Skeleton[] = [
  {
    ending: 'vaxel',
    title: 'VÄXELN: vägen runt när en verksamhet inte har ett nummer som får visas.',
    name: (kommun) => `${kommun}s växel`,
    type: 'vaxel',
    description: 'Kan koppla dig till socialtjänsten.',
    who_for: ['alla'],
    way: number,
  },
  {
    ending: 'mottagning-vuxna',
    title: 'MOTTAGNINGEN FÖR VUXNA: dit den som utsätts för våld ringer på dagen.',
    name: () => 'Socialtjänstens mottagning för vuxna',
    type: 'socialtjanst',
    description: 'Råd och stöd till dig som är vuxen och utsätts för våld av någon nära dig.',
    who_for: ['utsatt', 'anhorig'],
    way: noNumber('via_switchboard, ask_for: mottagningen för vuxna'),
  },
  {
    ending: 'mottagning-barn',
    title: 'MOTTAGNINGEN FÖR BARN OCH UNGA: ofta ett annat nummer än för vuxna.',
    name: () => 'Socialtjänstens mottagning för barn och unga',
    type: 'socialtjanst',
    description: 'För barn och unga som har det svårt hemma, och för den som är orolig för ett barn.',
    who_for: ['barn', 'ung', 'anhorig'],
    way: noNumber('via_switchboard, ask_for: mottagningen för barn och unga'),
  },
  {
    ending: 'socialjour',
    title: 'SOCIALJOUREN: när kontoret är stängt. Skriv tiderna: alla jourer är inte öppna hela natten.',
    name: () => 'Socialjouren',
    type: 'socialjour',
    description: 'Socialtjänsten på kvällar och helger, när det är akut.',
    who_for: ['alla'],
    way: noNumber('via_112, ask_for: socialjouren'),
  },
  {
    ending: 'specialenhet',
    title: 'ENHETEN FÖR VÅLD I NÄRA RELATIONER, om kommunen har en. Skriv dess eget namn.',
    name: () => 'Enheten för våld i nära relationer',
    type: 'specialenhet',
    description: 'Råd och stöd till dig som utsätts för våld av någon nära dig.',
    who_for: ['utsatt', 'anhorig'],
    way: noNumber('via_switchboard, ask_for: enheten för våld i nära relationer'),
  },
  {
    ending: 'kvinnojour',
    title: 'KVINNOJOUREN: skriv föreningens namn på två ställen, och fråga om den vill stå här. Aldrig en adress.',
    name: () => 'Kvinnojouren',
    type: 'kvinnojour',
    organization: 'Kvinnojouren',
    description: 'Ideell jour för kvinnor och barn som utsätts för våld.',
    who_for: ['utsatt', 'barn'],
    way: number,
  },
  {
    ending: 'valdsutovare',
    title: 'STÖD TILL DEN SOM ANVÄNDER VÅLD och vill sluta.',
    name: () => 'Stöd till dig som vill sluta använda våld',
    type: 'specialenhet',
    description: 'Samtal för dig som vill sluta göra någon nära dig illa.',
    who_for: ['valdsutovare'],
    way: noNumber('via_switchboard, ask_for: stöd för den som vill sluta använda våld'),
  },
];
