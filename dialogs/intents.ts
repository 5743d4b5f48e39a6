/** What a resident may want, as in the phrase files of `locales/<locale>/intents.yaml`. */
export const intents = [
  'acute_danger',
  'find_help',
  'forms_physical',
  'forms_psychological',
  'forms_sexual',
  'forms_economic',
  'forms_digital',
  'forms_honour',
  'forms_material_latent',
  'forms_neglect',
  'forms_child_witness',
  'forms_overview',
  'concern_other',
  'perpetrator',
  'contact_person',
  'police_report',
  'shelter',
  'safe_browsing',
  'restart',
  'change_language',
  'thanks_bye',
  'out_of_scope',
  'ask_about',
] as const;
export type Intent = (typeof intents)[number];

/** What a short turn of fixed words does. */
export const commands = [
  'leave',
  'restart',
  'change_kommun',
  'swedish',
  'english',
  'yes',
  'no',
  'thanks',
  'help',
] as const;
export type Command = (typeof commands)[number];
