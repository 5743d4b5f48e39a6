/** The partner by a noun. */
export const partner = String.raw`(?:your (?:current |former |violent |abusive )?(?:husband|wife|partner|boyfriend|girlfriend|spouse|ex|fianc§*|abuser|man|cohabitant|other half)|the (?:abuser|perpetrator|abusive partner|partner|other party|husband|man|offender)|the (?:one|person|man) who (?:hits|hurts|abuses|threatens|beats)(?: you)?)`;
/** The partner, also by a pronoun. */
export const them = `(?:him|her|${partner})`;
