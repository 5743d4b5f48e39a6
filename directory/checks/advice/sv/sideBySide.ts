import { gap, word, type AdviceFamily } from '../pattern';
import { saysNotAtViolence } from '../notAtViolence';
import { partner } from './people';

const both = `(?:er båda|båda två|båda parter(?:na)?|båda makarna|er tillsammans|hela paret|par(?! som)|paret|er som par|par som (?:bråkar|grälar|har det|lever|behöver|slåss|är|vill|kommit|fastnat))`;
/** Help that sets the two beside each other (C5, C6): unsafe by its very name, whoever offers it. */
export const sideBySide: readonly AdviceFamily[] = [
  {
    code: 'mediate',
    said: [
      String.raw`(?:familje?|par|brotts|konflikt|vårdnads|gärnings|släkt)?[- ]?medl(?:a|ar|as|at|ade|ing|ingen|ingar|ingarna|are|aren|arna|ande)`,
      String.raw`(?:familje?|par|brotts|konflikt)?medlings(?!institut)§*`,
      String.raw`försonings?§*(?:samtal|möte)§*|samförstånds?[- ]?samtal§*`,
    ],
    unlessText: saysNotAtViolence,
  },
  {
    code: 'couplesCounselling',
    said: [
      String.raw`par[- ]?(?:terapi|terapeut|samtal|rådgiv|behandling|kurs|coach|relationskurs)§*`,
      String.raw`familje?[- ]?rådgiv§*`,
      String.raw`(?:relations|äktenskaps|samlevnads|samlivs|kärleks)[- ]?(?:rådgiv|terapi|terapeut|samtal|kurs|coach)§*`,
      String.raw`par- (?:och|eller) (?:familj|samlevnad|relation)§*`,
      `(?:stöd|stödsamtal|samtal|terapi|rådgivning|hjälp|behandling|kurs(?:er)?) (?:till|för|med|åt) ${both}`,
      `(?:gemensamm?[ta]?|gemensamma) (?:möten?|samtal|terapi|träffar)${gap} (?:med ${partner}|för (?:er|${both})|mellan (?:er|parterna))`,
      `(?:gå|kom|komma|sök|söka|boka|delta|prata)${gap} (?:i |på |hjälp |tid |samtal |terapi )?(?:tillsammans|ihop|gemensamt) med ${partner}`,
      `(?:samtal|terapi|möte|rådgivning|träffar?|kurs)(?: ${word})? (?:tillsammans|ihop) med ${partner}`,
      `(?:tar|ta) emot (?:er som )?par`,
      `(?:er|ni) som (?:par(?! av)|är (?:ett )?par)`,
      `(?:öppet hus|hjälp|kvällar|grupper?|träffar?|mottagning) för par(?! av)|par i kris|kom (?:gärna )?båda(?: två)?`,
      `(?:hela )?paret (?:${word} ){0,2}?(?:välkom|samtal|tillsammans|terapi)§*|båda (?:parter(?:na)?|två) (?:är välkom§*|tillsammans|samtidigt)|ni är båda välkom§*`,
      `(?:träffa|träffar|möter|möta) (?:dig och ${partner}|er båda|båda)${gap} (?:tillsammans|gemensamt|samtidigt)`,
      `(?:ta|bjud|få) med (?:dig )?${partner} (?:hit|till oss|på (?:samtal|mötet)|till (?:samtalet|mötet))`,
    ],
    unlessText: saysNotAtViolence,
  },
  {
    code: 'cooperationTalks',
    said: [String.raw`samarbets[- ]?samtal§*`],
    unlessText: saysNotAtViolence,
  },
];
