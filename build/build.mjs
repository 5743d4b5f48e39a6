/**
 * Makes dist/: the server and its packages as one file, with what V8 has compiled of it, and the page's script and
 * styles, which it reads at start. Types are checked by `npm run check`, so that a start takes no longer than it must.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const shared = { charset: 'utf8', logLevel: 'warning' };

const onNode = {
  ...shared,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Every Node from 20 on knows them; spelt out, they are compiled anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
};

await build({
  ...onNode,
  entryPoints: { chat: 'src/index.ts' },
  // Hundreds of small files take a second to find, read and compile. These are looked for, and done without.
  external: ['bufferutil', 'dtrace-provider', 'encoding', 'utf-8-validate'],
  // Node warns of its own at each start, where not a package but the chat asks for it.
  alias: { punycode: 'punycode/' },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'external',
});
await build({
  ...onNode,
  entryPoints: {
    index: 'src/launch.ts',
    compile: 'src/cli/compile.ts',
    learn: 'src/cli/learn.ts',
    directory: 'src/cli/directory.ts',
    transcripts: 'src/cli/transcripts.ts',
    // A thread of the command starts twice as fast from one file.
    'transcripts-worker': 'src/transcripts/running/worker.ts',
  },
  packages: 'external',
});
// V8 takes what it has compiled under the same flags alone: those of `npm start`, and none.
const { start } = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const hosted = start
  .match(/node (.*)dist\/index\.js/)[1]
  .trim()
  .split(' ');
for (const flags of [[], hosted]) execFileSync(process.execPath, [...flags, 'dist/compile.js'], { stdio: 'inherit' });
await build({
  ...shared,
  entryPoints: {
    leave: 'src/web/client/leave.ts',
    talk: 'src/web/client/talk.ts',
    embed: 'src/web/client/embed/loader.ts',
    check: 'src/web/client/embed/check.ts',
  },
  outdir: 'dist/client',
  bundle: true,
  minify: true,
  format: 'iife',
  // Old phones are common where a new one would be noticed.
  target: 'es2018',
  legalComments: 'none',
  tsconfig: 'src/web/client/tsconfig.json',
});
await build({
  ...shared,
  entryPoints: { styles: 'src/web/styles.css' },
  outdir: 'dist/client',
  minify: true,
});
