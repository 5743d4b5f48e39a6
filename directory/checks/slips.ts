import type { RecordList } from '../format/schema';
import { assuranceSlips } from './assurance';
import { hoursSlips } from './hours';
import { contactSlips, publicRoleSlips } from './people';
import { phoneSlips } from './phones';
import type { Read } from './read';
import { secrecySlips } from './secrecy';
import { overrideSlips, serviceSlips } from './service';
import type { Slip } from './slip';
import { sourceSlips } from './source';
import { textSlips } from './text';

/** Looks in a record for what could hurt somebody: loose numbers, personal mobiles, addresses, checks that do not hold. */
export function slipsIn(list: RecordList, record: Read): readonly Slip[] {
  const own = ownSlips(list, record);
  // Nobody is shown a draft; only what must not even stand in a file is told of it.
  if (record.assurance === 'draft') return own.filter(({ code }) => mayNotBeKept.has(code));
  return [...assuranceSlips(record), ...sourceSlips(record), ...textSlips(record), ...phoneSlips(record), ...own];
}

const mayNotBeKept: ReadonlySet<string> = new Set(['shelterAddress', 'personalMobile', 'privateEmail']);

function ownSlips(list: RecordList, record: Read): readonly Slip[] {
  if (list === 'contacts') return contactSlips(record as Read<'contacts'>);
  if (list === 'claims') return [];
  if (list === 'overrides')
    return [...overrideSlips(record as Read<'overrides'>), ...hoursSlips(record as Read<'overrides'>)];
  const service = record as Read<'services'>;
  return [...serviceSlips(service), ...secrecySlips(service), ...publicRoleSlips(service), ...hoursSlips(service)];
}
