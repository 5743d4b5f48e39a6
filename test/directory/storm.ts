import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStorage } from 'botbuilder';
import { composeBot } from '../../src/compose';
import { callsOf, piecesOf } from '../../src/transcripts/playing/heard';
import { beginTalk } from '../conversation/talk';

const umea = 'kommuner/2480-umea.yaml';

/** Version `k` of a file: two services whose numbers and texts all say k, and none says another. */
function version(k: number): string {
  const number = `08-465 004 ${String(k % 100).padStart(2, '0')}`;
  const service = (name: string): string => `  - id: umea-${name}
    name: Team ${name}
    status: active
    type: socialtjanst
    organization: { name: Umeå kommun }
    description: Utgåva ${k}.
    who_for: [utsatt]
    phones: [{ number: "${number}" }]
    standing: exists
    audience: resident
    assurance: verified
    source: { title: Stöd, publisher: Umeå kommun, date: "2026-11-01" }
    verified: { assured_date: "2026-11-01", assurer_role: Enhetschef, assurance_method: mejl, review_by: "2027-04-30" }
`;
  return `kommun: "2480"\nname: Umeå kommun\nservices:\n${service('ett')}${service('tva')}end: "2480"\n`;
}

/** What a hurried hand makes of it. */
const spoilt: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, text.length / 2),
  (text) => text.replace('socialtjanst', 'socialtjänst'),
  (text) => text.replace('end: "2480"', ''),
  (text) => text.replace('name: Team ett', '\tname: Team ett'),
  () => '',
  () => `a: ${'['.repeat(2_000)}`,
];

/** What a storm came to. */
export interface Storm {
  readonly turns: number;
  /** How many times a file was taken in, and how many of the writes were spoilt on purpose. */
  readonly reloads: number;
  readonly spoilt: number;
  /** Answers that held less than one whole version, or parts of two. */
  readonly partial: number;
}

/**
 * Talks with the bot while its file is written over and over: in place, in pieces and by renaming, every third time
 * wrongly. Goes on until both counts are reached.
 */
export async function storm(leastTurns: number, leastReloads: number): Promise<Storm> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-'));
  mkdirSync(join(folder, 'kommuner'));
  for (const name of ['geography', 'national.yaml', 'regional.yaml'])
    cpSync(join('directory', name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, umea), version(0));
  const came = { turns: 0, reloads: 0, spoilt: 0, partial: 0 };
  const { bot, live } = composeBot({
    directoryFolder: folder,
    localesFolder: 'locales',
    storage: new MemoryStorage(),
    now: () => new Date('2026-12-01T12:00:00+01:00'),
    told: { onChange: () => (came.reloads += 1), onError: () => (came.partial += 1) },
  });
  live.watch(1);
  const over = { is: false };
  const writing = (async () => {
    for (let k = 1; !over.is; k += 1) {
      const bad = k % 3 === 0;
      if (bad) came.spoilt += 1;
      await write(join(folder, umea), bad ? (spoilt[(k / 3) % spoilt.length]?.(version(k)) ?? '') : version(k), k);
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  })();
  while (came.turns < leastTurns || came.reloads < leastReloads) {
    const heard = await beginTalk(bot, 'sv').say('Var kan jag få hjälp i Umeå?');
    came.turns += 1;
    if (
      !isWhole(
        heard.messages.flatMap((message) => [
          ...piecesOf(message),
          ...message.cards.flatMap(callsOf).map(({ value }) => String(value)),
        ]),
      )
    )
      came.partial += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  over.is = true;
  await writing;
  live.stop();
  rmSync(folder, { recursive: true, force: true });
  return came;
}

/** In place, in pieces, or aside and renamed. */
async function write(path: string, text: string, turn: number): Promise<void> {
  if (turn % 2 === 0) {
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
    return;
  }
  if (turn % 5 === 0) return writeFile(path, text);
  await writeFile(path, '');
  for (let at = 0; at < text.length; at += 400) await appendFile(path, text.slice(at, at + 400));
}

function isWhole(pieces: readonly string[]): boolean {
  const text = pieces.join('\n');
  const versions = [...text.matchAll(/Utgåva (\d+)\./g)].map(([, k]) => Number(k));
  const [k = -1] = versions;
  const numbers = [...text.matchAll(/08-465 004 (\d\d)/g)].map(([, ending]) => Number(ending));
  return (
    versions.length === 2 &&
    versions.every((other) => other === k) &&
    (k === 0 || k % 3 !== 0) &&
    numbers.length >= 2 &&
    numbers.every((ending) => ending === k % 100)
  );
}
