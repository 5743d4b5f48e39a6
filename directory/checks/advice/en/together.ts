import { gap, word, type AdviceFamily } from '../pattern';
import { saysNotAtViolence } from '../notAtViolence';
import { partner, them } from './people';

const kin = `(?:your |the |a )?(?:whole |own |older )?(?:family|relative|relatives|parents|mother|father|brother|brothers|uncle|in-laws|guardian)`;
const friend = 'friend|friends|colleague|worried about|someone you know|pupil|employee|caseworker|social worker|son';

/** To talk, to give in, to go between, and promises (C5, C6, C7, C10, C13). */
export const besideThePartner: readonly AdviceFamily[] = [
  {
    code: 'mediate',
    said: [
      String.raw`mediat(?:e|es|ed|ing|ion|ions|or|ors)|reconciliation (?:talks?|meetings?|sessions?)|conflict resolution`,
    ],
    unlessText: saysNotAtViolence,
  },
  {
    code: 'couplesCounselling',
    said: [
      String.raw`(?:couples?['’]?s?|pair|marriage|marital|relationship|family)[- ](?:counsel§*|therap§*|guidance|coaching)`,
      `(?:joint|shared) (?:sessions?|counsel§*|therapy|meetings?|talks?)(?: (?:with|for) (?:${partner}|both|the two|you both|couples|the couple))?`,
      `(?:counsel§*|therapy|talks?|sessions?|support|help|advice) (?:for|to|with) (?:couples|the couple|both of you|you both|both partners|both parties)`,
      `as a couple|couples in crisis|(?:open|evenings?|groups?|meetings?) for couples`,
      `(?:go|come|attend|book|see)${gap} (?:together )?(?:with ${partner}) (?:to|for) (?:therapy|counsel§*|a (?:session|talk|meeting))|(?:go|come|attend|talk)${gap} together with ${partner}`,
      `bring ${partner}(?: ${word})? (?:to|along|with)`,
    ],
    unlessText: saysNotAtViolence,
  },
  {
    code: 'cooperationTalks',
    said: [
      String.raw`(?:cooperation|co-operation|collaboration|co-parenting|coparenting) (?:talk|conversation|session|meeting)s?`,
    ],
    unlessText: saysNotAtViolence,
  },
  {
    code: 'talkItOut',
    named: [
      `talk(?:ing)? (?:it|things|this|everything) (?:out|over|through)|talk(?:ing)? out (?:your|the)`,
      `(?:talk|talking|speak|reason|negotiate)(?: ${word}){0,2}? (?:to|with) (?:him|${partner}|each other)`,
    ],
    unless: friend,
  },
  {
    code: 'talkItOut',
    offered: [
      `(?:sit|sitting) down(?: together)?(?: and (?:talk|discuss)| with ${them})`,
      `(?:work|working|sort|sorting) (?:it|things|this|your §+) out(?: with ${them}| together| between)?`,
      `(?:solve|resolve|settle|resolving) (?:it|things|this|(?:the|your) (?:conflict|conflicts|problem|problems|quarrel))(?: ${word})?(?: with ${them}| together| between you| at home)`,
      `(?:discuss|discussing) (?:it|this|the violence|your feelings|things|the problem)${gap} with (?:him|${partner})|have a (?:calm |good |long )?(?:talk|conversation|chat) with (?:him|${partner})`,
      'find a compromise|compromise|reconcile(?: with)?|make up with|make peace with',
    ],
    unless: friend,
  },
  {
    code: 'stepIn',
    offered: [
      `(?:step|get|go|stepping|going) (?:in )?between|step in|get (?:involved|in the middle)|intervene|interven(?:e|ing) (?:yourself|physically)|come between`,
      `(?:stop|restrain|hold back|tackle|pull off|separate) (?:him|them|the (?:fight|couple|man|attacker|abuser|husband))|break up the (?:fight|quarrel)`,
      `(?:break|kick|run|rush|go|burst|force your way) (?:in|into|down|over)(?: to)? (?:the (?:door|flat|apartment|house|neighbour's)|their|there)`,
      `(?:knock|ring|go)${gap} (?:alone|by yourself|on your own)`,
    ],
  },
  {
    code: 'stepIn',
    asked: [
      `(?:knock|bang|pound)(?: (?:on|at) (?:the|their|your) (?:door|neighbour's door|neighbor's door|neighbour|neighbour’s))?(?=[.!,]|$| and| at once| right| immediately)`,
      `(?:knock|bang|pound) (?:on|at) (?:the |your |their )?(?:neighbou?r'?s?|door)(?: door)?`,
      `ring (?:the|their|your neighbour's|your neighbor's) (?:door ?bell|bell)`,
      `go in and (?:stop|help|check|separate|see)|(?<=(?:fight|scream|neighbou?r|next door|shout|beat)[^.!?]*)go in(?= *[.!]| *$)`,
      `go (?:over|up|down|next door) (?:and|to) (?:knock|ring|see|stop|check)`,
    ],
    unless: 'feels? safe|if it is safe|reception|our office|entrance|our door',
  },
  {
    code: 'appease',
    offered: [
      `forgive(?: ${them}| and forget)?|give ${them} (?:a |another |one more )?(?:second |new |last )?chance|give it (?:another|a) (?:chance|try)`,
      `be (?:more |very |extra )?(?:patient|understanding|nice|nicer|kind|kinder|obedient|loving|gentle|submissive)(?: (?:with|to|towards) ${them})?(?= *[.!,]| *$| (?:with|to|towards|and|when|so|until))`,
      `have (?:some |more )?patience|show (?:him|her|${partner}) (?:more )?(?:love|respect|patience|understanding|affection)`,
      `(?:do|doing) (?:as|what|whatever) (?:he|she|${partner}) (?:says?|wants?|tells?|asks?)|obey ${them}|please ${them}|keep ${them} (?:calm|happy|content)`,
      `stay (?:with ${them}|for the (?:children|kids|sake of|children's)|together|in the (?:relationship|marriage))`,
      `apologi[sz]e to ${them}|try to understand ${them}|change your (?:behaviou?r|ways)|fight for (?:your|the) (?:relationship|marriage)|save (?:your|the) marriage|work on your (?:relationship|marriage)`,
    ],
  },
  {
    code: 'appease',
    saysNo: true,
    offered: [
      `avoid(?:ing)? (?:making ${them} (?:angry|mad|upset|jealous)|(?:upsetting|provoking|angering|irritating|annoying|contradicting) ${them}|(?:arguments?|conflicts?|quarrels?|fights?)(?: with ${them}| at home)?(?= *[.!,]| *$| by ))`,
      `(?:don't|do not|never|not) (?:make ${them} (?:angry|mad|upset|jealous)|(?:upset|provoke|anger|irritate|annoy|contradict|nag|argue with|talk back to) ?(?:${them})?)`,
    ],
  },
  {
    code: 'excuse',
    saysNo: true,
    said: [
      "it takes two to|(?:he|she) will change|(?:he|she) does(?: not|n't) mean (?:it|any harm)|all couples (?:fight|argue|quarrel)|you (?:have )?provoked? (?:him|her|it)",
      'you (?:are|were) (?:also )?(?:partly )?to blame|anyone can lose (?:his|her|their) temper',
    ],
    unless: 'promise|promises|says|hope|hopes|believe|myth|think|thinks',
  },
  {
    code: 'family',
    offered: [
      `(?:ask|get|seek|take) (?:${kin} for help|(?:help|support) (?:of|from) ${kin})|(?:turn|talk|speak|go|move|run) (?:home )?(?:to|with|in with) ${kin}(?! (?:service|centre|center|unit|law|court|support|doctor|and))`,
      `(?:let|ask) ${kin} (?:mediate|decide|help|talk|solve|to)|(?:tell|call) ${kin}(?! (?:service|centre|center|unit|law|court|support|doctor))|stay with ${kin}`,
    ],
  },
  {
    code: 'promise',
    said: [
      'you will (?:always )?be believed|(?:always|completely|totally|fully|100 ?%|entirely|guaranteed) (?:anonymous|confidential|safe|secret|secure)',
      '(?:we|they|i) (?:can )?(?:guarantee|promise)|guaranteed (?:help|place|safety|protection)|you will always get|you are always safe',
      '(?:we|they|someone|a counsellor|the shelter) (?:will )?(?:always )?(?:call|ring|phone)(?:s)? (?:you )?back',
    ],
    unless: 'only|safe to|if you (?:want|wish|say)',
  },
  {
    code: 'promise',
    saysNo: true,
    said: [
      '(?:no ?one|nobody|no one else|he|she|your partner) (?:will|can|could) (?:ever |never )(?:ever )?(?:know|find out|see|trace|find you)|(?:no ?one|nobody) (?:will|can|could) (?:know|find out|see that|trace|find you)',
    ],
  },
];
