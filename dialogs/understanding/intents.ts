/** What a resident may want, as in the phrase files of `locales/<language>/intents.yaml`. */
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
] as const;
export type Intent = (typeof intents)[number];

/** Questions about a thing the directory may know of. They are no intent of their own, but are answered from records. */
export const askAbout = 'ask_about';

/** What a short turn of fixed words does. */
export const commands = [
  'leave',
  'restart',
  'change_kommun',
  'swedish',
  'english',
  'easy',
  'yes',
  'no',
  'thanks',
  'help',
  'hello',
] as const;
export type Command = (typeof commands)[number];

/** What a fixed word is about; the others only answer a question or greet. */
export const intentOfCommand: Readonly<Partial<Record<Command, Intent>>> = {
  leave: 'safe_browsing',
  restart: 'restart',
  change_kommun: 'restart',
  swedish: 'change_language',
  english: 'change_language',
  easy: 'change_language',
  thanks: 'thanks_bye',
  help: 'find_help',
};
