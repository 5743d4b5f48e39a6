import common from './common.json';
import forms from './forms.json';
import help from './help.json';
import page from './page.json';
import prompts from './prompts.json';
import safety from './safety.json';

/** Every Swedish sentence, by namespace: the source of the typed keys. */
export const sv = { common, safety, help, forms, prompts, page };
