/**
 * Prints the path of WebChat's minimal bundle, which npm brings the first time: the whole package has 185 MB, too much
 * for a dependency. Ends with 2 when the registry cannot be reached, with 1 when what came is not WebChat.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const version = '4.18.1';
// As the registry gives it: npm view botframework-webchat@4.18.1 dist.integrity
const integrity = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const folder = join('node_modules', '.cache', 'webchat');
const bundle = join(folder, `webchat-minimal-${version}.js`);

if (!existsSync(bundle)) bring();
process.stdout.write(bundle);

function bring() {
  mkdirSync(folder, { recursive: true });
  const here = mkdtempSync(join(folder, 'coming-'));
  process.once('exit', () => rmSync(here, { recursive: true, force: true }));
  const tarball = join(here, download(here));
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== integrity) throw new Error(`botframework-webchat ${version} is not what was pinned: ${found}`);
  const wanted = ['-xzf', tarball, '-O', 'package/dist/webchat-minimal.js'];
  const whole = join(here, 'whole.js');
  writeFileSync(whole, execFileSync('tar', wanted, { maxBuffer: 16 * 1024 * 1024 }));
  // Two tests at once may both have fetched it; a half-written one is never seen.
  renameSync(whole, bundle);
}

function download(here) {
  const wanted = ['pack', `botframework-webchat@${version}`, '--pack-destination', here, '--silent'];
  const patience = ['--ignore-scripts', '--prefer-offline', '--fetch-retries=0', '--fetch-timeout=60000'];
  try {
    return execFileSync('npm', [...wanted, ...patience], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 120_000,
    }).trim();
  } catch {
    process.stderr.write(`botframework-webchat ${version} could not be fetched from the npm registry.\n`);
    process.exit(2);
  }
}
