import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { firstLevel, isIgnored, layOut, stagesOf } from './imageFile';
import { knownSettings, refusalOf } from './knownSettings';

const stages = stagesOf(readFileSync('Dockerfile', 'utf8'));
const [build, packages, end] = stages;
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};
const linesOf = (stage: (typeof stages)[number], keyword: string): readonly string[] =>
  stage.lines.filter((line) => line.keyword === keyword).map(({ value }) => value);

describe('the image', () => {
  test('is made in three stages of one Node, the one that is tested', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', 'packages', '']);
    expect(new Set(stages.map(({ image }) => image)).size).toBe(1);
    const major = Number(/^node:(\d+)-/.exec(build!.image)?.[1]);
    expect(major).toBe(Number(readFileSync('.nvmrc', 'utf8')));
    expect(major).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });

  test('copies only what is there and is not ignored', () => {
    for (const { copies } of stages)
      for (const { from, sources } of copies) {
        if (from !== undefined) expect(stages.map(({ name }) => name)).toContain(from);
        else
          for (const source of sources)
            expect([source, existsSync(source), isIgnored(source)]).toEqual([source, true, false]);
      }
  });

  test('leaves outside all that is not named, what somebody puts there tomorrow too', () => {
    const copied = new Set(build!.copies.flatMap(({ sources }) => sources));
    expect(
      firstLevel()
        .filter((name) => !isIgnored(name))
        .sort(),
    ).toEqual([...copied].sort());
    for (const name of ['.env', '.git', 'test', 'reports.json', 'users.acl', 'tls/privkey.pem', 'src/x.log'])
      expect([name, isIgnored(name)]).toEqual([name, true]);
  });

  test('takes packages as the lock has them, runs no script of theirs, and no development one in the end', () => {
    expect(linesOf(build!, 'RUN')).toContain('npm ci --ignore-scripts');
    expect(linesOf(packages!, 'RUN')).toEqual(['npm ci --ignore-scripts --omit=dev']);
    expect(end!.copies.find(({ sources }) => sources[0]!.endsWith('node_modules'))?.from).toBe('packages');
  });

  test('runs as nobody special, and stops by the signal that lets turns end', () => {
    const users = linesOf(end!, 'USER');
    expect(users).toEqual(['node']);
    const order = end!.lines.map(({ keyword }) => keyword);
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
    expect(linesOf(end!, 'STOPSIGNAL')).toEqual(['SIGTERM']);
  });

  test('starts what `npm start` starts, without building it again', () => {
    expect(`npm run -s build && ${end!.command.join(' ')}`).toBe(scripts['start']);
  });

  test('holds no secret, and only settings that are known and good', () => {
    const given = stages.flatMap((stage) => linesOf(stage, 'ENV')).flatMap((line) => line.split(' '));
    expect(given.length).toBeGreaterThan(0);
    for (const pair of given) {
      const [name = '', value = ''] = pair.split('=');
      expect(knownSettings()).toContain(name);
      expect(refusalOf(name, value)).toBeUndefined();
    }
    expect(stages.flatMap((stage) => linesOf(stage, 'ARG'))).toEqual([]);
    expect(readFileSync('Dockerfile', 'utf8')).not.toMatch(/PASSWORD|SECRET|TOKEN|:\/\/[^/\s]*@/);
  });
});

describe('the build stage', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'image-'));
    layOut(build!, folder);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...words: string[]): number | null => spawnSync(process.execPath, words, { cwd: folder }).status;

  test('has all that the build needs, and makes what the command starts', () => {
    expect(scripts['build']).toBe('node build/build.mjs && node dist/learn.js');
    expect(run('build/build.mjs')).toBe(0);
    expect(existsSync(join(folder, end!.command.at(-1)!))).toBe(true);
    for (const name of ['leave.js', 'talk.js', 'embed.js', 'check.js', 'styles.css'])
      expect(existsSync(join(folder, 'dist', 'client', name))).toBe(true);
  });

  test('has all that is learned from: what was learned here is not learned anew there', () => {
    const lessons = join(folder, 'dist', 'lessons.bin');
    mkdirSync(join(folder, 'dist'), { recursive: true });
    cpSync('dist/lessons.bin', lessons);
    const before = statSync(lessons).mtimeMs;
    expect(run('dist/learn.js')).toBe(0);
    expect(statSync(lessons).mtimeMs).toBe(before);
  });
});
