/** Bundles the page's script and styles into dist/client, where the server reads them at start. */
import { build } from 'esbuild';

await build({
  entryPoints: { client: 'src/web/client/index.ts' },
  outdir: 'dist/client',
  bundle: true,
  minify: true,
  format: 'iife',
  // Old phones are common where a new one would be noticed.
  target: 'es2018',
  charset: 'utf8',
  legalComments: 'none',
  tsconfig: 'src/web/client/tsconfig.json',
  logLevel: 'warning',
});
await build({
  entryPoints: { client: 'src/web/styles.css' },
  outdir: 'dist/client',
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
});
