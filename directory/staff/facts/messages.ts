/** What to tell staff about a row that is not imported, by the code of the slip; `named` is what it is about. */
export function mendOf(code: string, named: string): string {
  return mends[code]?.(named) ?? 'Raden går inte att läsa. Jämför med raderna ovanför.';
}

const mends: Readonly<Record<string, (named: string) => string>> = {
  csvHeading: (missing) =>
    `Första raden saknar: ${missing}. Skriv kolumnernas namn där, så som directory/README.md räknar upp dem.`,
  csvLetters: () => 'Raden har trasiga tecken. Spara listan på nytt som CSV UTF-8, och skriv om å, ä och ö.',
  csvQuote: () =>
    'Ett citattecken är inte stängt, eller står inne i texten. Skriv två ("") inne i en text, och ett i början och slutet.',
  csvRow: () => 'Raden har inte lika många kolumner som den första. En text med komma ska stå inom citattecken.',
  csvCell: (column) =>
    column === 'scope'
      ? 'Kolumnen "scope" har fel form. Skriv kommunkoden, flera med komma, "län 01" eller SE.'
      : `Kolumnen "${column}" är tom. Fyll i den.`,
  unknownKommun: (code) => `Området ${code} finns inte. Se directory/geography/kommuner.csv.`,
  otherKommun: (named) => `Koden och namnet hör inte ihop: ${named}. Rätta det som är fel.`,
  unknownType: (types) => `Kolumnen "type" har ett ord som inte finns. Skriv ett av: ${types}.`,
  sameRow: (line) => `Raden säger samma sak som rad ${line}. Ta bort den ena.`,
  badRecord: (why) => `Raden kan inte bli ett utkast. ${why}`,
  badFile: (path) =>
    `${path} har fel som måste rättas först. Se vilka: npm run -s directory -- check. Importera sedan igen.`,
};
