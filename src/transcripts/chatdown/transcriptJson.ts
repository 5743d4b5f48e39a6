import { z } from 'zod';
import type { Place, Problem } from '../../../directory/format/problem';
import { activitySchema, type Activity } from './activity';
import { scanJson } from './jsonScan';
import { Losses } from './losses';
import { lossMessages as messages } from './messages';

/** Larger or deeper than any conversation; a file beyond them is not read at all. */
const limits = { megabytes: 10, depth: 64, told: 20 } as const;

/** Reads a `.transcript` file: an array of activities. Never throws; with an error there are no activities. */
export function readTranscriptJson(
  text: string,
  file: string,
): { readonly activities: readonly Activity[]; readonly problems: readonly Problem[] } {
  const losses = new Losses(file);
  const activities = read(text, losses);
  return { activities: losses.problems.length > 0 ? [] : activities, problems: losses.problems };
}

function read(text: string, losses: Losses): readonly Activity[] {
  if (Buffer.byteLength(text) > limits.megabytes * 1_000_000) {
    losses.error(placeAt(text, 0), 'tooBig', messages.tooBig(limits.megabytes));
    return [];
  }
  const json = text.replace(/^\uFEFF/, '');
  const { slip, items } = scanJson(json, limits.depth);
  if (slip) {
    const message = slip.kind === 'tooDeep' ? messages.tooDeep(limits.depth) : messages.notJson();
    losses.error(placeAt(json, slip.offset), slip.kind, message);
    return [];
  }
  const value = JSON.parse(json) as unknown;
  if (!Array.isArray(value)) {
    losses.error(placeAt(json, 0), 'notArray', messages.notArray());
    return [];
  }
  const { data, error } = z.array(activitySchema).safeParse(value);
  for (const { path } of (error?.issues ?? []).slice(0, limits.told)) {
    const [index, ...fields] = path;
    const place = placeAt(json, items[Number(index)] ?? 0);
    losses.error(place, 'badActivity', messages.badActivity(Number(index) + 1, fields.map(String).join('.')));
  }
  return data ?? [];
}

function placeAt(text: string, offset: number): Place {
  const above = text.slice(0, offset).split('\n');
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}
