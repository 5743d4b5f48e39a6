import type { PageData } from './texts';

/** Reads what the page tells its scripts. */
export function readPage(): PageData {
  return JSON.parse(document.body.dataset['page'] ?? '{}') as PageData;
}
