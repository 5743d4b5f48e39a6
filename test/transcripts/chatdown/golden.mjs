/**
 * Makes golden/ anew: what bf-chatdown 4.15.0 makes of every file of corpus/. It brings 199 packages, so it is
 * installed somewhere else, and its folder is given:
 *
 *   cd <somewhere else> && npm init -y && npm install @microsoft/bf-chatdown@4.15.0
 *   node test/transcripts/chatdown/golden.mjs <somewhere else>
 *
 * What differs from run to run is left out: ids of activities and of the conversation. Of the times only the pauses
 * are kept, as `elapsed` milliseconds since the first activity.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const [installed] = process.argv.slice(2);
if (!installed) throw new Error('Give the folder in which @microsoft/bf-chatdown is installed.');
const chatdown = createRequire(join(resolve(installed), 'package.json'))('@microsoft/bf-chatdown');

const here = dirname(fileURLToPath(import.meta.url));
const [corpus, golden] = [join(here, 'corpus'), join(here, 'golden')];
// It tells of unknown card lines, which is as it should be.
console.warn = console.error = () => undefined;

rmSync(golden, { recursive: true, force: true });
mkdirSync(golden);
for (const name of readdirSync(corpus).filter((file) => file.includes('.chat'))) {
  const path = join(corpus, name);
  const activities = await chatdown(readFileSync(path, 'utf8'), { stamp: true, in: path });
  const text = JSON.stringify(comparable(activities), undefined, 2);
  writeFileSync(join(golden, `${name.split('.')[0]}.json`), await format(text, { parser: 'json', printWidth: 120 }));
}

function comparable(activities) {
  const [first] = activities;
  return JSON.parse(JSON.stringify(activities)).map(({ id, conversation, timestamp, ...rest }) => ({
    elapsed: Date.parse(timestamp) - Date.parse(first.timestamp),
    ...rest,
  }));
}
