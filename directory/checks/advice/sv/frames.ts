import { word, type Frame, type Frames } from '../pattern';

const edge = String.raw`(?<![a-z0-9à-öø-ÿ])`;
const subject =
  '(?:du|ni|man|hon|hen|offret|kvinnan|personen|den utsatt[ae]|utsatta|alla|grannar|grannarna|grannen|en granne|kvinnor|en kvinna)';
const should = '(?:måste|bör|borde|ska|skall|skulle|behöver|får lov att)';
const may = '(?:kan|kunde|får|skulle kunna)';

/** Words between "du ska" and the verb; "du ska kunna lämna" is a right, not an order. */
const between = `(?: (?:(?:försöka?|våga|tänka på|se till|börja med|ha mod)(?: att)?(?: du)?|(?!(?:kunna|få|slippa|att|om|som|när|hur|innan|vad) )${word})){0,4}?`;
const others =
  '(?:han|mannen|polisen|vi|socialtjänsten|socialsekreteraren|förövaren|personalen|partnern|jag|fler|de|det)';
const notOther = `(?<!${edge}(?:${others}|${others} ${word}) )`;
const ifs = '(?:om|när|ifall|innan|som|hur|vad|var|varför|tills|medan|eftersom)';
const notIf = `(?<!${edge}${ifs} )`;

const start = String.raw`(?:^\s*(?:-\s*)?|[.!?:;,–—•("“”»«\n]\s*|(?<=\s)-\s|\d[.)]\s|(?<=^|\s)(?:och|eller|utan|men|samt|så|då|sedan|sen) )`;
const leads = [
  'så|då|och|sedan|sen|nu|först|helst|bara|snälla|därför|annars|gärna|alltid|lugnt|genast|hellre|i ?stället|kanske',
  'försöka?(?: att)?|våga(?: att)?|prova(?: att)?|testa(?: att)?|passa på att|se till att(?: du)?|kom ihåg att|tänk på att',
  '(?:glöm|tveka|dröj) inte(?: med)?(?: att)?|vänta inte med att|var inte rädda? (?:för )?att|dra dig inte för att',
  'varför inte|tips|råd|gå (?:dit|hem|fram) och|ta mod till dig och|var (?:modig|stark) och|våga ta steget och',
];
const lead = String.raw`(?:(?:${leads.join('|')})[:,]? ){0,3}?`;

const judged = [
  String.raw`rekommender§*|råder|råd(?:et)?|uppman§*|uppmuntra§*|föreslå§*|tips§*|ber|bäst|bästa|enda|rätta`,
  String.raw`klok§*|viktig§*|smart§*|bra|säkrast§*|tryggast§*|rättvist|lättast|enklast|nödvändigt|dags|hög tid|modigt`,
  String.raw`lagligt|tillåtet|okej|läge|fritt fram|lönar sig|räcker|det hjälper|övertala|övertyga|förmå|pressa|tycker|vill|har du (?:provat|försökt|testat)`,
];
const filler = `(?: (?:är|vore|det|för dig|för er|dig|er|alla|till|om|på|du kan göra|nu|göra|att göra|sättet|lösningen|steget|utvägen|vägen ut|vägen|som|då|en|ett|idé|råd|henne|honom|hen|offret|personen|sig|med)){0,4}?`;
const adverb = `(?: (?:inte|aldrig|alltid|snabbt|genast|ska|bör|måste|försöka?|försöker|vågar?|bara|själv|först|lugnt|öppet|ärligt|faktiskt|direkt|nu|genast|omedelbart|snarast|omgående|helst)){0,2}?`;

const asking: readonly Frame[] = [
  { kind: 'imperative', before: `${start}${lead}` },
  {
    kind: 'clause',
    before: String.raw`(?<=[a-z0-9à-öø-ÿ],? )${notOther}(?<!${edge}${ifs} ${word} )${notIf}${edge}${should}(?! ${others})${between} `,
  },
  { kind: 'clause', before: `${edge}genom att ` },
  {
    kind: 'clause',
    before: `${edge}(?:${judged.join('|')})${filler} att(?: ${subject})?${adverb} `,
    present: true,
  },
  {
    kind: 'clause',
    before: `${edge}att `,
    after: `(?: ${word}){0,5}? (?:är|vore|kan vara|brukar vara) (?:ofta |alltid |det |ett |en )?(?:bäst|bästa|enda|rätta|klok|viktig|nödvändig|bra|smart|god|första)`,
  },
];

const facts = [
  'svår[at]?|vanligt|rädda?|rädsla|tvingar?|tvingas|tvungen|hindra§*|försöker|försökt(?:e)?|provat|testat|brukar|många (?:som|vill|kvinnor|väljer|har|känner|vågar)|ofta vill|ibland',
  `innebära?r?|våld§* (?:kan|är|handlar|i form av)(?: ${word}){0,3}|det kan(?: också)? (?:vara|handla om)(?: till exempel)?(?: att)?`,
  `(?:om|när|ifall|innan) (?:du|ni|man|någon|han|hon)(?: ${word}){0,3}|att (?:någon|han|hon|partnern)|sluta|slutar|slutat`,
].join('|');

/** How a Swedish text tells somebody to do a thing, or says that one can. */
export const swedishFrames: Frames = {
  asking,
  offering: [
    { kind: 'clause', before: `${notIf}${edge}(?:${subject} ${may}|${may} ${subject})${between} ` },
    {
      kind: 'clause',
      before: `${edge}(?:så(?: här)?|hur(?: (?:du|man|ni))?|därför|sätt att|tips på att) `,
      present: true,
    },
  ],
  naming: [{ kind: 'clause', before: '', fact: facts }],
};
