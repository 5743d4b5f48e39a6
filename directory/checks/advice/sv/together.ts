import { gap, word, type AdviceFamily } from '../pattern';
import { adverbs, him, partner, them, yourPlans } from './people';

const friend =
  'vän|vänner|vännen|kompis§*|kollega§*|orolig för|misstänker|någon du känner|i din närhet|elev§*|medarbetar§*|anställd§*|handläggar§*|socialsekreterar§*|son|sonen|pojken';

/** To talk as if it were a quarrel, or to go between (C5, C13). */
export const quarrelAndStepIn: readonly AdviceFamily[] = [
  {
    code: 'talkItOut',
    named: [
      `(?:prata|tala|snacka)~${adverbs} (?:ut|igenom)(?: (?:det|allt|saken|problemen|om (?:det|allt|saken)))?${gap} med (?:${them}|varandra|er partner)`,
      `(?:prata|tala|snacka)~${adverbs} (?:ut|igenom det)(?= *[.!,]| *$| om | tillsammans| hemma| ordentligt| lugnt| innan)`,
      `(?:prata|tala|samtala|snacka|diskutera|resonera|förhandla)~${gap} med (?:${partner}|varandra)`,
      `(?:prata|tala|samtala|snacka|resonera|förhandla)~${adverbs} med honom`,
      `(?:prata|tala|snacka|diskutera)~${adverbs} med (?:henne|hen) ${yourPlans}`,
      `(?:red|reda)${adverbs} (?:ut|upp)${gap} med (?:${them}|varandra)|lösa?${gap} med (?:${them}|varandra)`,
      `(?:förklara|beskriv|beskriva)~${adverbs} hur du (?:upplever|känner)${gap} när (?:han|hon)`,
    ],
    unless: `${friend}|vi (?:kan |ska |vill |får |brukar )?(?:också |även |gärna )?(?:prata|tala|samtala|ha)`,
  },
  {
    code: 'talkItOut',
    offered: [
      `(?:sätt|sätta|sätter) (?:er|dig)${gap} och (?:prata|diskutera|tala|red|lös)`,
      `(?:red|reda|reder)${adverbs} (?:ut|upp) (?:det|saken|problemen|konflikten|bråket|era §+|allt|missförståndet)(?: (?:med|tillsammans|hemma|själva|mellan|sinsemellan)| *(?=[.!,]|$))`,
      `(?:lös|lösa|löser)${adverbs} (?:det|saken|problemen|konflikten|konflikter|bråket|era §+)${gap} (?:med (?:${them}|varandra)|tillsammans|själva|hemma|sinsemellan|inom familjen|genom att)`,
      `(?:kom|komma|kommer) (?:överens|fram till (?:en )?(?:lösning|kompromiss)§*)(?: med ${them}| tillsammans)?`,
      'kompromissa~|(?:mötas?|möts) på halva vägen',
      `(?:ha|ta|för|föra|boka) (?:ett |en )?(?:§+ )?(?:snack|samtal|dialog|diskussion|prat)(?: ${word}){0,2}? med (?:${partner}|honom|varandra)`,
      'försonas?|bli sams|försona dig',
    ],
    unless: `${friend}|med oss|en tid`,
  },
  {
    code: 'talkItOut',
    said: [`sätt(?:er|a)? (?:sig|er|dig)(?: ${word}){0,2} och (?:prata|pratar|diskuterar?|talar?)`],
  },
  {
    code: 'stepIn',
    named: [
      `gå~${adverbs} (?:emellan|mellan (?:dem|parterna|paret))`,
      `(?:ställ|ställa|ställer|kliv|kliva|hoppa) (?:dig |er |sig |in )?(?:emellan|mellan|i vägen)`,
      `(?:dra|slita?|knuffa) (?:bort|undan|loss) (?:henne|honom|dem|mannen)`,
    ],
  },
  {
    code: 'stepIn',
    offered: [
      `(?:lägg|lägga|lägger)${adverbs} (?:dig|er) (?:i|emellan)`,
      String.raw`ingrip|(?<=\S )ingrip(?:a|er)`,
      `(?:stoppa|hejda|håll fast|hålla fast|brotta ner|övermanna|avbryt|avbryta|bryt|bryta)~${adverbs} (?:${him}|bråket|slagsmålet|misshandeln|grälet|den som slår)`,
      `(?:sära på|dra isär|skilja? på|skilj) (?:dem|parterna|paret)|skilja? dem åt`,
      `(?:gå|spring|springa|rusa|ta dig|bryt dig|bryta sig|kliv|kliva|klättra)${adverbs} (?:in|över) (?:i|till|hos|dit)${gap} (?:grann§*|lägenheten|dem|bråket)`,
      `(?:sparka|slå|bryt|bryta) (?:in|upp) dörren`,
      `(?:rusa|spring|springa|storma|bryt|bryta|slå) (?:dig |er |sig )?in`,
      `ta (?:dig|er) in`,
      `(?:knacka|ringa?|plinga|banka|bulta)${adverbs} på${gap} (?:ensam|själv|på egen hand)`,
      `gå~${adverbs} (?:över|fram|dit|upp|in)${gap} (?:ensam|själv|på egen hand)`,
    ],
  },
  {
    code: 'stepIn',
    asked: [
      `(?:knacka|ringa?|plinga|banka|bulta)${adverbs} på${adverbs} (?:hos (?:grann§*|dem|din§* grann§*|en granne|honom|henne|paret|familjen)|grann§* dörr|(?:deras|grannens|hans|hennes) dörr|dörren)`,
      `(?:knacka|plinga|banka|bulta)${adverbs} på(?= *[.!,]| *$| och | direkt| genast)`,
      `(?<=(?:grann|lägenhet|skrik|slag|bråk|misshandl)[^.!?]*)ring~ på(?= *[.!,]| *$| direkt| genast)`,
      `ring~${adverbs} på (?:deras|grannens|dörrklockan|klockan|hos)`,
      `gå~ in(?= *[.!]| *$)`,
      `gå~${adverbs} (?:över|in|ner|upp|dit)?(?: ${word})? ?till (?:grannen|dem|lägenheten) och`,
      `gå~${adverbs}(?: ${word})? och (?:knacka|ringa?|plinga|banka|bulta)${adverbs} på`,
    ],
    unless:
      'känns (?:det )?(?:tryggt|säkert|rätt)|det (?:känns|är) (?:tryggt|säkert|ofarligt)|om du vågar och|entré§*|mottagning§*|porttelefon§*|kontor§*|hos oss|till oss|receptionen',
  },
];
