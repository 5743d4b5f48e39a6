import { addMonths } from './days';
import { digitsOf } from './assurance';
import type { Contact, DirectoryFile, DirectoryRecord, Service } from './schema';

/** A slip that the schema alone cannot see, with the path to the field it stands in. */
export interface Slip {
  readonly path: readonly PropertyKey[];
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
}

/** Looks for what could hurt somebody: half files, personal mobiles, shelter addresses, checks from the future. */
export function slipsIn(file: DirectoryFile): readonly Slip[] {
  return [
    ...(file.end === file.kommun
      ? []
      : [
          error(
            ['end'],
            'halfFile',
            `Sista raden ska upprepa koden: end: "${file.kommun}". Annars kan filen vara halv.`,
          ),
        ]),
    ...file.services.flatMap((service, at) => [
      ...recordSlips(service, ['services', at]),
      ...serviceSlips(service, ['services', at]),
    ]),
    ...file.claims.flatMap((claim, at) => recordSlips(claim, ['claims', at])),
    ...file.contacts.flatMap((contact, at) => [
      ...recordSlips(contact, ['contacts', at]),
      ...contactSlips(contact, ['contacts', at]),
    ]),
  ];
}

function error(path: readonly PropertyKey[], code: string, message: string): Slip {
  return { path, severity: 'error', code, message };
}

function recordSlips(record: DirectoryRecord, path: readonly PropertyKey[]): readonly Slip[] {
  const slips: Slip[] = [];
  if (record.assurance === 'verified' && !record.verified)
    slips.push(
      error(
        [...path, 'assurance'],
        'verifiedWithoutCheck',
        'En kontrollerad uppgift behöver fältet "verified" med dag, roll, sätt och nästa kontroll.',
      ),
    );
  if (record.verified && record.verified.review_by > addMonths(record.verified.assured_date, 12))
    slips.push(
      error(
        [...path, 'verified', 'review_by'],
        'reviewTooLate',
        'Nästa kontroll får ligga högst 12 månader efter den förra (6 månader när ett nummer visas).',
      ),
    );
  if (record.assurance === 'documented' && record.source.date === 'unknown' && !('phones' in record && isShort(record)))
    slips.push(
      error(
        [...path, 'source', 'date'],
        'documentedWithoutDate',
        'En källa utan datum räcker inte för "documented". Skriv named.',
      ),
    );
  if (record.source.url && /\.fi(\/|$)/.test(new URL(record.source.url).host + '/'))
    slips.push(
      error(
        [...path, 'source', 'url'],
        'foreignSource',
        'En finländsk källa kan ha andra nummer och tider. Använd den svenska.',
      ),
    );
  return slips;
}

function isShort(record: Service | Contact): boolean {
  return (record.phones ?? []).every(({ number }) => digitsOf(number).length <= 6);
}

const address = /\b\d{3} ?\d{2} [A-ZÅÄÖ]|\b[A-ZÅÄÖ][a-zåäö]+(gatan|vägen|gränd|torget|stigen)\b/;

function serviceSlips(service: Service, path: readonly PropertyKey[]): readonly Slip[] {
  const secret = service.visit === 'confidential' || service.type === 'skyddat_boende';
  const told = [service.description, service.eligibility_description ?? '', service.name].join(' ');
  if (secret && address.test(told))
    return [
      error(
        [...path, 'description'],
        'shelterAddress',
        'Ett skyddat boende får aldrig ha en adress. Ta bort gata och postnummer.',
      ),
    ];
  return [];
}

function contactSlips(contact: Contact, path: readonly PropertyKey[]): readonly Slip[] {
  const mobile = (contact.phones ?? []).some(({ number }) => /^(\+46|0)\s*7[02369]/.test(number.replace(/[ –-]/g, '')));
  return mobile
    ? [
        error(
          [...path, 'phones'],
          'personalMobile',
          'En persons mobilnummer får aldrig stå här. Skriv växeln eller en funktion.',
        ),
      ]
    : [];
}
