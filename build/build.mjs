/**
 * Makes dist/: the server as one file, and the page's script and styles, which it reads at start. Types are checked
 * by `npm run check`, so that a start takes no longer than it must.
 */
import { build } from 'esbuild';

const shared = { charset: 'utf8', logLevel: 'warning' };

await build({
  ...shared,
  entryPoints: {
    index: 'src/index.ts',
    learn: 'src/cli/learn.ts',
    directory: 'src/cli/directory.ts',
    transcripts: 'src/cli/transcripts.ts',
    // A thread of the command starts twice as fast from one file.
    'transcripts-worker': 'src/transcripts/running/worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Every Node from 20 on knows them; spelt out, they are compiled anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  packages: 'external',
});
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
