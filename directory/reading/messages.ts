import type { Path } from '../format/problem';

/** The Swedish sentences for staff, by the code of the slip. */
export const unsafeMessages = {
  tooLarge: 'Filen är för stor. Dela den: en fil per kommun, högst 256 kB.',
  tooDeep:
    'Filen har för många nivåer, en mycket lång rad eller en rad som börjar med "? ". Jämför med mallen _mall.yaml.',
  unreadable: 'Filen har trasiga tecken (till exempel "Ã"). Spara den som UTF-8 och skriv om å, ä och ö.',
  alias: 'Filen använder & eller *. Skriv ut texten i stället, inom citattecken.',
  wordFile: 'Filen är sparad som ett dokument ur en ordbehandlare. Spara den som vanlig text (UTF-8).',
  otherDash: 'Raden börjar med ett annat tecken än bindestreck. Skriv "- " (bindestreck och mellanslag).',
  tightDash: 'Mellanslag saknas efter strecket. Skriv "- id: …".',
  smartQuote: 'Det är krökta citattecken ur en ordbehandlare. Skriv raka: "så här".',
  hiddenCharacter: 'Här finns ett osynligt tecken, ofta från en webbsida. Skriv om ordet för hand.',
  looseAccent: 'Å, ä eller ö är skrivet som två tecken. Skriv om bokstaven för hand.',
} as const;

/** What to tell staff about a file that is not read. */
export const loadMessages = {
  wrongName: 'Filen läses inte. Den ska heta som 2480-umea.yaml: kommunkoden, bindestreck, namnet med a–z, och .yaml.',
  unreadable: 'Filen saknas eller går inte att öppna. Lägg tillbaka den; den får vara högst 256 kB.',
} as const;

const syntax: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Raden börjar med en tabb. Ta bort den och skriv mellanslag.',
  BLOCK_AS_IMPLICIT_KEY: 'Texten innehåller ett kolon. Sätt texten inom citattecken: "Stöd: råd".',
  MISSING_CHAR: 'Ett tecken saknas här eller på raden ovanför: "-" i början, ":" efter fältets namn eller "}" sist.',
  unclosedQuote: 'Citattecknet stängs aldrig. Skriv ett " i slutet av texten.',
  BAD_SCALAR_START: 'Texten börjar med ett tecken som måste stå inom citattecken, till exempel "@".',
  DUPLICATE_KEY: 'Samma fält står två gånger. Ta bort det ena.',
  tightColon: 'Ett mellanslag saknas efter kolonet. Skriv till exempel "name: Råd".',
  oddIndent: 'Raden börjar ett mellanslag för långt in eller ut. Låt den börja lika långt in som de andra i posten.',
  colonLess:
    'Raden börjar inte lika långt in som de andra i posten, eller så saknas ett "-" eller ":". Jämför med raden ovanför.',
  unclosedBracket: 'En klammer stängs aldrig. Skriv } eller ] sist på raden.',
  emptyParent: 'Raderna under ska börja längre in, eller så ska fältet bort. Jämför med mallen _mall.yaml.',
  BAD_INDENT: 'Raden börjar inte lika långt in som de andra i posten, eller så saknas ett "}" på raden ovanför.',
  MULTIPLE_DOCS: 'Raden "---" delar filen i två. Ta bort den.',
  TAG_RESOLVE_FAILED: 'Ordet börjar med "!". Sätt texten inom citattecken.',
  BAD_ALIAS: 'Texten börjar med "*". Sätt den inom citattecken.',
  BAD_DQ_ESCAPE: 'Ett omvänt snedstreck (\\) står i texten. Ta bort det.',
  UNEXPECTED_TOKEN:
    'Något står för mycket på raden, ofta text efter ett citattecken. Skriv hela texten inom ett par "".',
};

/** What to tell staff about a fault in the YAML itself, by the code the parser gives. */
export function syntaxMessage(code: string): string {
  return (
    syntax[code] ??
    'Raden går inte att läsa som YAML. Kontrollera att den börjar lika långt in som raden ovanför, och jämför med _mall.yaml.'
  );
}

/** What to tell staff about a field that does not exist, with the one they may have meant. */
export function unknownMessage(field: string, means: string | undefined): string {
  const mend = means === undefined ? 'Ta bort raden, eller se _mall.yaml vilka fält som finns.' : didYouMean(means);
  return `Fältet "${field}" finns inte här. ${mend}`;
}

