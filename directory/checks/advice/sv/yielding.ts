import { gap, word, type AdviceFamily } from '../pattern';
import { adverbs, partner, them } from './people';

const anger = '(?:arg|argare|irriterad|upprörd|rasande|svartsjuk|sur|förbannad|ledsen|besviken|provocerad)';
const quarrels = '(?:bråk|konflikter?|gräl|diskussioner|tjafs|konfrontation§*)(?: hemma| med .{1,12})?';
const relatives = [
  'familj|familjen|släkt|släkten|släktingar|släktingarna|släkting|föräldrar|föräldrarna|förälder|vårdnadshavare',
  'mamma|pappa|mor|far|mamma eller pappa|bror|bröder|syster|systrar|syskon|svärmor|svärfar|svärföräldrar|morbror|farbror',
].join('|');
const kin = `(?:(?:din|dina|er|era|en|hela|den) )?(?:äldre |egen |egna |vuxna |närmaste )?(?:${relatives})`;

/** To give in, to bear it, to turn to the family that may be part of it (C8, C10, C12), and to promise (C7). */
export const yielding: readonly AdviceFamily[] = [
  {
    code: 'appease',
    offered: [
      `(?:gör|göra)${adverbs} (?:som|det|vad|allt)(?: som)? (?:han|hon|hen|${partner}) (?:säger|vill|kräver|önskar|ber)`,
      `(?:lyd|lyda|lyder) (?:${them})`,
      `(?:var|vara|är)(?: ${word}){0,2}? (?:snäll|snällare|tålmodig|förstående|lydig|medgörlig|följsam|undergiven|ödmjuk|överseende|kärleksfull)(?: (?:mot|med|och) ${word})?`,
      `(?:ha|har|visa|visar)(?: ${word}){0,2}? (?:tålamod|överseende|fördragsamhet|förståelse för ${them}|förståelse för (?:hans|hennes))`,
      `(?:var|vara|är|gör|göra) ${them} till lags`,
      `(?:håll|hålla|håller) ${them}${adverbs} (?:lugn|på gott humör|nöjd|glad)`,
      `förlåta? (?:${them}|och (?:glöm|gå)§*(?: vidare)?)`,
      `förlåta?(?= *[.!]| *$)`,
      `(?:glöm|glömma) (?:det|det som (?:har )?hänt) och (?:gå vidare|förlåta?)`,
      `ge~ ${them} (?:en |ett )?(?:ny|nya|till|ännu en|andra|sista|tid)${gap}(?: chans| försök|)`,
      `ge~ (?:det|relationen|förhållandet|äktenskapet) (?:en |ett )?(?:ny |till |ännu en |andra )?(?:chans|försök|tid)`,
      `stanna~${gap} (?:för (?:barnens|barnets|familjens) skull|(?:kvar )?hos ${them}|i (?:relationen|äktenskapet|förhållandet))`,
      `(?:kämpa|jobba|arbeta)~${gap} (?:för|på|med) (?:er relation|relationen|äktenskapet|förhållandet|kärleken)`,
      `(?:håll|hålla|håller) (?:ihop|familjen (?:ihop|samman))`,
      `be~ ${them} om (?:ursäkt|förlåtelse)`,
      `försöka?~ förstå (?:${them}|varför (?:han|hon))`,
      `lära?~ (?:dig|er) (?:att )?hantera (?:hans|hennes|${word}s) (?:ilska|humör|svartsjuka|aggression§*)`,
      `anpassa~ (?:dig|er|ditt §+)(?: mer)? efter (?:${them}|hans|hennes)`,
      `tänka?~ på (?:hur|vad) du (?:gör|säger|klär|pratar|provocerar)§*`,
      `visa~ ${them}(?: ${word}){0,2}? (?:kärlek|respekt|hänsyn|uppskattning|omtanke)`,
    ],
    unless: 'dig själv|kön?|telefon§*|vänte?tid§*',
  },
  {
    code: 'appease',
    saysNo: true,
    offered: [
      `(?:prata|tala|fråga|nämn|nämna) (?:inte|aldrig) om${gap} (?:när (?:han|hon)|med ${them}|för ${them})`,
      `(?:ta|tar)(?: inte| aldrig) upp${gap} när (?:han|hon)|inte ta upp${gap} när (?:han|hon)`,
      `ge (?:inte|aldrig) upp (?:om )?(?:ert|er|din|ditt|relationen|äktenskapet|hoppet|honom|henne)`,
      `undvik(?:a|er)?(?: att)? (?:reta|provocera|irritera|uppröra|trigga|utmana|störa|bråka|gräla|säga (?:emot|nej)|tjata|göra (?:${them}|${word}) ${anger}|${quarrels})`,
      `låta? bli att (?:reta|provocera|irritera|uppröra|säga emot|tjata|göra ${them} ${anger})`,
      `(?:gör|göra) (?:inte|aldrig) ${them} ${anger}`,
      `(?:gör|göra) ${them} inte ${anger}`,
      `(?:reta|provocera|irritera|uppröra|trigga|tjata på|gnäll på|väck)(?: inte| aldrig) (?:upp )?${them}`,
      `inte (?:reta|provocera|irritera|uppröra|trigga|göra|gör)~(?: upp)? ${them}(?: ${anger})?`,
      `(?:reta|provocera|irritera|uppröra|trigga|väck)(?: upp)? ${them} (?:inte|aldrig)`,
      `(?:säg|säga) (?:inte|aldrig) (?:emot|nej)(?: till)?(?: ${them})?|inte säga (?:emot|nej till ${them})`,
      `(?:tjata|bråka|gräla|gnäll|käfta) (?:inte|aldrig)(?: emot| med ${them}| på ${them})?`,
    ],
  },
  {
    code: 'excuse',
    said: [
      'det (?:krävs|behövs|är) (?:alltid )?två (?:för att|som) (?:bråka|bråkar|gräla|grälar|dansa|träta)|ens fel (?:att|när) två träter',
      '(?:han|hon|partnern) (?:kommer att|kommer) (?:ändra sig|förändras|bli bättre|lugna sig|ångra sig)',
      '(?:han|hon|partnern) menar? (?:inte|inget|inte något)(?: illa)?(?: med det)?(?= *[.,!]| *$)',
      'alla par (?:bråkar|grälar|slåss)|alla kan tappa (?:humöret|kontrollen|besinningen)',
      'du (?:har )?(?:själv )?(?:provocerar|provocerat|får skylla dig själv|har dig själv att skylla|bär (?:själv )?(?:en del av )?(?:skulden|ansvaret))',
    ],
    saysNo: true,
    unless: 'lova§*|säger|hoppas|tror|myten?|tänker|kanske hör',
  },
  {
    code: 'family',
    offered: [
      `(?:ta|få|sök|söka)~ (?:hjälp|stöd)(?: ${word})? (?:av|hos|från) ${kin}`,
      `(?:be|bed)~ ${kin}(?: eller ${word})? (?:om (?:hjälp|råd|stöd|skydd)|att (?:hjälpa|prata|medla|tala))`,
      `(?:vänd|vända|vänder) (?:dig|er) till ${kin}`,
      `(?:prata|tala|snacka)~${adverbs} med ${kin}`,
      `(?:berätta|anförtro dig)~${adverbs} (?:för|åt) (?:någon )?(?:i )?${kin}`,
      `(?:ring|ringa|ringer|kontakta|kontaktar)(?: till)? ${kin}`,
      `(?:låt|låta) ${kin} (?:hjälpa|medla|prata|avgöra|lösa|bestämma)`,
      `(?:bo|flytta|åk|åka|gå|res|resa|fly)~${adverbs} (?:hem )?(?:hos|till) ${kin}`,
      `lös(?:a|er)? det (?:inom|i) familjen`,
    ],
  },
];
