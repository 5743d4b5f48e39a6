import { hsdsId } from './ids';
import type { HsdsLanguage } from './objects';
import type { PublicLanguage } from './publicService';

/** What speaks the languages: one of the two. */
type Speaker = { readonly service_id: string } | { readonly phone_id: string };

/** Languages of a service or a number as HSDS languages, with their Swedish names. */
export function toLanguages(languages: readonly PublicLanguage[], speaker: Speaker): readonly HsdsLanguage[] {
  const owner = 'phone_id' in speaker ? speaker.phone_id : speaker.service_id;
  return languages.map(({ code, note }, at) => ({
    ...{ id: hsdsId(owner, 'languages', at), ...speaker },
    ...{ code, name: nameOfLanguage(code), note },
  }));
}

const names = new Intl.DisplayNames('sv', { type: 'language' });

/** A code that is no language by its form is told as it is. */
function nameOfLanguage(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
