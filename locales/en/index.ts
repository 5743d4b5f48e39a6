import common from './common.json';
import forms from './forms.json';
import help from './help.json';
import page from './page.json';
import prompts from './prompts.json';
import safety from './safety.json';

/** Every English sentence; a key that is missing or extra does not compile. */
import type { sv } from '../sv';
export const en = { common, safety, help, forms, prompts, page } satisfies typeof sv;
