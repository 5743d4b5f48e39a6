import { word } from '../pattern';

const kin = [
  'man|make|maka|fru|hustru|sambo|särbo|partner|pojkvän|flickvän|kille|tjej|gubbe|respektive|ex|exman|exfru',
  'ex-man|ex-fru|expartner|exsambo|fästman|fästmö|förövare|plågoande|motpart|barns (?:pappa|far|mamma|mor)',
].join('|');
const known = [
  'mannen|maken|makan|frun|hustrun|partnern|sambon|särbon|pojkvännen|flickvännen|killen|tjejen|exet|exmannen',
  'expartnern|förövaren|våldsutövaren|gärningsmannen|gärningspersonen|angriparen|motparten|(?:barnens|deras) (?:pappa|far|mamma|mor)',
  'den andr[ea](?: (?:parten|personen))?|den våldsamm[ae](?: (?:mannen|personen|partnern))?',
].join('|');

/** The partner by a noun: "din man", "partnern", "den som slår dig". */
export const partner = `(?:(?:din|er|ditt|ert|dina|hennes|sin|sitt)(?: (?:nuvarande|tidigare|förra|före detta|våldsamm?[ae]?|egen))? (?:${kin})|${known}|den som (?:slår|utsätter|hotar|misshandlar|kontrollerar|skadar|gör|använder|utövar|är våldsam)(?: (?:dig|våld|våldet|illa|dig illa|mot dig))?)`;
/** The partner, also as "honom", which in most texts is the one who uses violence. */
export const him = `(?:honom|${partner})`;
/** The partner, also as "henne", who in most texts is the one who is exposed. */
export const them = `(?:honom|henne|hen|${partner})`;
/** Words that may stand between a verb and its object. */
export const adverbs = `(?: (?:inte|aldrig|ej|nu|genast|bara|alltid|då|också|först|ändå|direkt|omedelbart|lugnt|öppet|ärligt|försiktigt|tydligt|genast|snarast|omgående|själv|gärna|hellre|helt enkelt|för gott|ordentligt|på allvar|${word}ligt)){0,2}`;

const plans = String.raw`(?:lämnar?|går?|flyttar?|skilj§*|separerar?|sticka|dra|bryta|göra slut|gör slut|vill dra|anmäl§*|ring§*|sök§*|kontaktat?|varit (?:hos|på|här)|få hjälp|tar? (?:barnen|hjälp)|åka|pratat?)`;
/** What the partner must not learn from the reader. */
export const yourPlans = `(?:att du(?: ${word}){0,3}? ${plans}|om (?:din|dina|ditt) (?:plan§*|beslut|tankar|känslor)|hur du (?:känner|mår|har det|upplever§*)|vad du (?:känner|tycker|tänker|vill|planerar)|att (?:han|hon|det|relationen) (?:måste|ska|får|är slut|är över|inte är okej|räcker)|att det är (?:slut|över|nog))`;
