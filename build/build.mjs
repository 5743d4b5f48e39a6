/**
 * Makes dist/: the server and its packages as one file, with what V8 has compiled of it, and the page's script and
 * styles, which it reads at start. Types are checked by `npm run check`, so that a start takes no longer than it must.
 */
import { execFileSync } from 'node:child_process';
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
// The two ways to start it: as it is, and as it is hosted.
for (const flags of [[], ['--max-semi-space-size=4']])
  execFileSync(process.execPath, [...flags, 'dist/compile.js'], { stdio: 'inherit' });
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
