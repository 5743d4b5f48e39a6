import { extname, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { filesReport } from '../../transcripts/reporting/report';
import type { BotsWish } from '../../transcripts/running/bots';
import { transcriptFiles } from '../../transcripts/running/files';
import { createPool, type Pool } from '../../transcripts/running/pool';

/** What a bot is made of: when one of these files changes, all transcripts are played by new bots. */
const madeOf = ['src', 'dialogs', 'directory', 'locales', 'test/fixtures'];
/** Editors save a file in several steps. */
const restMs = 60;

/** Plays all transcripts, and from then on again what a saved file concerns. Ends with Ctrl+C. */
export async function watch(folders: readonly string[], wish: BotsWish): Promise<void> {
  let pool = openPool(wish);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let playing: Promise<void> = Promise.resolve();
  const playNow = (): void => {
    const paths = [...changed];
    changed.clear();
    playing = playing.then(async () => {
      const began = performance.now();
      const onlyTalks = paths.every((path) => extname(path) === '.chat');
      if (!onlyTalks) {
        await pool.close();
        pool = openPool(wish);
      }
      const files = transcriptFiles(folders).filter((file) => !onlyTalks || paths.includes(resolve(file)));
      await play(pool, files);
      console.log(`${Math.round(performance.now() - began)} ms. Väntar på nästa ändring (Ctrl+C slutar).`);
    });
  };
  watchFiles([...folders, ...madeOf], { ignoreInitial: true }).on('all', (_, path) => {
    if (!['.chat', '.ts', '.yaml', '.json'].includes(extname(path)) || path.includes(`${sep}node_modules${sep}`))
      return;
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(playNow, restMs);
  });
  for (const file of transcriptFiles(folders)) changed.add(resolve(file));
  playNow();
  await playing;
}

/** Threads always: only a new thread reads changed code anew. */
function openPool(wish: BotsWish): Pool {
  return createPool({ ...wish }, { fewFiles: 0 });
}

async function play(pool: Pool, files: readonly string[]): Promise<void> {
  console.log(`\n${new Date().toLocaleTimeString('sv')}`);
  process.stdout.write(filesReport(await pool.run(files)));
}
