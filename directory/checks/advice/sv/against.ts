import { gap, word, type AdviceFamily } from '../pattern';
import { adverbs, him, partner, them, yourPlans } from './people';

const secretly = `(?:i smyg|smyg|i hemlighet|i det tysta|dolt|hemligt|diskret|utan (?:att )?(?:hans|hennes|${them}|någon|han|hon|hen)s?(?: (?:vetskap|vet|märker|ser|förstår|anar|får veta)))`;
const scene = `(?:(?:hans|hennes|alla|era|de) )?(?:${them}|när (?:han|hon|${partner})|hot|hoten|hot och §+|bråk|bråken|grälen|gräl|slagen|övergreppen|misshandeln|samtalen|samtal med ${him}|våldet|allt|vad (?:han|hon)|det (?:som )?(?:han|hon|händer))`;
const filmed = '(?:spela~ in|spela~|filma~|videofilma~|banda~|smygfilma~|smyginspela|ljudinspela)';

/** What sets the reader against the partner (C5): each can be answered with more violence. */
export const againstThePartner: readonly AdviceFamily[] = [
  {
    code: 'confront',
    named: [
      'konfrontera~',
      `(?:ställ|ställa|ställer) ${them} (?:mot väggen|till svars|inför)`,
      `(?:ställ|ställa|ställer|ge|ger)(?: ${them})? (?:ett )?ultimatum`,
      `(?:säg|säga|säger)${adverbs} ifrån (?:till|åt|mot) ${them}`,
      `(?:säg|säga|säger)${adverbs} (?:åt|till) ${partner}`,
      `(?:tala|talar)${adverbs} om(?: det)? för ${partner}`,
      `(?:säg|säga|säger)${adverbs} (?:åt|till) (?:honom|henne) (?:på skarpen|att (?:sluta|lägga av|låta bli|det (?:räcker|får|är nog|är slut)|han|hon (?:måste|ska)|lugna))`,
      `(?:säg|säga|säger) (?:sanningen|som det är|stopp|vad du tycker) (?:till|åt|mot) ${them}`,
      `stå~ upp (?:mot|emot) ${them}`,
      `(?:gör|göra)${adverbs} (?:det )?klart för ${them}`,
      `ifrågasätta? ${them}|skrika? åt ${them}|(?:tala|prata)~ allvar med ${him}`,
      `(?:sätt|sätta|sätter)${adverbs} (?:ner foten|hårt mot hårt|gränser (?:mot|för|gentemot|med) ${them}|stopp för ${them})`,
      `(?:ställ|ställa|ställer) krav på (?:${them}|att (?:han|hon))`,
      `(?:kräv|kräva|kräver)(?: av ${them})? att (?:han|hon|${partner})`,
      `(?:ta|tar)${adverbs}(?: sedan| sen)? upp${gap} med ${him}`,
      `(?:ta|tar)${adverbs} (?:upp )?(?:det|våldet|saken|frågan|striden|konflikten|diskussionen|snacket) (?:upp )?med ${them}`,
      `(?:ta|tar) (?:striden|konflikten|tag i ${them})`,
      `(?:läxa|skälla?)~ (?:upp|ut) ${them}`,
      `(?:fråga|be)~ (?:${partner}|honom)${gap} (?:att (?:sluta|söka|ringa)|varför|sluta|förklara|lova|ändra|flytta|gå|lugna|skärpa|söka (?:hjälp|vård))`,
    ],
    unless: 'mottagningen|telefonsvararen',
  },
  {
    code: 'confront',
    offered: [
      `(?:säg|säga|säger)${adverbs} ifrån|våga säga ifrån|stå på (?:dig|er|sig)|säga emot|säg emot|(?:sätta?|ställ|ställa) hårt mot hårt`,
    ],
  },
  {
    code: 'confront',
    saysNo: true,
    named: [
      `(?:säg|säga|säger|förklara|tala om)${adverbs} (?:åt|till|för) ${them} att (?:du|ni) inte (?:accepterar|tolererar|tänker|vill|går med på|orkar|finner dig)`,
      `(?:visa|markera)~${adverbs}(?: (?:för|mot) ${them}| ${them})? (?:att du (?:inte (?:accepterar|tolererar|går med på|finner dig)|menar allvar|inte är rädd|har fått nog)|vem som bestämmer)`,
    ],
  },
  {
    code: 'tellPartner',
    named: [
      `berätta~(?: (?!utan |för )${word}){4,11}? (?:för|till) ${partner}`,
      `(?:berätta|förklara|erkänna?|avslöja|visa|tala om)~${gap} (?:för|inför) ${partner}`,
      `(?:berätta|förklara|erkänna?|avslöja|tala om)~${gap} (?:för )?(?:honom|henne|dem) ${yourPlans}`,
      `(?:berätta|förklara|avslöja)~${gap} ${yourPlans} för ${them}`,
      `(?:berätta|förklara)~${gap} för (?:honom)(?= *[.!,]| *$)`,
      `(?:säg|säga|säger)${adverbs} (?:till |åt |det till )?(?:(?:honom|henne) )?att du (?:tänker|ska|vill|kommer att|funderar på att|planerar att|har bestämt dig för att) (?:dig )?(?:lämna|gå|flytta|skilja|skiljas|separera|göra slut|anmäla|bryta)§*`,
      `(?:informera|meddela|underrätta|förvarna|varna|upplysa?|kontakta|förbered)~${adverbs} (?:${partner}|honom)`,
      `(?:informera|meddela|underrätta|förvarna|varna)~${adverbs} (?:henne|hen) ${yourPlans}`,
      `(?:låt|låta|låter) ${them} (?:få )?(?:veta|läsa|se|höra|förstå|känna)`,
      `ge~ (?:${them} )(?:ett |det )?(?:besked|veta|information)${gap}(?: ${yourPlans})?`,
      `(?:ringa?|sms:a|messa|mejla|kontakta)~ (?:till |upp )?(?:${partner}|honom)`,
      `(?:hör|höra) av dig till (?:${partner}|honom)`,
      `(?:skriv|skriva|skicka|skickar|lämna|lägg)${adverbs} (?:en |ett |fram )?(?:brev|lapp|sms|mejl|meddelande|text)${gap} (?:till|åt) (?:${partner}|honom)`,
      `(?:skriv|skriva|lämna|lägg|lägga)${adverbs} (?:en |ett )?(?:lapp|avskedsbrev|brev (?:där|som|med))`,
      `(?:var|vara) (?:öppen|ärlig)${gap} (?:mot|med|inför) (?:${partner}|honom)`,
      `(?:hota|varna)~ ${them} med`,
      `(?:visa|dela|skicka)~${adverbs} (?:den här|denna|chatten|sidan|texten|numret)${gap} (?:för|med|till) (?:${partner}|honom)`,
    ],
  },
  {
    code: 'recordSecretly',
    named: [
      `${filmed}${gap} ${secretly}`,
      `${secretly} ${filmed}`,
      `(?:spela~${adverbs} in|spela~ ${word} in|filma~|videofilma~|banda~|smygfilma~|smyginspela)${adverbs} (?:${them}|när (?:han|hon))`,
      `med (?:en |ett )?(?:dolda?|gömda?) (?:kamer|mikrofon|inspel)§*`,
      'smyg(?:filma|spela in|inspela|fota)',
      `(?:göm|gömma|gömmer|sätt upp|sätta upp|montera|installera|ha|använd|använda|lägg|lägga)${gap} (?:dold |dolda |liten |gömd )?(?:kamer§*|mikrofon§*|inspelare|diktafon|bandspelare|spårsändare|spionapp§*|gps§*)`,
      `(?:ha|låt|lägg|sätt)${gap} (?:mobilen|telefonen)${gap} (?:på )?(?:inspelning|spela in|filma)`,
      `(?:läs|kolla|gå igenom) (?:hans|hennes|partnerns) (?:mobil|telefon|sms|meddelanden|mejl)`,
    ],
  },
  {
    code: 'recordSecretly',
    offered: [
      `(?:spela~${adverbs} in|spela~ ${word} in|filma~|videofilma~|banda~)${adverbs} ${scene}`,
      `(?:sätt|sätta|slå|starta?|sätt igång)(?: på)?(?: ${word})? (?:inspelning|inspelningen|diktafonen)`,
      `(?:ta reda på|gissa|lista ut) (?:hans|hennes|partnerns) (?:lösenord|kod)§*`,
      `(?:installera|använd|använda|ladda ner)${gap} (?:app|program)${gap} som (?:spelar in|filmar|spårar)`,
    ],
  },
  {
    code: 'recordSecretly',
    said: [
      String.raw`(?:smyg|smyg-|dolda? |hemliga? )inspelning§*(?: \S+){0,3}? (?:bevis§*|hjälp§*|användbar§*|rekommend§*|bra|värdefull§*)`,
    ],
  },
  {
    code: 'retaliate',
    named: [
      `slå~${adverbs} (?:tillbaka|igen)`,
      'hämnas|ta hämnd|ge igen|slå (?:hårdare|först)|(?:kasta|sparka|skrik|skrika|hota|knuffa|klös|klösa) tillbaka',
    ],
  },
  {
    code: 'retaliate',
    offered: [
      `slå~ (?:till )?(?:${them})(?: först| tillbaka| igen)?(?! (?:till|en signal))`,
      `(?:sparka|bita?|klösa?|knuffa|hota|puckla på)~ (?:till )?(?:${them}|tillbaka)`,
      `ge~${adverbs} (?:igen|tillbaka(?= *[.!,]| *$)|svar på tal|${them} (?:tillbaka|igen|en läxa|en omgång|stryk|på käften|samma|en (?:smäll|örfil)))`,
      '(?:ta|få) revansch|bita ifrån|beväpna dig|sätta? hårt mot hårt|slåss(?: tillbaka)?',
      `lära? ${them} en läxa`,
      `(?:ha|bära?|ta|köp|skaffa) (?:alltid |med (?:dig )?)?(?:en )?(?:kniv|pepparspray|tårgas|vapen|slagträ)`,
      `försvara~ (?:dig|er) (?:fysiskt|med (?:våld|knytnävar§*|kniv))`,
      `(?:hota|såra|skada)~ ${them}`,
    ],
  },
];
