const meant = (near: string | undefined): string => (near === undefined ? '' : ` Menade du ${near}?`);

/** What is told about that which is lost, or read otherwise than it looks, between `.chat` and `.transcript`. */
export const lossMessages = {
  badHeader: (name: string) =>
    `${name}= har mer än ett likhetstecken, så bf-chatdown läser inte filen. Ta bort det andra.`,
  spacedName: (name: string) =>
    `Namnet "${name}" börjar med mellanslag och känns därför inte igen. Skriv inget mellanslag efter kommat.`,
  signedName: (name: string) =>
    `Namnet "${name}" har tecken som bf-chatdown läser som ett mönster. Skriv bara bokstäver, siffror och bindestreck.`,
  noSpeaker: () => 'Texten har ingen som säger den. Börja raden med namnet och kolon.',
  plainSpeaker: (name: string, declared: string) => `"${name}:" börjar en ny replik. Skriv hellre ${declared}:.`,
  nothingMade: (name: string, near: string | undefined) =>
    `[${name}] blir ingenting, och det som står före och efter blir två repliker.${meant(near)} Ta bort det.`,
  noCard: (name: string) =>
    `[${name}] blir ingenting. Skriv kortet i en JSON-fil och hänvisa till den med [attachment=…].`,
  overwritten: () => 'Texten här försvinner, för efter den står ett okänt ord inom hakparentes. Dela upp repliken.',
  eatenSpace: (name: string, near: string | undefined) =>
    `[${name}] är vanlig text, och mellanslaget efter försvinner.${meant(near && `[${near}]`)}`,
  openBracket: (name: string) => `[${name} har ingen slutparentes och blir vanlig text. Skriv ].`,
  lostFirstLine: (name: string) =>
    `Det som står efter likhetstecknet på första raden av [${name}=…] läses inte. Flytta det till en egen rad.`,
  missingValue: (name: string) => `[${name}] saknar värde, så bf-chatdown läser inte filen. Skriv [${name}=…].`,
  badDelay: (value: string) =>
    `"${value}" är ingen väntetid. Skriv ett antal millisekunder, till exempel [delay=3000].`,
  badLayout: (value: string) => `Layouten "${value}" finns inte. Skriv list eller carousel.`,
  unknownCardLine: (name: string, near: string | undefined) =>
    `Kortraden ${name}= läses inte.${meant(near && `${near}=`)}`,
  lostCardLine: () => 'Raden läses inte, för en kortrad skrivs namn=värde. Skriv allt som hör ihop på en rad.',
  badMember: (name: string) =>
    `"${name}" går inte att läsa här. Skriv added=namn eller removed=namn, en rad för varje.`,
  unknownMember: (name: string) => `Ingen heter "${name}" i samtalet, så det står en tom plats i stället.`,
  unknownType: (path: string) =>
    `Det går inte att se vad ${path} är för slags fil. Skriv typen efter, till exempel image/png.`,
  unreadFile: (path: string) =>
    `${path} går inte att läsa. Filen ska ligga i samma mapp som samtalet, eller under den.`,
  badJson: (path: string) => `${path} är inte JSON.`,
  changed: (what: string) =>
    `Det här läses inte tillbaka likadant: ${what}. Sådant kan inte skrivas i .chat; se efter om det duger ändå.`,
  notCarried: (what: string) => `${what} kan inte skrivas i .chat och följer inte med.`,
  addedStart: () => 'I .chat börjar samtalet alltid med att boten, och ingen annan, kommer in.',
  changedName: (name: string, written: string) => `Namnet "${name}" kan inte stå i .chat. Det skrivs ${written}.`,
  tooBig: (megabytes: number) => `Filen är större än ${megabytes} MB. Dela upp samtalet.`,
  tooDeep: (depth: number) => `Här är mer än ${depth} nivåer inuti varandra. Så ser inget samtal ut.`,
  notJson: () => 'Här slutar filen att vara JSON. Se efter om ett kommatecken, citattecken eller en parentes saknas.',
  notArray: () => 'En .transcript-fil är en lista: den börjar med [ och har en aktivitet i taget.',
  badActivity: (number: number, field: string) =>
    `Aktivitet ${number} går inte att läsa: ${field === '' ? 'den är inget objekt' : `${field} saknas eller har fel form`}.`,
  vagueMatcher: (written: string) => `${written} kan betyda olika saker, så det står kvar som det är skrivet.`,
  lostField: (path: string) => `Katalogen har ingen text på ${path}, så {{dir:…}} står kvar.`,
} as const;
