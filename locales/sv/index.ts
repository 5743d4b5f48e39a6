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

/** Every Swedish sentence, by namespace: the source of the typed keys. */
export const sv = { common, safety, help, forms, prompts, page, child, flags, practical, followUp, talk };
