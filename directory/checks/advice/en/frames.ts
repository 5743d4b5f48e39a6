import { word, type Frames } from '../pattern';

const edge = String.raw`(?<![a-z0-9à-öø-ÿ])`;
const subject = `(?:you|she|they|the victim|victims|a victim|women|the person|anyone|everyone|neighbours|neighbors|a neighbour|those who are (?:exposed|abused)|someone who is (?:abused|hurt))`;
const should =
  "(?:should|must|need to|needs to|have to|has to|ought to|had better|are advised to|are encouraged to|shouldn't|mustn't)";
const may = "(?:can|could|may|might|are able to|are free to|can't|cannot)";
const between = `(?: (?!(?:be|get|know|that|if|who|when|how|what|for|want|decide) )${word}){0,3}?`;
const notIf = String.raw`(?<!${edge}(?:if|when|once|before|who|how|what|where|why|until|while|unless|whether) )`;
const notOther = `(?<!${edge}(?:he|police|we|i|it|staff|services|the abuser|the perpetrator|(?:if|when|before|who|because) §+) )`;

const start = String.raw`(?:^\s*(?:-\s*)?|[.!?:;,–—•("“”»«\n]\s*|(?<=\s)-\s|\d[.)]\s|(?<=^|\s)(?:and|or|but|so|then) )`;
const leads = [
  'just|please|so|then|and|simply|first|now|always|instead|maybe|perhaps|calmly|openly|quietly|if you can,|do',
  '(?:try|dare|remember|be sure|feel free) to|make sure (?:that )?(?:you|to)|go (?:ahead|there|over|home|up) and|be brave and',
  "(?:don't|do not|never) (?:hesitate|wait|be afraid|forget|be scared)(?: to| and)?|why not|why don't you|advice:|tip:",
];
const lead = String.raw`(?:(?:${leads.join('|')}) ){0,3}?`;

const judged = [
  String.raw`recommend§*|advise|advises|advised|suggest§*|urge§*|encourage§*|advice|tip|best|important|wise|safest`,
  String.raw`smart|good|right|better|only|time|brave|legal|allowed|okay|ok|fine|worth|useful|helpful|necessary|persuade|convince|crucial|courage|strength`,
].join('|');
const filler = `(?: (?:is|it|thing|to|do|way|idea|you|can|for|her|him|them|option|solution|step|that|would|be|now|advice|enough|out|the|victim)){0,4}?`;

const facts = [
  'hard|common|difficult|afraid|scared|fear§*|tries|tried|forced?|forces|sometimes|many (?:who|try|want|find)|often want|who|stop|stopped|means?|violence (?:can|is|may)(?: \\S+){0,2}',
  '(?:it )?(?:can|may|could) be(?: that| to)?|(?:if|when|before|whether) (?:you|he|she|someone|they)(?: \\S+){0,3}|that (?:he|she|someone)',
].join('|');

/** How an English text tells somebody to do a thing, or says that one can. */
export const englishFrames: Frames = {
  asking: [
    { kind: 'imperative', before: `${start}${lead}` },
    { kind: 'clause', before: `${notOther}${notIf}${edge}(?:'d |would )?${should}${between} ` },
    {
      kind: 'clause',
      before: `${edge}(?:${judged})${filler} (?:to|that (?:you|she|they)(?: should)?|you|she)(?: (?:not|never|always|just|simply|try to)){0,2}? `,
      present: true,
    },
    { kind: 'clause', before: `${edge}(?:recommend|suggest|consider|try|by|advise)§* (?=§+ing )`, present: true },
  ],
  offering: [
    { kind: 'clause', before: `${notIf}${edge}(?:${subject} ${may}|${may} ${subject})${between} ` },
    {
      kind: 'clause',
      before: `${edge}(?:how (?:to|you)|this is how you|ways to|tips (?:to|for)|here is how to) `,
      present: true,
    },
  ],
  naming: [{ kind: 'clause', before: '', fact: facts }],
};
