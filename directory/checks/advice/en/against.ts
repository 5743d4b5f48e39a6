import { gap, word, type AdviceFamily } from '../pattern';
import { partner, them } from './people';

/** At once. */
const now = String.raw`(?:now|right now|right away|immediately|at once|today|tonight|this instant|as soon as (?:possible|you can)|before it is too late|while you can|without delay)`;
/** Where a clause ends: "leave a message" is another thing. */
const stop = String.raw`(?=\s*(?:$|[.!?,;:)”"–—]|and |or |before |while |if |when ))`;
/** What the partner must not learn from the reader. */
const plans = `(?:that you (?:are|want|plan|intend|will|have|'re|need)(?: ${word}){0,3}|you (?:are|want to|plan to|will|have) (?:leav§*|going|mov§*|divorc§*|talked|called|contacted|reported|been|asked|sought|decided)|about your (?:plan|plans|decision|feelings)|how you feel|what you (?:feel|think|want|plan)|(?:that )?it is over|(?:that )?(?:he|she) (?:must|has to|needs to) stop|to stop)`;
const secretly = `(?:secretly|in secret|covertly|discreetly|without (?:him|her|them|anyone|${partner}|his|her|their)(?: (?:knowing|noticing|knowledge|realising|realizing))?|hidden)`;

/** To leave at once, and what sets the reader against the partner (C5). */
export const againstThePartner: readonly AdviceFamily[] = [
  {
    code: 'leaveNow',
    asked: [
      `(?<=should |must |to |just |simply )go${stop}`,
      `(?:leave|leaving) (?:him|her|${partner}|your (?:marriage|relationship|home|house)|the (?:relationship|marriage|house|home|apartment|flat)|(?:the|an|your) (?:abusive|violent) (?:relationship|marriage|man|partner|husband))(?! (?:alone|a|for))`,
      `leave ${now}${stop}|leave(?= *[.!,]| and | or | before | while )|(?<=just |simply )leave${stop}`,
      `leave (?:everything|it all)(?: behind)?`,
      `(?:get|gets|getting|walk|run|move|moving) (?:out|away)(?: of (?:there|the (?:house|relationship|marriage)|that (?:house|relationship)))?(?: from ${them})?(?: ${now})?${stop}`,
      `(?:run|flee|escape|go)(?: from ${them})? ${now}${stop}|(?:run|flee)(?: away)?${stop}`,
      `break(?:ing)? (?:up(?: with ${them})?|it off|off (?:the relationship|all contact)|free)`,
      `(?:end|ending|quit) (?:the|your|this) (?:relationship|marriage)|end it with ${them}`,
      `(?:divorce|dump|ditch) ${them}|(?:get|file for|ask for) (?:a )?divorce`,
      `pack${gap} and (?:go|leave|run|get out|walk out|flee)`,
      `take the (?:children|kids)(?: with you)? and (?:go|leave|run|get out|walk out|flee)`,
      `(?:throw|kick) ${them} out`,
      `threaten to leave`,
    ],
  },
  {
    code: 'leaveNow',
    saysNo: true,
    asked: [
      `(?:don't|do not|never|not) stay (?:with ${them}|another (?:day|night|minute)|in (?:the|a|that|an|this|your)(?: ${word})? (?:relationship|marriage|home))`,
    ],
  },
  {
    code: 'confront',
    named: [
      'confront(?:ing)?',
      `(?:tell|telling) ${them} (?:that )?(?:it|this) (?:has to|must|needs to|is)|(?:ask|asking) (?:him|${partner}) why`,
      `stand(?:ing)? up (?:to|against) ${them}`,
      `(?:set|setting) (?:clear )?boundaries with ${them}|put your foot down|give ${them} an ultimatum`,
      `(?:tell|ask|order|telling) ${them} to (?:stop|quit|leave|get help|seek help|calm)`,
      `call ${them} out|speak up(?: to| against) ${them}|(?:challenge|challenging) ${them}`,
      `demand that (?:he|she|${partner})|let ${them} know (?:that )?(?:it|this|his|her|the)`,
      `(?:bring|take) (?:it|this|the violence) up with ${them}`,
    ],
  },
  {
    code: 'confront',
    saysNo: true,
    named: [
      `make (?:it )?clear to ${them}|(?:tell|show) ${them} (?:that )?you (?:will not|won't|do not|don't|are not)`,
    ],
  },
  {
    code: 'tellPartner',
    named: [
      `(?:tell|telling) ${partner}`,
      `(?:tell|telling) (?:him|her) ${plans}`,
      `(?:inform|informing|warn|warning|notify) (?:him|${partner})`,
      `(?:explain|say|saying)(?: ${word}){0,2}? to (?:him|${partner})`,
      `let ${partner} (?:know|read|see)|let him (?:know|read|see)`,
      `be (?:open|honest) with (?:him|${partner})`,
      `(?:write|send|leave|leaving) (?:him|${partner}) a (?:note|letter|message|text)|(?:write|send|leave) a (?:note|letter|message|text) (?:to|for) (?:him|${partner})`,
      `threaten ${them}|show (?:this|the (?:page|chat|text)) to (?:him|${partner})`,
    ],
  },
  {
    code: 'recordSecretly',
    named: [
      `(?:record|film|tape|video)(?:ing)?(?: ${word}){0,4}? ${secretly}`,
      `secretly (?:record|film|tape|video)(?:ing)?`,
      `(?:record|film|tape)(?:ing)? (?:${them}|when (?:he|she|${partner})|(?:the|his|her|your|every|all)(?: ${word})? (?:threats?|fights?|abuse|quarrels?|arguments?|conversations?|calls?|outbursts?)|what (?:he|she))`,
      `(?:hide|place|install|use|put|set up|plant|wear)${gap} (?:hidden |secret )?(?:camera|cameras|microphone|recorder|tracker|spyware|wire)`,
      `(?:keep|leave|have) (?:your |the )?phone${gap} recording|(?:read|go through|check) (?:his|her) (?:phone|messages|texts)`,
    ],
  },
  {
    code: 'retaliate',
    offered: [
      `(?:hit|hitting|fight|strike|fighting|slap|kick|punch|shout|push)(?: (?:him|her|them|${partner}))? back`,
      `retaliat(?:e|ing)|get (?:even|revenge|back at ${them})|take revenge|pay ${them} back|give as good as|avenge yourself`,
      `(?:hit|slap|kick|punch|hurt|scratch|bite|stab) ${them}|teach ${them} a lesson|give ${them} a taste`,
      `(?:carry|keep|take|buy|get) (?:a )?(?:knife|weapon|pepper spray|gun|bat)|arm yourself`,
    ],
  },
];
