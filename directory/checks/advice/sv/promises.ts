import { word, type AdviceFamily } from '../pattern';

/** Promises that nobody can keep for another (C7). */
export const promises: readonly AdviceFamily[] = [
  {
    code: 'promise',
    said: [
      'du (?:blir|kommer(?: alltid)? att bli|är)(?: alltid)? (?:trodd|betrodd)|(?:blir|bli) du(?: alltid)? trodd',
      String.raw`(?:alltid|helt|fullständigt|garanterat|hundra procent|100 ?%|totalt|absolut)(?: och hållet)? (?:anonym§*|hemlig§*)`,
      String.raw`(?:anonym§*) alltid|(?:du|man) (?:är|blir|förblir) alltid(?: helt)? anonym`,
      String.raw`(?:vi|jag|de|jouren|socialtjänsten|polisen|personalen) (?:kan )?(?:garanter|lova)(?:a|ar|r)?`,
      String.raw`garanterat|vi kan lova|löfte om`,
      'helt (?:säkert|tryggt|riskfritt|ofarligt) att|(?:helt|alltid|garanterat) (?:trygg|säker|skyddad)',
      `(?:får|kommer(?: alltid)? att få|har)(?: ${word})? alltid (?:en |ett )?(?:hjälp|plats|svar|stöd|skydd)`,
      'alltid få (?:hjälp|plats|svar|skydd)',
    ],
  },
  {
    code: 'promise',
    saysNo: true,
    said: [
      'ingen(?: annan)? (?:kommer(?: någonsin)? att|får|kan|ska)(?: någonsin)?(?: få)? (?:veta|reda på|hitta dig|spåra|upptäcka)',
      '(?:han|hon|din partner) (?:kommer aldrig att|kan aldrig|får aldrig)(?: få)? (?:veta|reda på|hitta)',
    ],
  },
  {
    code: 'promise',
    said: [
      '(?:vi|de|någon|jouren|socialtjänsten|polisen|personalen|en handläggare|en kurator) ringer(?: alltid| då| dig| snart| sedan| gärna){0,3} (?:upp|tillbaka)',
      'ringer (?:vi|de|jouren|socialtjänsten|någon)(?: alltid| dig| snart){0,2} (?:upp|tillbaka)',
    ],
    unless: 'bara|endast|säkert|tryggt|önskar|du vill|väljer|dold|hemligt',
  },
];
