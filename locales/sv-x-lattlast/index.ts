import child from './child.json';
import common from './common.json';
import flags from './flags.json';
import followUp from './followUp.json';
import forms from './forms.json';
import help from './help.json';
import page from './page.json';
import practical from './practical.json';
import prompts from './prompts.json';
import safety from './safety.json';
import talk from './talk.json';

/** Every sentence in easy-to-read Swedish; a key that is missing or extra does not compile. */
import type { sv } from '../sv';
export const svEasy = {
  common,
  safety,
  help,
  forms,
  prompts,
  page,
  child,
  flags,
  practical,
  followUp,
  talk,
} satisfies typeof sv;
