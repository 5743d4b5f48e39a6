import type { NamedFile } from '../checks/acrossFiles';
import type { Service } from '../format/schema';
import { telephoneLink } from '../format/telephone';
import type { Finding } from '../format/problem';

/** One number with two owners: one of them is most likely wrong, or they share a switchboard. */
export function sharedNumbers(files: readonly NamedFile[]): readonly Finding[] {
  const owners = new Map<string, Service>();
  return files.flatMap(({ path: file, value }) =>
    value.services.flatMap((service) =>
      (service.phones ?? []).flatMap(({ number }, at) => {
        const link = telephoneLink(number);
        const owner = owners.get(link) ?? service;
        owners.set(link, owner);
        if (owner.organization.name === service.organization.name) return [];
        const path = [...(value.paths.get(service) ?? []), 'phones', at, 'number'];
        const message = `Samma nummer står hos ${owner.name} (${owner.organization.name}). Kontrollera vems det är.`;
        return [{ file, path, severity: 'warning', code: 'sharedNumber', message }];
      }),
    ),
  );
}
