/**
 * Whether a title belongs to politics or the press. Such a person answers journalists and is never a way to help
 * (conversation rules, decision 4: a contact has an audience and is never given as help).
 */
export function isPoliticalOrPress(title: string): boolean {
  return roles.test(title.normalize('NFC').toLowerCase());
}

const ending = '(?:en|n|et|er|erna|na|ar|arna|s|ens|ns|ets|ernas)?';
const any = String.raw`\p{L}*`;

const politics = [
  `${any}ordförande${ending}|ordf|kso`,
  `(?:kommunal|oppositions?|region|landstings?|${any}borgar|stats)råd${ending}`,
  `${any}(?:ledamot|ledamöter)${ending}|${any}suppleant${ending}|ersättare i ${any}(?:nämnd|styrelse|utskott|fullmäktige)${any}`,
  `${any}politiker${ending}|riksdags(?:man|kvinna)${ending}|parlamentariker${ending}|talman(?:nen)?`,
  `(?:stats|vice stats|justitie|social|socialtjänst|jämställdhets|utrikes|inrikes|finans|kultur|utbildnings)?minister${ending}`,
  `parti(?:ledare|sekreterare|ordförande|företrädare|ombud)${ending}|statssekreterare${ending}|${any}språkrör${ending}`,
  `politisk(?:a|t)? (?:sekreterare|sakkunnig|rådgivare|ledning|chef|företrädare)${any}|förtroendevald${any}`,
  String.raw`.*\((?:s|m|v|c|l|kd|mp|sd|fp|fi)\)`,
];
const press = [
  `^press(?=$|[ ,/:-](?! ?\\d))|(?:för|till) press|press[- ]?(?:och|&) (?:kommunikation|information|media)|pressekreterare${ending}|press[- ]?(?:chef|officer|office|contact|release|sekreterare|kontakt|ansvarig|talesperson|avdelning|enhet|tjänst|jour|rum|ombud|informat|kommunik|fotograf|funktion|stab)${any}`,
  `${any}kommunikatör${ending}|(?:kommunikations|informations|medie|pr|nyhets)[- ]?(?:chef|ansvarig|direktör|strateg|sekreterare|rådgivare|kontakt|samordnare)${any}`,
  `(?:kommunikations|medie|nyhets)(?:avdelning|enhet|tjänst|stab)${any}|informatör${ending}`,
  `${any}journalist${ending}|${any}redaktör${ending}|${any}redaktion(?:en|s|schef${any})?|${any}reporter${ending}|${any}fotograf${ending}`,
  `ansvarig utgivare|talesperson${ending}|tales(?:man|kvinna|mannen)`,
];
const english = [
  'mayor(?:s|ess)?|council+ors?|council(?:man|men|woman|women)|alder(?:man|men)|politicians?|ministers?|secretary of state',
  'members? of (?:the )?(?:.{0,40} )?(?:board|committee|council|parliament)|(?:board|committee|council) members?|(?:city|municipal) commissioners?',
  '(?:chair|chairs|chairperson|chairman|chairwoman|chairmen)|party (?:leader|secretary|spokesperson|chair)',
  'spokes(?:person|man|woman|people|persons)|communications? (?:officer|manager|director|advis[eo]r|strategist|department|team|lead)s?',
  'head of (?:communications?|information|press|media)|^communications?$|communicators?|journalists?|editors?(?:-in-chief)?|reporters?|photographers?',
  'public relations|pr (?:officer|manager)|media (?:relations|officer|contact|manager|enquiries|inquiries)|information officer|publisher|news ?desk',
];

const roles = new RegExp(`(?<!\\p{L})(?:${[...politics, ...press, ...english].join('|')})(?!\\p{L})`, 'u');
