import { isAssigned } from '../format/assigned';
import { addMonths } from '../format/days';
import type { Contact, DirectoryRecord, Service } from '../format/schema';
import { isMobile } from '../format/telephone';

/** A slip that the schema alone cannot see, with the path to the field it stands in, from the record on. */
export interface Slip {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** Looks in a record for what could hurt somebody: loose numbers, personal mobiles, addresses, checks that do not hold. */
export function slipsIn(record: DirectoryRecord): readonly Slip[] {
  return [
    ...checkSlips(record),
    ...sourceSlips(record),
    ...textSlips(record),
    ...('organization' in record ? addressSlips(record) : []),
    ...('title' in record ? contactSlips(record) : []),
  ];
}

function slip(path: readonly PropertyKey[], code: string, message: string): readonly Slip[] {
  return [{ path, code, message }];
}

function checkSlips({ assurance, verified }: DirectoryRecord): readonly Slip[] {
  if (assurance === 'verified' && !verified)
    return slip(
      ['assurance'],
      'verifiedWithoutCheck',
      'En kontrollerad uppgift behöver fältet "verified" med dag, roll, sätt och nästa kontroll.',
    );
  if (verified && verified.review_by > addMonths(verified.assured_date, 12))
    return slip(
      ['verified', 'review_by'],
      'reviewTooLate',
      'Nästa kontroll får ligga högst 12 månader efter den förra (6 månader när ett nummer visas).',
    );
  return [];
}

function sourceSlips(record: DirectoryRecord): readonly Slip[] {
  const { assurance, source } = record;
  const foreign = source.url !== undefined && /\.fi$/.test(new URL(source.url).hostname);
  const hasNumber = 'phones' in record && (record.phones ?? []).length > 0;
  const isOwn = 'organization' in record && record.organization.name === source.publisher;
  const claims = assurance === 'documented' && !isAssigned(record);
  return [
    ...(foreign
      ? slip(
          ['source', 'url'],
          'foreignSource',
          'En finländsk källa kan ha andra nummer och tider. Använd den svenska.',
        )
      : []),
    ...(claims && source.date === 'unknown'
      ? slip(
          ['source', 'date'],
          'documentedWithoutDate',
          'En källa utan datum räcker inte för "documented". Skriv named.',
        )
      : []),
    ...(claims && hasNumber && !isOwn
      ? slip(
          ['source', 'publisher'],
          'publisherNotOwn',
          'För "documented" ska källans utgivare vara verksamheten själv, skriven som i "organization". Annars: named.',
        )
      : []),
  ];
}

/** The fields that are told, with the paths to them. */
function toldIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly (readonly [readonly PropertyKey[], string])[] {
  const last = String(path.at(-1));
  if (['phones', 'source', 'verified', 'schedules', 'service_areas', 'id', 'valid_to', 'email'].includes(last))
    return [];
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => toldIn(inner, [...path, name]));
}

const spanOfYears = /\b(?:19|20)\d\d ?[–-] ?(?:19|20)\d\d\b/g;
const spanOfHours = /\b\d{1,2}[.:]\d\d ?[–-] ?\d{1,2}[.:]\d\d\b/g;
const telephone = /(?<!\d)\+?\d(?:[\s./–-]{0,3}\d){6,}/;

/** A number in a text would pass by the rule of the shown number. */
function textSlips(record: DirectoryRecord): readonly Slip[] {
  return toldIn(record)
    .filter(([, text]) => telephone.test(text.replace(spanOfYears, '').replace(spanOfHours, '')))
    .flatMap(([path]) => slip(path, 'looseNumber', 'Ett nummer får bara stå under "phones". Ta bort det ur texten.'));
}

const street = /(?<!\p{L})\p{Lu}\p{Ll}*(?:gatan|vägen|gränd|torget|stigen)(?!\p{L})/u;
const postcode = /(?<!\d)\d{3} ?\d{2} \p{Lu}/u;

function addressSlips(service: Service): readonly Slip[] {
  if (service.visit !== 'confidential' && service.type !== 'skyddat_boende') return [];
  return toldIn(service)
    .filter(([, text]) => street.test(text) || postcode.test(text))
    .flatMap(([path]) =>
      slip(path, 'shelterAddress', 'Ett skyddat boende får aldrig ha en adress. Ta bort gata och postnummer.'),
    );
}

function contactSlips({ phones }: Contact): readonly Slip[] {
  return (phones ?? []).some(({ number }) => isMobile(number))
    ? slip(['phones'], 'personalMobile', 'En persons mobilnummer får aldrig stå här. Skriv växeln eller en funktion.')
    : [];
}
