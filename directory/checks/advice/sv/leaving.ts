import { gap, word, type AdviceFamily } from '../pattern';
import { adverbs, them } from './people';

const now = `(?:redan |allra |helst )?(?:${[
  'nu|genast|direkt|omedelbart|omgående|i ?dag|i ?kväll|i ?natt|med en gång|på en gång|snarast|med detsamma|på direkten|samma dag|samma kväll',
  'så (?:fort|snart|snabbt) (?:som möjligt|du kan|ni kan|det går)|innan det är för sent|medan (?:du|ni) kan|vid första (?:slaget|tecknet|tillfälle)|första gången',
].join('|')})`;
const away = `(?:${now}|därifrån|härifrån|hemifrån|din väg|er väg|iväg|ut därifrån|och kom aldrig tillbaka|(?:i)?från (?:${them}|relationen|förhållandet|alltihop))`;
const bond = '(?:relationen|förhållandet|äktenskapet|samlivet|den relationen|en (?:våldsam|destruktiv|dålig) relation)';
const home = '(?:hemmet|ert hem|ditt hem|bostaden|lägenheten|huset|villan)';
const gone = '(?:gå|stick|sticka|dra|lämna|flytta|åk|åka|res|resa|ge (?:dig|er) (?:av|i ?väg)|försvinn|rym|rymma|fly)';
/** "bara att gå in", "gå till oss" and "lämna honom i fred" are other things. */
const stop = String.raw`(?=\s*(?:$|[.!?,;:)”"»–—]|och|eller|så|om|när|innan|från|ifrån|medan))`;

/** To leave at once (C5): a break-up is when the violence can be worst. */
export const leaving: readonly AdviceFamily[] = [
  {
    code: 'leaveNow',
    said: [
      `(?:är|var|är det) bara att ${gone}${stop}`,
      `(?<=(?:^|[.,:–] ?))ut ur (?:${bond}|${home})`,
      `(?:den|första) (?:dag|dagen|gång|gången) (?:han|hon) (?:slår|hotar|är våldsam)${gap} (?:är den dag du )?går du|är den dag du går`,
    ],
  },
  {
    code: 'leaveNow',
    asked: [
      `lämna~${adverbs} ${them}(?! (?:i fred|ensam|med|till|på|hos|vid))`,
      `lämna~${adverbs} (?:(?:den|det) )?(?:§+ )?(?:${bond}|${home})`,
      `lämna~${adverbs} (?:din|er|ert|ditt|en|ett|varje) (?:§+ )?(?:relation|förhållande|äktenskap|hem|bostad)`,
      String.raw`lämna(?= *[.!])`,
      `lämna~ (?:${now}|allt(?: bakom (?:dig|er))?)${stop}`,
      `(?:gå|går)${adverbs} ${away}(?! till| in| hit| dit| på)`,
      `bara ${gone}${stop}`,
      `(?:stick|sticka|sticker|dra|drar)${adverbs} ${away}`,
      `(?:stick|rym|rymma|rymmer)(?:${stop}| ${away})`,
      `(?:fly|flyr)${adverbs} ${away}`,
      `ge~ (?:dig|er) (?:av|i ?väg)`,
      `(?:ta|sök|söka|skynda|bege|rädda)~ (?:dig|er) (?:därifrån|härifrån|ut därifrån|(?:bort|ut|iväg) (?:från|ur) (?:${them}|relationen|förhållandet|hemmet))`,
      `kom(?:ma|mer)? bort från ${them}`,
      `flytta~${adverbs} (?:ut|isär|hemifrån|ifrån varandra|${away})`,
      `(?:flytta|åka?|resa?|ge dig|sticka?)~(?: ${word}){1,5}? ${now}${stop}`,
      `bryt(?:a|er)?${adverbs} (?:upp|(?:dig|er) (?:loss|fri)|med ${them}|(?:all )?kontakten?(?: med ${them})?|${bond})`,
      `(?:gör|göra)${adverbs} slut(?! på)`,
      `avsluta~${adverbs} (?:${bond}|det med ${them})`,
      `(?:skilj|skilja|skiljer) (?:dig|er)`,
      `separera~`,
      `(?:ansök|ansöka|begär|begära|ta ut|kräv|kräva)${adverbs} (?:om )?skilsmässa`,
      `(?:kasta|släng|slänga|kör|köra)~${adverbs} ut ${them}`,
      `(?:kasta|släng|slänga|kör|köra)~ ${them} ut`,
      `packa~${gap} och ${gone}`,
      `(?:ta|samla)~(?: ${word}){1,5}? och ${gone}${stop}`,
      `flytta~ (?:hem |in )?(?:till|hos) (?:en|ett|dina?|någon) (?:§+ )?(?:vän|vänner|väninna|kompis|kollega|hotell|kusin)(?! om)`,
      `(?:ta|tag|tar) (?:med )?(?:dig |er )?(?:barnen|dina barn|barnet|ditt barn|dina saker|väskan|det viktigaste)${gap} och ${gone}(?! (?:till|in|på))`,
      `hota~${gap} (?:med )?att (?:lämna|gå|flytta|skiljas|göra slut)`,
      `få ${them} att (?:lämna|gå|flytta|bryta upp)`,
    ],
  },
  {
    code: 'leaveNow',
    saysNo: true,
    asked: [
      `stanna~ (?:inte|aldrig) (?:kvar )?(?:hos ${them}|i (?:§+ ){0,2}(?:relation§*|förhållande§*|äktenskap§*)|en (?:dag|natt|minut) till)`,
      `inte stanna (?:kvar )?(?:hos ${them}|med ${them}|i (?:§+ ){0,2}(?:relation§*|förhållande§*|äktenskap§*))`,
    ],
  },
];
