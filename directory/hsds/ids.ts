import { parse, v5 } from 'uuid';

/** Ours alone. It never changes: whoever has fetched our services knows them by ids that are made from it. */
const namespace = parse('0743a31b-be59-44dc-990c-c5cf9298b813');

/** The id of an HSDS object (UUID version 5): the same parts always give the same id. */
export function hsdsId(...parts: readonly (string | number)[]): string {
  return v5(parts.join('/'), namespace);
}

/** The HSDS id of one of our services, or of a kommun's own version of it. */
export function serviceId({ id, told_in }: { readonly id: string; readonly told_in: string | undefined }): string {
  return told_in === undefined ? hsdsId('service', id) : hsdsId('service', id, told_in);
}
