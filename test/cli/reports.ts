import { appendFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { addCoverage } from '../../src/cli/directory/coverage';
import { addDue } from '../../src/cli/directory/due';
import { refusalOf, speakSwedish } from '../../src/cli/swedish';
import { checkedOn, contact, fileText, kommuner, phone, printedOn, service } from '../directory/inventedDirectory';

/** Makes a folder with the files of two invented kommuner. */
export function makeReportFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  mkdirSync(join(folder, 'kommuner'));
  cpSync('directory/geography', join(folder, 'geography'), { recursive: true });
  const rows = kommuner.map(({ code, name, official_name, lan_code, lan_name }) =>
    [code, name, official_name, lan_code, lan_name].join(','),
  );
  appendFileSync(join(folder, 'geography', 'kommuner.csv'), `${rows.join('\n')}\n`);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

const files: Readonly<Record<string, string>> = {
  'national.yaml': fileText('SE', {}),
  'regional.yaml': fileText('SE', {
    services: [
      service('lanets-stod', {
        ...{ name: 'Stödet i länet', type: 'stod', service_areas: ['län 99'], email: 'stod@example.org' },
        ...checkedOn('2026-11-01', '2027-05-01'),
      }),
    ],
  }),
  'kommuner/9997-ekdal.yaml': fileText('9997', {
    services: [
      service('ekdal-mottagningen', {
        ...{ name: 'Mottagningen i Ekdal', type: 'socialtjanst' },
        ...checkedOn('2026-05-01', '2026-11-01', 'Enhetschef IFO'),
        phones: [{ number: '08-465 004 01', menu_choice: '2' }],
      }),
      service('ekdal-jouren', {
        ...{ name: 'Jouren i Ekdal', type: 'kvinnojour', organization: { name: 'Jouren i Ekdal' } },
        ...{ ...printedOn('2026-05', 'Jouren i Ekdal'), ...phone('02') },
      }),
      service('ekdal-stodet', { name: 'Stödet i Ekdal', ...phone('03') }),
      service('ekdal-utkastet', {
        ...{ name: 'Gamla jouren', type: 'socialjour', assurance: 'draft' },
        as_printed: { number: '08-465 004 04', hours: 'vardagar 8–16 <script>', quote: 'Ring växeln' },
      }),
    ],
    overrides: [
      {
        ...{ id: 'lanets-stod', source: { title: 'Stöd', publisher: 'Ekdals kommun', date: '2026-07-01' } },
        ...{ ...checkedOn('2026-07-01', '2026-12-31', 'Chef'), ...phone('08') },
      },
    ],
    contacts: [contact('ekdal-samordnaren', { ...checkedOn('2026-10-01', '2026-12-24', 'Chef'), ...phone('05') })],
  }),
  'kommuner/9998-granby.yaml': fileText('9998', {
    services: [
      service('granby-enheten', { name: 'Enheten i Granby', ...checkedOn('2026-11-01', '2027-05-01'), ...phone('06') }),
    ],
  }),
};

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}
/** Runs a command as src/cli/directory.ts does, on a day in December unless it is said otherwise. */
export function runReport(...args: readonly string[]): Ran {
  const now = args.includes('--now') ? [] : ['--now', '2026-12-01'];
  const [out, err] = (['log', 'error'] as const).map((way) => jest.spyOn(console, way).mockImplementation());
  const program = new Command();
  for (const add of [addDue, addCoverage]) add(program);
  speakSwedish(program);
  let refusal = '';
  try {
    program.parse([...args, ...now], { from: 'user' });
  } catch (error) {
    refusal = refusalOf(error, 'directory') ?? '';
  }
  const status = refusal === '' ? Number(process.exitCode ?? 0) : 1;
  process.exitCode = undefined;
  const said = (way = out): string => way!.mock.calls.map(([line]) => `${String(line)}\n`).join('');
  const ran = { out: said(), err: said(err) + refusal, status };
  jest.restoreAllMocks();
  return ran;
}
