/** What staff are told of one kind of unsafe advice: why it is unsafe and what they may write instead. */
interface Reason {
  readonly why: string;
  readonly instead: string;
}

/** The kinds of advice that no text may give (conversation rules C5, C6, C7, C8, C10, C12 and C13), told to staff. */
export const adviceReasons = {
  leaveNow: {
    why: 'Våldet kan bli värre när någon lämnar, och den som läser kanske inte har en säker väg ut.',
    instead: 'Skriv vilket stöd som finns för den som vill lämna, och att den som är i fara ringer 112.',
  },
  confront: {
    why: 'Den som använder våld kan bli farligare av att konfronteras.',
    instead: 'Skriv vem man kan prata med i trygghet, till exempel "Vi kan prata om hur du har det".',
  },
  tellPartner: {
    why: 'Våldet kan bli farligare när den som använder det får veta om planer, hjälp eller anmälan.',
    instead: 'Skriv att man kan få hjälp utan att någon hemma behöver veta det, om det stämmer hos er.',
  },
  recordSecretly: {
    why: 'Den som upptäcks med en inspelning kan råka ut för mer våld.',
    instead: 'Skriv att polisen, jouren eller ett ombud kan berätta om vad som kan vara bevis.',
  },
  mediate: {
    why: 'Medling förutsätter två jämbördiga parter, och den som utsätts för våld kan inte tala fritt.',
    instead: 'Skriv vilket stöd var och en kan få för sig, eller att ni inte medlar när det finns våld.',
  },
  couplesCounselling: {
    why: 'I samtal för par måste den som är utsatt tala inför den som slår, och det kan straffa sig hemma.',
    instead: 'Skriv vilket stöd var och en kan få för sig, och om familjerådgivning: "Inte till för pågående våld".',
  },
  cooperationTalks: {
    why: 'Samarbetssamtal är osäkra när den ena föräldern använder våld mot den andra.',
    instead: 'Skriv att familjerätten kan träffa föräldrarna var för sig, eller att samtalen inte passar vid våld.',
  },
  retaliate: {
    why: 'Att slå tillbaka eller hota kan göra våldet dödligt.',
    instead: 'Skriv att den som är i fara ringer 112.',
  },
  talkItOut: {
    why: 'Våld är inte en konflikt att prata ut om, och ett sådant samtal kan utlösa nytt våld.',
    instead: 'Skriv vem man kan prata med i trygghet, till exempel "Du kan prata med oss".',
  },
  stepIn: {
    why: 'Den som går emellan eller knackar på ensam kan själv bli skadad och göra läget farligare.',
    instead:
      'Skriv "Ring 112 om det låter farligt", och att man kan ringa på tillsammans med någon bara om det känns tryggt.',
  },
  appease: {
    why: 'Rådet lägger ansvaret på den som är utsatt, och våldet slutar inte av att hon eller han anpassar sig.',
    instead: 'Skriv att det inte är den utsattas fel, och vilket stöd som finns.',
  },
  excuse: {
    why: 'Texten ursäktar våldet eller lägger skulden på den som är utsatt.',
    instead: 'Skriv att våld är ett val, och att den som använder våld kan få hjälp att sluta.',
  },
  family: {
    why: 'Familj och släkt kan höra till dem som använder våldet, särskilt vid hedersrelaterat våld.',
    instead: 'Skriv "någon du litar på", och vilka utanför familjen som kan hjälpa.',
  },
  promise: {
    why: 'Ett löfte som inte hålls kan bli farligt, och anonymitet eller skydd har ofta villkor.',
    instead: 'Skriv det ni vet och när det gäller, till exempel "Du behöver inte säga vad du heter".',
  },
} as const satisfies Readonly<Record<string, Reason>>;

/** One kind of unsafe advice. */
export type AdviceCode = keyof typeof adviceReasons;
