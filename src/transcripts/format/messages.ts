const meant = (near: string | undefined): string => (near === undefined ? '' : ` Menade du ${near}?`);

/** What a tester is told about a mistake in a transcript: what is wrong, and what to write instead. */
export const slipMessages = {
  unknownDirective: (name: string, near: string | undefined) =>
    `Direktivet ${name} finns inte.${meant(near)} Är raden en kommentar, ta bort tecknet före ordet.`,
  misplacedDirective: (name: string) =>
    `${name} gäller hela filen. Flytta det till huvudet, ovanför den första tomma raden.`,
  headerOnlyBelow: (name: string) => `${name} hör till samtalet. Flytta det nedanför huvudet och den tomma raden.`,
  repeated: (name: string) => `${name} står redan i huvudet. Ta bort det ena.`,
  missingValue: (name: string, example: string) => `${name} saknar något efter sig. Skriv till exempel ${example}.`,
  needlessValue: (name: string) =>
    `${name} står ensamt. Sätt två mellanslag eller en ny rad före nästa direktiv, eller ta bort resten.`,
  badId: (id: string) => `"${id}" duger inte som @id. Skriv små bokstäver a–z, siffror och bindestreck.`,
  badNow: (value: string) => `"${value}" är ingen tid. Skriv till exempel 2026-12-01T12:00:00+01:00, med tidszon.`,
  unknownLocale: (value: string, near: string | undefined) =>
    `Språket "${value}" finns inte.${meant(near)} Skriv sv eller en.`,
  badWait: (value: string) => `"${value}" är ingen väntetid. Skriv till exempel 30s, 90m, 2h eller 1d.`,
  badWithin: (value: string) => `"${value}" är ingen tidsgräns. Skriv till exempel 500ms eller 2s.`,
  badSubmit: (why: string) =>
    `Det efter !submit är inte JSON (${why}). Skriv till exempel > !submit {"kommun":"Umeå"}.`,
  badVisit: (value: string, near: string | undefined) =>
    `Det finns ingen dialog som heter "${value}".${meant(near)} Skriv till exempel > ?visits dialog:findHelp.`,
  badCapture: (name: string) => `"${name}" går inte som namn. Skriv {{=namn}} med bokstäverna a–z, siffror och _.`,
  notCaptured: (name: string) =>
    `{{=${name}}} har inget värde än. Skriv {{=${name}}} i ett av botens svar längre upp, eller > @matrix i huvudet för {{=kommun}}.`,
  uselessMatrix: () =>
    '@matrix gör inget när {{=kommun}} inte står i samtalet. Skriv {{=kommun}} där kommunen ska stå.',
  indented: () => 'Raden börjar med mellanslag och sägs då som text. Ta bort mellanslagen före >.',
  unknownSpeaker: (name: string, near: string) => `Ingen heter "${name}" här. Menade du ${near}?`,
  forgottenColon: (name: string) => `${name} har inget kolon efter sig. Skriv ${name}: och sedan det som sägs.`,
  lostSign: (name: string) => `${name} har inget > före sig och sägs då som text. Skriv > ${name} längst till vänster.`,
  looseSign: (name: string) => `Tecknet står för sig och raden blir en kommentar. Skriv ${name} utan mellanslag i.`,
  nested: () => '{{ }} kan inte stå inuti {{ }}. Skriv värdet med vanlig text, eller * när det inte spelar roll.',
  perhapsBracket: (name: string) => `[${name}…] räknas som text. Menade du [suggestions=…]?`,
  openBracket: () => '[suggestions=…] tar inte slut på raden. Avsluta med ].',
  perhapsDirective: (name: string) => `Raden är bara en kommentar. Menade du ${name}? Skriv tecknet före ordet.`,
  perhapsSpeaker: (name: string) => `"${name}:" räknas som text, för ingen heter så i huvudet.`,
  plainSpeaker: (name: string, declared: string) => `"${name}:" börjar en ny replik. Skriv hellre ${declared}:.`,
  noSpeaker: () => 'Texten har ingen som säger den. Börja raden med namnet och kolon.',
  lateHeader: (name: string) =>
    `${name}= står efter huvudet. Huvudet slutar vid första tomma raden. Flytta upp raden dit.`,
  noId: () => 'Filen saknar > @id i huvudet, så alla rader med > är bara kommentarer. Skriv > @id och ett namn överst.',
  emptyLine: () => 'Repliken är tom. Skriv det som sägs efter kolon.',
  unclosed: () => 'Här börjar {{ som aldrig tar slut på raden. Avsluta med }}, och ett uttryck med /}}.',
  unknownMatcher: (name: string, near: string | undefined) =>
    `{{${name}}} finns inte.${meant(near)} Skriv t:, dir:, re:/…/, any:a|b, =namn eller *.`,
  unknownKey: (key: string, near: string | undefined) => `Textnyckeln ${key} finns inte.${meant(near)}`,
  missingArgument: (key: string, name: string) =>
    `${key} behöver ${name}=. Skriv ${name}=* om värdet inte spelar roll.`,
  needlessArgument: (key: string, name: string, near: string | undefined) =>
    `${key} har ingen plats för ${name}=.${meant(near)} Ta bort det annars.`,
  badRegex: (source: string, why: string) =>
    `/${source}/ är inget giltigt uttryck (${why}). Skriv tecken som ( och ? med \\ framför.`,
  badField: (path: string) =>
    `"${path}" är ingen plats i katalogen. Skriv id och fält med punkt, till exempel id.name.`,
  openUserLine: () => 'Det invånaren säger måste vara bestämt. Skriv vanlig text, {{t:…}}, {{dir:…}} eller {{=namn}}.',
  lostTap: () => '!tap hör till raden där invånaren säger något. Sätt det direkt under den raden.',
  nothingToCheck: (name: string) =>
    `Efter ${name} har ingen sagt något att kontrollera. Flytta upp kontrollen, eller flytta ${name} till före nästa replik.`,
  uselessEnd: (name: string) => `${name} står sist och gör ingenting. Ta bort det eller skriv en replik efter.`,
  lostAny: () => '?any är ensam. Skriv en replik från boten under den, och sedan minst en rad > ?or.',
  lostOr: () => '?or hör ihop med ?any. Skriv > ?any ovanför den första repliken.',
  orByUser: () => '?or är något boten kan svara. Skriv botens namn.',
  silentReplies: () => '?silence betyder att boten inget säger, men här väntas också svar. Ta bort det ena.',
  badCard: (written: string, near: string | undefined) =>
    `?card förstår inte "${written}".${meant(near)} Skriv fälten som title=, subtitle=, text=, tel= eller buttons~=.`,
  bracket: (name: string) =>
    `[${name}…] kan inte jämföras ännu. Skriv > ?card eller > ?event under repliken i stället.`,
  userSuggestions: () =>
    '[suggestions=…] hör till botens rader. Skriv !tap under raden om invånaren trycker på en knapp.',
  noTurns: () => 'Ingen säger något i filen. Skriv minst en rad för invånaren.',
} as const;
