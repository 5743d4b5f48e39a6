import { checkHolds } from '../format/checkHolds';
import { remembered } from '../format/remembered';
import { addMonths } from '../format/days';
import type { Read } from './read';
import { error, type Slip } from './slip';

/** A check that is missing, or that promises more than it may. */
export function assuranceSlips(record: Read): readonly Slip[] {
  const { assurance, verified, as_printed, also_printed_by, service_areas } = { ...nothing, ...record };
  return [
    ...(assurance === 'verified' && !verified ? [missingCheck] : []),
    ...(verified && (assurance === 'named' || assurance === 'documented') ? [uselessCheck] : []),
    ...(verified ? wordsOf(verified) : []),
    ...(verified ? datesOf(verified, 'phones' in record && record.phones !== undefined) : []),
    ...(as_printed && assurance !== 'draft' ? [leftOver] : []),
    ...(also_printed_by && service_areas?.includes('SE') !== true ? [onlyNational] : []),
  ];
}

/** An override has none of these. */
const nothing = { as_printed: undefined, also_printed_by: undefined, service_areas: undefined };

const onlyNational = error(
  ['also_printed_by'],
  'onlyNational',
  'Att två trycker samma nummer räknas bara för hela landet. Ta bort raden.',
);
const missingCheck = error(
  ['assurance'],
  'verifiedWithoutCheck',
  'En kontrollerad uppgift behöver fältet "verified" med dag, roll, sätt och nästa kontroll.',
);
const uselessCheck = error(
  ['verified'],
  'checkWithoutVerified',
  'Posten har en kontroll, men "assurance" säger något annat. Skriv assurance: verified, eller ta bort "verified".',
);
const leftOver = error(
  ['as_printed'],
  'asPrintedLeft',
  'Det som stod på en gammal sida hör bara till utkast. Ta bort "as_printed" när posten är kontrollerad.',
);

type Check = NonNullable<Read['verified']>;

function datesOf({ assured_date, review_by }: Check, hasPhone: boolean): readonly Slip[] {
  const months = hasPhone ? checkHolds.withPhone : checkHolds.text;
  const last = addMonths(assured_date, months);
  return [
    ...(review_by > last
      ? [
          error(
            ['verified', 'review_by'],
            'reviewTooLate',
            `Kontrollen gäller högst ${months} månader${hasPhone ? ' när posten har ett nummer' : ''}. Skriv senast "${last}".`,
          ),
        ]
      : []),
    ...(review_by < assured_date
      ? [
          error(
            ['verified', 'review_by'],
            'reviewBeforeCheck',
            'Nästa kontroll ligger före den förra. Kontrollera båda datumen.',
          ),
        ]
      : []),
  ];
}

/** A name where a role belongs, or a page that was only opened. */
function wordsOf({ assurer_role, assurance_method }: Check): readonly Slip[] {
  return [
    ...(/hemsid|webb|internet|google|sidan|nätet/i.test(assurance_method)
      ? [
          error(
            ['verified', 'assurance_method'],
            'pageIsNoCheck',
            'En webbsida är ingen kontroll. Ring, mejla eller fråga, och skriv hur: ringde numret, mejl, möte.',
          ),
        ]
      : []),
    ...(looksLikeName(assurance_method)
      ? [
          error(
            ['verified', 'assurance_method'],
            'nameAsMethod',
            'Skriv hur, aldrig vem: ringde numret, mejl, möte eller egen verksamhet.',
          ),
        ]
      : []),
    ...(looksLikeName(assurer_role)
      ? [
          error(
            ['verified', 'assurer_role'],
            'nameAsRole',
            'Skriv en roll, aldrig ett namn, till exempel Enhetschef IFO.',
          ),
        ]
      : []),
  ];
}

/** Two words with capitals, the last a surname by its ending: no role is written so. */
const looksLikeName = remembered((role: string): boolean =>
  /(?:^|\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}*(?:sson|son|berg|ström|lund|gren|qvist|kvist|dahl|lind|stedt|ovic|ova|mann|ell|man)(?![\p{L}])/u.test(
    role,
  ),
);
