import { LangEn } from '@nlpjs/lang-en';
import { LangSv } from '@nlpjs/lang-sv';
import { Nlp } from '@nlpjs/nlp';
import { containerBootstrap } from '@nlpjs/core';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { labels, phrasesOf, type ListedPhrase } from '../../dialogs/understanding/learned';
import type { Recognizer } from '../../dialogs/understanding/recognizer';
import type { PhraseBank } from '../../locales/phrases';
import { shareOf, told } from './scores';
import type { Row } from './sets';

/** A way to rank intents: best first. */
type Ranker = (text: string, language: string) => Promise<readonly string[]> | readonly string[];

const mostHits = 60;
/** fuse.js takes more than a second a text among so many phrases, so that a part must do. */
const every = 6;

/**
 * Prints how often plain fuse.js, MiniSearch and nlp.js rank the right intent first or among three, given the same
 * Swedish and English phrases, beside ours, and how long a text takes them in the same run.
 */
export async function comparePeers(
  banks: readonly PhraseBank[],
  recognize: Recognizer,
  rows: readonly Row[],
): Promise<void> {
  const phrases = phrasesOf(banks).filter(
    ({ language, label }) => ['sv', 'en'].includes(language) && label !== 'ask_about',
  );
  const plain = rows.filter(
    ({ lang, tags, intents }) => ['sv', 'en'].includes(lang) && tags.length === 0 && intents.length > 0,
  );
  const asked = plain.filter((_, at) => at % every === 0);
  console.log(`\nPEERS: ${asked.length} texts, ${phrases.length} phrases of ${labels.length - 1} intents`);
  const rankers: readonly (readonly [string, () => Promise<Ranker> | Ranker])[] = [
    ['ours', () => (text) => recognize(text).intents.map(({ intent }) => intent)],
    ['MiniSearch, fuzzy and prefix', () => withMiniSearch(phrases)],
    ['nlp.js', () => withNlp(phrases)],
    ['fuse.js as it comes', () => withFuse(phrases)],
  ];
  for (const [name, make] of rankers) {
    const rank = await make();
    const began = performance.now();
    const ranked: { row: Row; found: readonly string[] }[] = [];
    for (const row of asked) ranked.push({ row, found: await rank(row.text, row.lang) });
    const each = (performance.now() - began) / asked.length;
    const within = (most: number): string =>
      told(
        shareOf(ranked, ({ row, found }) =>
          found.slice(0, most).some((intent) => row.intents.some((right) => right === intent)),
        ),
      );
    console.log(`  ${name}: first ${within(1)}; among three ${within(3)}; ${each.toFixed(2)} ms a text`);
  }
}

function withFuse(phrases: readonly ListedPhrase[]): Ranker {
  const fuse = new Fuse(phrases, { keys: ['text'], includeScore: true });
  return (text) => firstOfEach(fuse.search(text, { limit: mostHits }).map(({ item }) => item.label));
}

function withMiniSearch(phrases: readonly ListedPhrase[]): Ranker {
  const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  search.addAll(phrases.map(({ text }, id) => ({ id, text })));
  return (text) =>
    firstOfEach(
      search
        .search(text, { fuzzy: 0.2, prefix: true })
        .slice(0, mostHits)
        .map(({ id }) => phrases[id as number]!.label),
    );
}

async function withNlp(phrases: readonly ListedPhrase[]): Promise<Ranker> {
  const container = await containerBootstrap();
  for (const plugin of [Nlp, LangSv, LangEn]) container.use(plugin);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  for (const language of ['sv', 'en']) nlp.addLanguage(language);
  for (const { text, label, language } of phrases) nlp.addDocument(language, text, label);
  await nlp.train();
  return async (text, language) => {
    const { classifications = [] } = await nlp.process(language, text);
    // It may abstain; here it must choose, as the others do.
    return classifications.map(({ intent }) => intent).filter((intent) => intent !== 'None');
  };
}

function firstOfEach(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}
