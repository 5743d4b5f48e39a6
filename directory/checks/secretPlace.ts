/**
 * Where a text tells the place of a shelter (conversation rule C14: no address, contact by telephone only): a street,
 * a postcode, a map, coordinates or a landmark. The name of a kommun is no place in this sense. It knows forms of
 * writing, not places: an empty answer is no proof that a text tells nothing.
 */
export function placeIn(text: string): number | undefined {
  const plain = text.replaceAll(/\p{Zs}/gu, ' ');
  const found = signs.flatMap(({ pattern, unless }) =>
    [...plain.matchAll(pattern)].filter(([match]) => !unless?.test(match)).map(({ index }) => index),
  );
  return found.length > 0 ? Math.min(...found) : undefined;
}

/** What a place is written like; `unless` is what looks so and is something else. */
interface Sign {
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

const edge = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const name = String.raw`\p{Lu}[\p{L}-]*`;

const road = 'gatan|gata|vägen|väg|gränden|gränd|torget|torg|stigen|stig|allén|allé|esplanaden|kajen|brinken|backe';
const open = 'plan|plats|platsen|parken|park|backen|leden|ringen|gården|hamnen|slingan|kroken|strand|gången|liden';
const unit = 'år|dag|vecko|månad|tim|minut|procent|%|personer|platser|kronor|kr|gånger|kvinnor|barn|familjer|deltagare';
const number = String.raw`(?:nr\.? ?)?(?!(?:19|20)\d\d${end})\d{1,3} ?[A-Ha-h]?${end}(?! ?(?:${unit})|[.:]\d| ?[–-] ?\d+ ?år)`;

/** Words that end like a road or a place and are none, also with a capital first in a sentence. */
const ways = 'om|ut|in|av|fram|upp|ned|sido|gen|järn|motor|flykt|räddning|gång|cykel|liv|på|rätt|vård|arbet';
const grounds = [
  'handling|åtgärd|utbildning|projekt|fritid|ungdom|möte|samling|spel|bo|lär|barn|krig|skydd|säkerhet|jobb|kommun',
  'behandling|genomförande|betalning|familjehem|arbet|tid|vård|gruppvård|praktik|före|över|under|av|upp|ut|om|in',
].join('|');
const noStreet = new RegExp(`^(?:${ways})s?(?:vägen|väg|stigen|stig)|^(?:${grounds})s?(?:${open})|^smedjebacken`, 'iu');

const streets: readonly string[] = [
  `${edge}(?:[Aa]cross from|[Oo]pposite|[Nn]ext to|[Bb]ehind|[Mm]itt emot|[Mm]ittemot|[Bb]redvid) \\p{Lu}\\p{L}+`,
  // A bare "gatan" or "vägen" is an ordinary word, and with a capital it begins a sentence.
  `${edge}(?:\\p{Lu}\\p{Ll}+|[ÅÄÖ])(?:gatan|gata|vägen|gränden|gränd|torget|stigen|allén|esplanaden|kajen|brinken)${end}`,
  `${edge}(?:nära|bakom|intill|vid|mot) \\p{Lu}\\p{Ll}*(?:plan|torg|torget|kyrka|park|parken|station|bron|skolan|huset|gård|backe)${end}`,
  `${edge}ligger(?: \\p{L}+){0,3}? (?:utanför|norr om|söder om|öster om|väster om) \\p{Lu}`,
  `${edge}\\p{Lu}{2,}(?:GATAN|VÄGEN|GRÄND|TORGET|STIGEN)${end}`,
  `${edge}\\p{L}{2,}(?:${road}) ${number}`,
  `${edge}\\p{Lu}\\p{Ll}+(?:${open}) ${number}|${edge}(?:Torget|Esplanaden|Kajen|Allén|Gränden|Stigen|Gatan) ${number}`,
  `${edge}(?:[Ll]illa|[Ss]tora|[Nn]orra|[Ss]ödra|[Öö]stra|[Vv]ästra|[Nn]ya|[Gg]amla|[Öö]vre|[Nn]edre) (?:\\p{L}+ )?\\p{L}*(?:${road}) ${number}`,
  `${edge}(?:Lilla|Stora|Norra|Södra|Östra|Västra|Nya|Gamla|Övre|Nedre) (?:${name} )?\\p{L}*(?:${road})${end}(?! (?:till|ut|in|från|mot|fram|är|att|som))`,
  `${edge}(?:S:ta?|Sankta?|${name}) ${name} (?:gata|väg|gränd|torg|plan|allé|stig|plats|backe)${end}`,
  `${edge}${name}s (?:gata|gränd|torg|allé)${end}`,
  `${edge}${name} (?:gata|väg|gränd|torg|plan|allé|stig|plats|backe) ${number}`,
  `${edge}\\p{Lu}\\p{Ll}{2,}(?:g|v|gr|t)\\. ?\\d{1,3}|${edge}\\p{Lu}\\p{Ll}+sg \\d{1,3}`,
  `${edge}(?:\\d{1,4}[A-Ha-h]?,? )?${name} (?:Street|Road|Lane|Avenue|Square)${end}`,
];

const counted = 'kr|kronor|sek|personer|kvinnor|män|barn|invånare|procent|samtal|ärenden|fall|anmälningar|people|women';
const loose = String.raw`(?<![\p{L}\p{N}/.=_+#-])(?<!\d[ –-]|nr |(?<![Pp]ost)nummer |[Aa]nknytning )(?:SE?-? ?)?`;
const noMore = String.raw`(?![ –-]\d|[.,/–-]\d)`;

const codes: readonly string[] = [
  `${edge}(?:[Kk]varteret|[Kk]v\\.?|[Ff]astigheten) ${name}`,
  // 114 14 is the police, unless a town follows it.
  `${loose}(?!114 14(?! ${name}))[1-9]\\d{2} \\d{2}${end}${noMore}(?! ?(?:${counted}))`,
  `${loose}(?!11414(?! ${name}))[1-9]\\d{4}${end}${noMore}(?! ?\\p{Ll}|%)`,
  `${edge}[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}${end}`,
];

const beside =
  'vid|bakom|bredvid|framför|intill|nära|i närheten av|mitt emot|mittemot|ovanför|granne med|i samma hus som';
const known = [
  'kyrk|station|centralstation|torg|busstation|sjukhus|skol|centrum|köpcentr|bibliotek|stadshus|kommunhus|polishus|park',
  'vårdcentral|simhall|badhus|brandstation|apotek|systembolag|resecentrum|rondell|fotbollsplan|idrottsplats|ishall|hamn',
  'bensinmack|macken|gymnasi|förskol|rådhus|tågstation|järnväg|ica|coop|willys|hemköp|lidl',
].join('|');
const off = 'bakom|bredvid|mitt emot|mittemot|intill|ovanför|granne med|i närheten av|runt hörnet från';

const anyCase: readonly string[] = [
  `${edge}(?:post)?(?:box|fack|p\\.? ?o\\.? ?box) ?\\d{1,6}${end}|${edge}c\\/o${end}`,
  `${edge}(?:port|dörr|entré|ingångs)-?kod\\p{L}*|${edge}koden är:? ?\\d|${edge}(?:door|entry|entrance|gate) code`,
  `what3words|\\/\\/\\/\\p{L}+\\.\\p{L}+\\.\\p{L}+`,
  `maps\\.(?:google|apple|app)|google\\.[a-z.]{2,6}\\/maps|goo\\.gl|openstreetmap|osm\\.org|bing\\.com\\/maps|waze\\.com`,
  `${edge}(?:hitta|eniro|ratsit|merinfo|mrkoll)\\.(?:se|com)${end}|lantmateriet\\.se|${edge}geo:\\d`,
  `(?<![\\d.,])(?:5[4-9]|6\\d)[.,]\\d{2,} ?°? ?[ns]? ?[,;/ ] ?[eöo]? ?\\d{1,2}[.,]\\d{2,}(?![\\d.])`,
  `\\d{1,3} ?° ?(?:\\d|[nsewöv]${end})|${edge}[ne] ?\\d{1,2}[.,]\\d{3,}`,
  `${edge}(?:ligger|belägen|beläget|hittar (?:du )?(?:oss|boendet|jouren|huset|lokalen|dit)|håller till)(?: \\p{L}+){0,2}? (?:${beside}) (?!(?:behov|dig|er|oss|din|ditt|dina|varandra|hjärtat)${end}|sidan av)\\p{L}+`,
  `${edge}(?:finns|ligger|sitter|håller till|är)(?: \\p{L}+){0,3}? (?:${beside}) (?:\\p{L}+ ){0,2}\\p{L}*(?:${known})\\p{L}*`,
  `${edge}(?:${off}|strax (?:utanför|norr om|söder om|öster om|väster om)) (?:\\p{L}+ ){0,2}\\p{L}*(?:${known})\\p{L}*`,
  `${edge}(?:ligger|finns|håller till)(?: \\p{L}+){0,2}? (?:i|på) (?:stadsdelen|centrala|bostadsområdet|hörnet|korsningen|byn) \\p{L}+`,
  `${edge}(?:i korsningen|i hörnet av|på hörnet|i samma hus som|i samma byggnad som|i en? (?:röd|gul|vit|grå|grön|blå)t? (?:villa|hus|stuga|byggnad))${end}`,
  `${edge}(?:våning|vån\\.?) ?\\d|${edge}\\d{1,2} (?:tr|trappor)${end}|${edge}(?:botten|översta |nedersta |första |andra |tredje |fjärde |femte )våning\\p{L}*`,
  `${edge}\\p{L}*hållplats\\p{L}*|${edge}(?:tunnelbane|pendeltågs|spårvagns|buss|tåg)-?station\\p{L}*`,
  `${edge}(?:buss|linje|tunnelbana|spårvagn)(?: nr| linje)? \\d{1,3} (?:till|mot|från|stannar|går)`,
  `${edge}(?:located|situated|lies|find us)(?: \\p{L}+){0,2}? (?:at|behind|next to|near|opposite|by|beside|close to|across from) (?!you)\\p{L}+`,
  `${edge}(?:behind|opposite|next to|near|across from) the (?:church|station|school|hospital|library|town hall|police station|square|park|bus)`,
  `${edge}(?:ground|first|second|third|fourth|fifth|top) floor|${edge}floor \\d|${edge}bus stop`,
  `${edge}(?:besöks|gatu|post)?adress(?:en)?(?: är)?: ?(?!hemlig|skyddad|lämnas|får|ges|sägs|okänd)\\p{L}`,
  `${edge}(?:visiting |street )?address: ?(?!secret|protected|confidential|not)\\p{L}`,
];

const signs: readonly Sign[] = [
  ...streets.map((source) => ({ pattern: new RegExp(source, 'gu'), unless: noStreet })),
  ...codes.map((source) => ({ pattern: new RegExp(source, 'gu') })),
  ...anyCase.map((source) => ({ pattern: new RegExp(source, 'giu') })),
];
