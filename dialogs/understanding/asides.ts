import type { PhraseBank } from '../../locales/phrases';
import type { AsideBank } from '../../locales/asides';
import { createPhraseReader } from '../../locales/words';
import { featuresOf, type Counts } from './features';
import type { Intent } from './intents';
import { classify, likeliest, type LinearModel } from './linearModel';
import { trainLinearModel, type Example } from './training';

/**
 * What a text may be beside, or instead of, its intent: a red flag, a question about what was just shown, a word between
 * people. Each group is a question of its own, so that a text can be of several groups, but one kind within a group.
 */
const asideGroups = {
  flag: ['strangling', 'breathing', 'tablets', 'die', 'journey', 'childAlone', 'noiseStopped', 'sos'],
  where: ['where'],
  followUp: [
    ...(['cost', 'bill', 'callLog', 'open', 'weekend', 'home', 'phone'] as const),
    ...(['chat', 'sure', 'anonymous', 'interpreter', 'whofor', 'booking', 'whereItIs'] as const),
  ],
  talk: ['forget', 'apology', 'insult'],
  practical: ['pack', 'firstCall', 'needInterpreter', 'wantAnonymous', 'openNow'],
  form: ['afterSeparation', 'animals'],
  who: ['elderly', 'disabled', 'foreign', 'mutual', 'otherPerson'],
  command: ['easy', 'back'],
} as const;
type Groups = typeof asideGroups;
type AsideGroup = keyof Groups;
export type Flag = Groups['flag'][number];
export type FollowUp = Groups['followUp'][number];

/** The kind of each group that a text is of; a group it is nothing of is left out. */
export type Asides = { readonly [Group in AsideGroup]?: Groups[Group][number] };

const groupNames = Object.keys(asideGroups) as AsideGroup[];
const none = 'none';
const heads = groupNames.map((name) => ({ name, labels: [...asideGroups[name], none] }));

/**
 * How likely a kind must be; chosen on the dev sets. A red flag and a searcher need more than a question about a service:
 * a flag that is missed still has 112 before it where danger is heard, and whoever is taken for a searcher loses local help.
 */
const asideFrom: Readonly<Record<AsideGroup, number>> = {
  flag: 0.35,
  where: 0.35,
  followUp: 0.2,
  talk: 0.2,
  practical: 0.2,
  form: 0.25,
  who: 0.4,
  command: 0.3,
};

/** Groups whose phrases may be of the other too, so that neither teaches that the other is not there. */
const together: readonly (readonly AsideGroup[])[] = [
  ['flag', 'who', 'form'],
  ['followUp', 'practical'],
];

/** The intents whose phrases may well be of a group: they do not teach that they are not. */
const mayBe: Readonly<Record<AsideGroup, readonly Intent[]>> = {
  flag: ['acute_danger'],
  where: ['perpetrator'],
  followUp: ['find_help', 'change_language', 'contact_person'],
  talk: ['thanks_bye', 'restart'],
  practical: ['find_help', 'change_language', 'shelter', 'safe_browsing'],
  form: ['acute_danger'],
  who: ['acute_danger'],
  command: ['change_language', 'restart'],
};

/** Words by which a phrase of an intent may be of a group all the same: it then teaches neither. */
const mayHold: Readonly<Partial<Record<AsideGroup, RegExp>>> = {
  flag: /stryp|strup|hals|andas|luft|svälj|tablett|piller|dö|leva|liv\b|pass|resa|flyg|utomlands|hemland|ensam|själv|låst|lämna|tyst|throat|neck|chok|strangl|breath|swallow|pill|tablet|die|live|passport|abroad|travel|trip|alone|lock|quiet|silent/i,
  form: /\bex|skil[djs]|separ|gjort slut|hund|valp|katt|kanin|häst|djur|divorc|split|broke up|dog|puppy|cat\b|pet|rabbit|horse/i,
  who: /\d\d|pension|gammal|gamla|demens|rullstol|döv|hör|blind|assistent|funktion|autis|ny i|uppehåll|visum|utvis|papper|pass|migration|elder|old|wheelchair|deaf|disab|carer|new in|visa|permit|deport/i,
};

/** Phrases of the intents are many times as many: each aside is taught more often, and only a share of the others. */
const timesTaught = 3;
const shareOfOthers = 4;

/** Changes when something is learned in another way. */
export const asideRecipe = JSON.stringify([
  ...[asideGroups, together, mayBe, timesTaught, shareOfOthers],
  ...Object.values(mayHold).map(String),
]);

/** Learns the asides from their own phrases, and from the phrases of the intents what is none. Takes seconds. */
export function learnAsides(asides: readonly AsideBank[], banks: readonly PhraseBank[]): LinearModel {
  const formsOf = createPhraseReader();
  const own = asides.flatMap(({ phrases }) =>
    [...phrases].flatMap(([label, texts]) => texts.map((text) => ({ text, labels: labelsOf(label) }))),
  );
  const others = banks
    .filter(({ language }) => asides.some((bank) => bank.language === language))
    .flatMap(({ intents }) =>
      [...intents].flatMap(([intent, phrases]) => phrases.map(({ text }) => ({ text, labels: notOf(intent, text) }))),
    );
  const taught = Array.from({ length: timesTaught }, () => own).flat();
  const examples: Example[] = [...taught, ...others.filter((_, at) => at % shareOfOthers === 0)].map(
    ({ text, labels }) => ({
      counts: featuresOf(formsOf(text)),
      labels,
    }),
  );
  return trainLinearModel(examples, heads);
}

/** What each group learns of a phrase of an aside; nothing where it may be of that group too. */
function labelsOf(label: string): Example['labels'] {
  const group = groupNames.find((name) => (asideGroups[name] as readonly string[]).includes(label));
  const near = together.find((groups) => group !== undefined && groups.includes(group)) ?? [];
  return Object.fromEntries(
    groupNames.map((name) => [name, name === group ? [label] : near.includes(name) ? [] : [none]]),
  );
}

function notOf(intent: string, text: string): Example['labels'] {
  const unknown = (group: AsideGroup): boolean =>
    (intent === 'ask_about' ? group === 'followUp' : mayBe[group].includes(intent as Intent)) ||
    mayHold[group]?.test(text) === true;
  return Object.fromEntries(groupNames.map((name) => [name, unknown(name) ? [] : [none]]));
}

/** Reads the asides of one text, given as features, with what was learned. */
export function readAsides(model: LinearModel, features: Counts): Asides {
  if (features.size === 0) return {};
  const likely = classify(model, features);
  const best = new Map(groupNames.map((name, at) => [name, likely[at] && likeliest(likely[at], none)]));
  const found = groupNames.filter((name) => {
    const score = best.get(name)?.score ?? 0;
    // "Do you have a chat?" is asked of a service; only what is less like that asks for a person.
    const isOfService = name === 'where' && (best.get('followUp')?.score ?? 0) > score;
    return score >= asideFrom[name] && !isOfService;
  });
  return Object.fromEntries(found.map((name) => [name, best.get(name)?.label]));
}
