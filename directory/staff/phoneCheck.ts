import type { Draft, DirectoryRecord, Phone, Service } from '../format/schema';
import type { FieldEdit } from './edit';
import type { YamlMap } from './yamlText';

/** What somebody found out when they checked a record; undefined where it stays as it is. */
export interface CheckAnswers {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** The numbers that were checked, in the order of the record. */
  readonly numbers: readonly CheckedNumber[];
  readonly hours: 'stay' | 'go';
  readonly languages?: readonly string[] | undefined;
  readonly interpretation_services?: string | undefined;
  readonly anonymous?: Service['anonymous'];
  readonly check: Check;
}

export interface CheckedNumber {
  readonly number: string;
  readonly appears_on_bill: Phone['appears_on_bill'];
}

/** Who checked a record, when and how, and until when it holds. */
export type Check = Omit<NonNullable<DirectoryRecord['verified']>, 'numbers'>;

/** What must be written into a record for what was found out. */
export function checkEdits(record: DirectoryRecord | Draft, answers: CheckAnswers): readonly FieldEdit[] {
  const { name, description, interpretation_services, anonymous, hours } = answers;
  const service = 'organization' in record ? record : undefined;
  return [
    ...textEdit('name', record.name, name),
    ...textEdit('description', 'description' in record ? record.description : undefined, description),
    ...phoneEdits(phonesOf(record), answers.numbers),
    ...(hours === 'go' && service?.schedules ? [gone('schedules')] : []),
    ...languageEdits(service?.languages ?? [], answers.languages),
    ...textEdit('interpretation_services', service?.interpretation_services, interpretation_services),
    ...textEdit('anonymous', service?.anonymous, anonymous),
    ...textEdit('assurance', record.assurance, 'verified'),
    ...checkedEdits(record.verified, answers),
    ...(record.as_printed ? [gone('as_printed')] : []),
  ];
}

/** The numbers that stand in a record today. */
export function phonesOf(record: DirectoryRecord | Draft): readonly Phone[] {
  return 'phones' in record ? (record.phones ?? []) : [];
}

function gone(field: string): FieldEdit {
  return { path: [field], value: undefined };
}

function textEdit(field: string, before: string | undefined, after: string | undefined): readonly FieldEdit[] {
  return after === undefined || after === before ? [] : [{ path: [field], value: after }];
}

function phoneEdits(before: readonly Phone[], after: readonly CheckedNumber[]): readonly FieldEdit[] {
  if (after.length === 0) return before.length === 0 ? [] : [gone('phones')];
  if (before.length === 0) return [{ path: ['phones'], value: after.map(newPhone) }];
  return after.flatMap(({ number, appears_on_bill }, at) => [
    ...(number === before[at]?.number ? [] : [{ path: ['phones', at, 'number'] as const, value: number }]),
    ...(appears_on_bill === before[at]?.appears_on_bill
      ? []
      : [{ path: ['phones', at, 'appears_on_bill'] as const, value: appears_on_bill }]),
  ]);
}

function newPhone({ number, appears_on_bill }: CheckedNumber): YamlMap {
  return { number, ...(appears_on_bill !== 'unknown' && { appears_on_bill }) };
}

type Languages = NonNullable<Service['languages']>;

/** A language that stays keeps what is said of it. */
function languageEdits(before: Languages, codes: readonly string[] | undefined): readonly FieldEdit[] {
  if (codes === undefined || codes.join() === before.map(({ code }) => code).join()) return [];
  const value = codes.map((code): YamlMap => {
    const note = before.find((language) => language.code === code)?.note;
    return { code, ...(note !== undefined && { note }) };
  });
  return [{ path: ['languages'], value }];
}

function checkedEdits(before: DirectoryRecord['verified'], { check, numbers }: CheckAnswers): readonly FieldEdit[] {
  const fields = ['assured_date', 'assurer_role', 'assurance_method', 'review_by'] as const;
  const checked = numbers.map(({ number }) => number);
  const list = checked.length === 0 ? {} : { numbers: checked };
  if (!before)
    return [
      { path: ['verified'], value: { ...Object.fromEntries(fields.map((field) => [field, check[field]])), ...list } },
    ];
  const known = (before.numbers ?? []).join();
  return [
    ...fields.flatMap((field) =>
      check[field] === before[field] ? [] : [{ path: ['verified', field] as const, value: check[field] }],
    ),
    ...(known === checked.join()
      ? []
      : [{ path: ['verified', 'numbers'] as const, value: checked.length === 0 ? undefined : checked }]),
  ];
}
