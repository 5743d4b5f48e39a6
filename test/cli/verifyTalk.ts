import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyRecord } from '../../src/cli/directory/verify/verifyRecord';
import { directoryCopy, textIn } from '../directory/sagoby';

/** The file of Sagoby in these tests. */
export const sagobyPath = 'kommuner/9998-sagoby.yaml';

/** A checked record, a draft from an old page, a claim and a contact, with comments where staff write them. */
const sagobyText = `# Sagoby
kommun: "9998"
name: Sagoby kommun
services:
  # Kontrollerad.
  - id: sagoby-team # ändras aldrig
    name: Relationsteamet
    status: active
    type: specialenhet
    organization: { name: Sagoby kommun }
    description: Råd och stöd.
    who_for: [utsatt]
    phones:
      - { number: "08-465 004 20" } # mottagningen
    schedules: # svensk tid
      - { byday: "MO", opens_at: "08:00", closes_at: "16:30" }
    languages: [{ code: sv }, { code: ar, note: Tolk bokas }]
    anonymous: possible
    standing: exists
    audience: resident
    assurance: verified
    source: { title: Stöd, publisher: Sagoby kommun, date: "2026-05-01" }
    verified:
      assured_date: "2026-05-01" # ringde
      assurer_role: Enhetschef IFO
      assurance_method: ringde numret
      review_by: "2026-11-01"
  # Ur en gammal lista.
  - id: sagoby-jouren
    name: Jouren
    status: active
    type: kvinnojour
    organization: { name: Jouren Saga }
    description: "Utkast: uppgiften kommer från en webbsida och är inte kontrollerad."
    who_for: [utsatt]
    standing: exists
    audience: resident
    assurance: draft # visas aldrig
    source: { title: Om oss, publisher: Jouren Saga, date: unknown }
    as_printed:
      number: "08-465 004 21 (kvällar)"
      hours: kl 19-22
claims:
  - { id: sagoby-plan, kind: plan, name: Planen, description: Kommunen ville ha en plan., standing: planned,
      audience: resident, assurance: named, source: { title: Plan, publisher: Sagoby kommun, date: "2026" } } # en rad
end: "9998"
`;

/** What staff heard and what became of the file. */
export interface Verified {
  readonly asked: readonly string[];
  readonly said: string;
  readonly written: boolean;
  readonly before: string;
  readonly after: string;
  readonly folder: string;
}

export const today = new Date('2026-11-24T12:00:00Z');

/**
 * Answers the questions of `verify`, each by the words it holds, and with Enter where there are none. A question may
 * be answered anew each time it is asked.
 */
export async function verify(
  id: string,
  answers: Readonly<Record<string, readonly string[]>>,
  change = (text: string): string => text,
): Promise<Verified> {
  const folder = directoryCopy();
  const before = change(sagobyText);
  writeFileSync(join(folder, sagobyPath), before);
  const asked: string[] = [];
  const said: string[] = [];
  const left = new Map(Object.entries(answers).map(([words, all]) => [words, [...all]]));
  const ask = (question: string): Promise<string> => {
    asked.push(question);
    if (asked.length > 60) throw new Error(`asked for ever: ${question}`);
    const words = [...left.keys()].find((key) => question.includes(key) && left.get(key)!.length > 0);
    return Promise.resolve(words === undefined ? '' : left.get(words)!.shift()!);
  };
  const written = await verifyRecord({
    folder,
    id,
    given: {},
    asker: { ask, close: () => undefined },
    now: today,
    say: (line) => said.push(line),
  });
  return { asked, said: said.join('\n'), written, before, after: textIn(folder, sagobyPath), folder };
}

/** Puts the file of Sagoby into a copy of the directory. */
export function sagobyFolder(change = (text: string): string => text): string {
  const folder = directoryCopy();
  writeFileSync(join(folder, sagobyPath), change(sagobyText));
  return folder;
}
