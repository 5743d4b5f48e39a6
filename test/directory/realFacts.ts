import { existsSync, readFileSync } from 'node:fs';

const list = process.env['DRAFTS_FILE'] ?? '../shared/data/local_facts.csv';

/**
 * The text of the real list of found facts, where it is. It is kept outside the project: a stale number in a
 * demonstration is worse than an invented one.
 */
export const realFacts: string | undefined = existsSync(list) ? readFileSync(list, 'utf8') : undefined;
