import { schemaLine } from '../format/jsonSchema';
import type { Kommun } from '../place/kommunNames';
import { idPrefix } from './asciiName';
import { skeletons, type Skeleton } from './skeletons';
import { scalarText } from './yamlText';

/** A new file for a kommun, with a draft of each kind of help there may be. Nobody is shown a draft. */
export function newKommunFile(kommun: Kommun, kommuner: readonly Kommun[]): string {
  const prefix = idPrefix(kommun, kommuner);
  const records = skeletons.map((skeleton, at) => skeletonLines(prefix, kommun, skeleton, at === 0));
  return [...head(kommun), '', 'services:', ...joined(records), '', ...otherLists, '', ...tail(kommun), ''].join('\n');
}

/** A new file for a kommun without a record. */
export function emptyKommunFile(kommun: Kommun): string {
  return [...head(kommun), ...tail(kommun), ''].join('\n');
}

function head({ code, official_name }: Kommun): readonly string[] {
  return [
    schemaLine(1),
    `# ${official_name}. En post som säger "assurance: draft" är ett utkast: den visas aldrig för någon.`,
    '#',
    '# Så gör du, en post i taget:',
    '#   1. Ring och fråga. Rätta texten i posten, och skriv källan: var uppgiften står och när den skrevs.',
    '#   2. Kör: npm run -s directory -- verify <postens id>. Den frågar vad du fick veta och skriver in svaren.',
    '#   3. Kör: npm run -s directory -- check. Den säger vilken rad som är fel och vad du kan skriva i stället.',
    '#',
    '# En post som inte gäller här: ta bort den. Fler fält och exempel står i _mall.yaml.',
    '# En jour eller ett skyddat boende får aldrig ha en adress. En persons mobilnummer får aldrig stå här.',
    `kommun: "${code}" # kommunkoden, alltid fyra siffror inom citattecken`,
    `name: ${scalarText(official_name)} # så som kommunen själv skriver sitt namn`,
  ];
}

const otherLists: readonly string[] = [
  '# UPPGIFTER om arbetet: kampanjer, planer, fakta. Aldrig ett ställe att vända sig till.',
  '# Ta bort [] och skriv posterna på raderna under, se _mall.yaml.',
  'claims: []',
  '',
  '# KONTAKTER som svarar på frågor om arbetet. De ges aldrig som hjälp.',
  'contacts: []',
];

function tail({ code }: Kommun): readonly string[] {
  return ['# Sista raden upprepar koden. Då märks det om filen har blivit avklippt.', `end: "${code}"`];
}

function joined(records: readonly (readonly string[])[]): readonly string[] {
  return records.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

function skeletonLines(
  prefix: string,
  { official_name }: Kommun,
  skeleton: Skeleton,
  teaches: boolean,
): readonly string[] {
  const { ending, title, name, type, organization = official_name, description, who_for, way } = skeleton;
  const because = (why: string): string => (teaches ? ` # ${why}` : '');
  return [
    `  # ${title}`,
    `  - id: ${prefix}-${ending}${because('ändras aldrig och används aldrig igen')}`,
    `    name: ${scalarText(name(official_name))}`,
    `    status: active${because('active | temporarily closed | inactive | defunct')}`,
    `    type: ${type}`,
    `    organization: { name: ${scalarText(organization)} }${because('vem som driver verksamheten')}`,
    `    description: ${description}`,
    `    who_for: [${who_for.join(', ')}]`,
    ...way.map((line) => `    # ${line}`),
    '    # schedules: # öppettider, svensk tid. Vet ingen tiderna: låt raderna stå så här',
    '    #   - { byday: "MO,TU,WE,TH,FR", opens_at: "…", closes_at: "…" }',
    '    standing: exists',
    '    audience: resident',
    `    assurance: draft${because('verify skriver verified här, när någon har ringt')}`,
    '    source:',
    '      # url: "https://…"',
    `      title: Kontroll per telefon${because('eller sidans rubrik')}`,
    `      publisher: ${scalarText(organization)}${because('vem som har skrivit den')}`,
    `      date: unknown${because('källans dag, månad eller år inom citattecken, eller unknown')}`,
    '    # verified: # kontrollen skrivs in av verify: dag, roll, hur och nästa kontroll',
  ];
}
