import { setImmediate } from 'node:timers/promises';
import { dayOf } from '../../directory/format/days';
import { serviceId } from '../../directory/hsds/ids';
import type { HsdsService } from '../../directory/hsds/objects';
import type { NameOf } from '../../directory/hsds/places';
import { publicServices, type PublicService } from '../../directory/hsds/publicService';
import { termIdsOf } from '../../directory/hsds/said';
import { toHsds } from '../../directory/hsds/toHsds';
import type { Directory } from '../../directory/showing/directory';
import type { Entries, Entry } from './entry';

/** What the API answers from. */
export interface HsdsSource {
  readonly directory: () => Directory;
  readonly nameOf: NameOf;
  readonly now: () => Date;
}

/**
 * Makes the function that gives the services that may leave the house now, by id. The rule of the shown number counts in
 * whole days, so what it lets through is kept until the day, or the directory, is another. It is gone through between
 * residents' turns: a flood of questions here must not slow down the chat.
 */
export function createPublished(source: HsdsSource): () => Promise<Entries> {
  let kept: { readonly of: Directory; readonly day: string; readonly entries: Promise<Entries> } | undefined;
  return () => {
    const [of, at] = [source.directory(), source.now()];
    const day = dayOf(at);
    if (kept?.of !== of || kept.day !== day) kept = { of, day, entries: entriesOf(of, at, source.nameOf) };
    return kept.entries;
  };
}

async function entriesOf(directory: Directory, now: Date, nameOf: NameOf): Promise<Entries> {
  const entries = new Map<string, Entry>();
  for (const service of publicServices(directory, now)) {
    const entry = entryOf(service, nameOf);
    entries.set(entry.id, entry);
    if (entries.size % servicesAStep === 0) await setImmediate();
  }
  return entries;
}

/** Few enough to take a few milliseconds. */
const servicesAStep = 20;

function entryOf(service: PublicService, nameOf: NameOf): Entry {
  let made: HsdsService | undefined;
  let said: ReadonlySet<string> | undefined;
  return {
    id: serviceId(service),
    name: service.name,
    description: service.description,
    terms: () => (said ??= termIdsOf(service)),
    whole: () => (made ??= toHsds(service, nameOf)),
  };
}