/** What to tell staff about the value of a field; `allowed` are the words it may have, `means` the one they may have meant. */
export function fieldMessage(path: Path, code: string, allowed: readonly string[], means: string | undefined): string {
  const name = path.filter((step) => typeof step === 'string').at(-1);
  if (name === undefined) return 'Filen är tom eller har inga fält. Börja från mallen _mall.yaml.';
  if (name === 'end' && code === 'missing')
    return 'Filen kan vara avklippt. Skriv end: och kommunkoden på sista raden.';
  if (code === 'missing') return `"${name}" saknas. Lägg till fältet "${name}" i posten. ${hints[name] ?? ''}`.trim();
  const words = `Skriv ett av: ${allowed.join(', ')}.`;
  if (allowed.length > 0)
    return `"${name}" har ett värde som inte finns. ${means === undefined ? words : didYouMean(means)} ${means === undefined ? '' : words}`.trim();
  return `"${name}" har fel form. ${hints[name] ?? 'Jämför med mallen _mall.yaml.'}`;
}

function didYouMean(word: string): string {
  return `Menade du "${word}"?`;
}

const list = 'Skriv varje sak på en egen rad som börjar med ett streck: "  - …".';
const record = 'Varje post börjar med ett streck: "  - id: …". Finns ingen post: ta bort raden.';

const hints: Readonly<Record<string, string>> = {
  opens_at: 'Skriv klockslaget med kolon inom citattecken, till exempel "08:00".',
  closes_at: 'Skriv klockslaget med kolon inom citattecken, till exempel "16:30". Midnatt är "24:00".',
  byday: 'Skriv dagarna så här: "MO,TU,WE,TH,FR" eller "SA,SU".',
  description: 'Skriv en mening.',
  name: 'Skriv namnet.',
  title: 'Skriv rubriken eller rollen.',
  services: record,
  claims: record,
  contacts: record,
  overrides: record,
  phones: 'Skriv så här: phones: [{ number: "08-465 004 00" }].',
  schedules: 'Skriv så här: schedules: [{ byday: "MO,TU", opens_at: "08:00", closes_at: "16:30" }].',
  languages: 'Skriv så här: languages: [{ code: sv }].',
  code: 'Skriv språkets två bokstäver, till exempel sv, en eller ar.',
  reach: 'Skriv så här: reach: [{ kind: via_112, ask_for: socialjouren }].',
  notices: 'Skriv så här: notices: [{ text: "Stängt för flytt.", from: "2026-12-01", until: "2026-12-05" }].',
  keywords: list,
  former_names: list,
  who_for: 'Skriv så här: who_for: [utsatt, anhorig].',
  organization: 'Skriv så här: organization: { name: Exempelby kommun }.',
  source: 'Skriv så här: source: { title: Stöd, publisher: Exempelby kommun, date: "2026-11-01" }.',
  verified: 'Skriv alla fyra: assured_date, assurer_role, assurance_method och review_by.',
  translations: 'Skriv så här: translations: { en: { description: … } }.',
  kommun: 'Skriv kommunkoden med fyra siffror inom citattecken, till exempel "2480". Noll först ska vara med.',
  service_areas: 'Skriv kommunkoder inom citattecken: ["0184", "0183"], ett län ["län 01"] eller ["SE"].',
  end: 'Sista raden upprepar kommunkoden, till exempel end: "2480".',
  date: 'Skriv den dag källan anger, till exempel "2026-11-01", bara året, eller unknown.',
  assured_date: 'Skriv dagen någon kontrollerade uppgiften, till exempel "2026-11-01".',
  assurer_role: 'Skriv rollen, till exempel Enhetschef IFO.',
  assurance_method: 'Skriv hur: ringde numret, mejl, möte eller egen verksamhet.',
  review_by: 'Skriv sista dagen uppgiften gäller utan ny kontroll, till exempel "2027-05-01".',
  valid_to: 'Skriv dagen så här: "2026-12-31".',
  valid_from: 'Skriv dagen så här: "2026-12-31".',
  from: 'Skriv dagen så här: "2026-12-31".',
  until: 'Skriv dagen så här: "2026-12-31".',
  number:
    'Skriv hela numret med riktnummer, siffror och mellanslag, inom citattecken, till exempel "08-465 004 00". Ett nummer per rad.',
  menu_choice: 'Skriv en siffra, till exempel "2".',
  extension: 'Skriv siffrorna, till exempel "12".',
  email: 'Skriv en hel adress, till exempel stod@example.org.',
  url: 'Skriv en hel adress som börjar med https://.',
  postal_code: 'Skriv fem siffror, till exempel "123 45".',
  minimum_age: 'Skriv åldern med siffror, till exempel "18".',
  maximum_age: 'Skriv åldern med siffror, till exempel "25".',
  id: 'Skriv med små bokstäver a–z, siffror och bindestreck.',
};
