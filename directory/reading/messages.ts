/** The Swedish sentences for staff, by the code of the slip. */
export const unsafeMessages = {
  tooLarge: 'Filen är för stor. Dela den: en fil per kommun, högst 256 kB.',
  tooDeep: 'Filen har för många nivåer eller en rad som börjar med "? ". Jämför med mallen _mall.yaml.',
  unreadable: 'Filen har trasiga tecken (till exempel "Ã"). Spara den som UTF-8 och skriv om å, ä och ö.',
} as const;

/** What to tell staff about a file that is not read. */
export const loadMessages = {
  wrongName: 'Filen läses inte. Den ska heta som 2480-umea.yaml: kommunkoden, bindestreck, namnet med a–z, och .yaml.',
  unreadable: 'Filen saknas eller går inte att öppna. Lägg tillbaka den; den får vara högst 256 kB.',
} as const;

const syntax: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Raden börjar med en tabb. Använd mellanslag.',
  BLOCK_AS_IMPLICIT_KEY: 'Texten innehåller ett kolon. Sätt texten inom citattecken: "Stöd: råd".',
  MISSING_CHAR: 'Ett tecken saknas, ofta ett citattecken i slutet eller ett "-" i början.',
  BAD_SCALAR_START: 'Texten börjar med ett tecken som måste stå inom citattecken, till exempel "@".',
  DUPLICATE_KEY: 'Samma fält står två gånger. Ta bort det ena.',
};

/** What to tell staff about a fault in the YAML itself, by the code the parser gives. */
export function syntaxMessage(code: string): string {
  return (
    syntax[code] ??
    'Raden går inte att läsa som YAML. Kontrollera att den börjar lika långt in som raden ovanför, och jämför med _mall.yaml.'
  );
}

/** What to tell staff about a field; `field` is its path, such as `services[2].source.date`. */
export function fieldMessage(field: string, code: string, allowed: readonly string[]): string {
  if (field === '') return 'Filen är tom eller har inga fält. Börja från mallen _mall.yaml.';
  const name =
    field
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .pop() ?? field;
  if (field === 'end' && code === 'missing')
    return 'Filen kan vara avklippt. Skriv end: och kommunkoden på sista raden.';
  if (code === 'missing') return `"${name}" saknas. Lägg till fältet "${name}", se mallen _mall.yaml.`;
  if (code === 'unrecognized_keys')
    return `Fältet finns inte: ${allowed.join(', ')}. Kontrollera stavningen mot mallen.`;
  if (allowed.length > 0) return `"${name}" har ett värde som inte finns. Skriv ett av: ${allowed.join(', ')}.`;
  return `"${name}" har fel form. ${hints[name] ?? 'Jämför med mallen _mall.yaml.'}`;
}

const hints: Readonly<Record<string, string>> = {
  opens_at: 'Skriv klockslaget med kolon inom citattecken, till exempel "08:00".',
  closes_at: 'Skriv klockslaget med kolon inom citattecken, till exempel "16:30".',
  byday: 'Skriv dagarna så här: "MO,TU,WE,TH,FR" eller "SA,SU".',
  description: 'Skriv en mening.',
  name: 'Skriv namnet.',
  services: 'Varje post börjar med ett streck: "  - id: …".',
  claims: 'Varje post börjar med ett streck: "  - id: …".',
  contacts: 'Varje post börjar med ett streck: "  - id: …".',
  kommun: 'Skriv kommunkoden med fyra siffror inom citattecken, till exempel "2480".',
  end: 'Sista raden upprepar kommunkoden, till exempel end: "2480".',
  date: 'Skriv den dag källan anger, till exempel "2026-11-01", bara året, eller unknown.',
  assured_date: 'Skriv dagen någon kontrollerade uppgiften, till exempel "2026-11-01".',
  review_by: 'Skriv sista dagen uppgiften gäller utan ny kontroll, till exempel "2027-05-01".',
  number: 'Skriv numret med siffror och mellanslag, till exempel "08-465 004 00".',
  url: 'Skriv en hel adress som börjar med https://.',
  id: 'Skriv med små bokstäver a–z, siffror och bindestreck.',
};
