import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { normalised } from '../../directory/reading/place';
import type { FieldEdit } from '../../directory/staff/edit';

/** A text, a record in it, and what is to be written into that record. */
export interface Editing {
  readonly text: string;
  readonly record: readonly ['services' | 'claims' | 'contacts', number];
  readonly edits: readonly FieldEdit[];
}

/** Records in the forms that hands and editors give them: flow, other quotes, comments everywhere, fields turned about. */
export const oddlyWritten = `# början
kommun: "9999" # koden
name: 'Exempelby kommun'
services: # verksamheter
    # ovanför
    - assurance: draft # först i posten
      id: a
      # mitt i
      as_printed: # ur listan
          number: "08-465 004 01" # tryckt
          # under
          hours: kl 8-16
      name: 'Jourens "namn"' # enkla
      schedules: [{ byday: "MO" }, # måndag
        { byday: "TU" }] # tisdag
      description: > # vikt
        Första raden
        # detta syns

        andra

      # efter vikt
      who_for: [utsatt]

      source: { title: x, # titel
        date: unknown } # källa

    - {id: b, assurance: named, phones: [{number: '08-465 004 02'}], # nummer
       as_printed: {hours: x}, schedules: [], # tider
       # sist
       source: {date: "2019"}, }
    -
      id: c
      languages:
      - code: sv # svenska
      # dolt
      - {code: en}
      verified:   # kontroll
        assured_date:   2026-11-01   # dag
        assurer_role: "Chef"
        assurance_method: mejl
        review_by: '2027-05-01'
      assurance: verified
    # efter sista
contacts: [{id: d, title: "Chef", source: {date: "2020"}}] # en rad
end: "9999" # slut`;

/** A line of a folded text, not a comment. */
const inText = '# detta syns';

/** What a text says, as it is read. */
export function plainOf(text: string): unknown {
  const document = parseDocument(normalised(text), { schema: 'failsafe' });
  expect(document.errors).toEqual([]);
  return document.toJS({ maxAliasCount: 0 });
}

/** The value with the edits made in it: what the edited text must say. */
export function edited(plain: unknown, { record, edits }: Editing): unknown {
  const copy = structuredClone(plain) as Tree;
  for (const { path, value } of edits) {
    const steps = [...record, ...path];
    const parent = steps.slice(0, -1).reduce<Tree | undefined>((inner, step) => inner?.[step], copy);
    const last = steps.at(-1)!;
    if (parent === undefined) continue;
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = structuredClone(value) as Tree;
  }
  return copy;
}

interface Tree {
  [step: string | number]: Tree;
}

/** The lines that hold nothing but a comment. */
export function commentLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#') && line !== inText);
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('ab å:#\'"\\{}[],-&*!|>%@`\n\t”\u00A0\u200Bé¨\u0308~')),
    minLength: 1,
    maxLength: 12,
  }),
  fc.constantFrom('2027-05-01', 'null', 'true', '~', '-', '# x', 'a: b', ' blank ', '|', '>-', "'", '"'),
);
const numbers = fc.integer({ min: 0, max: 99 }).map((last) => `08-465 004 ${String(last).padStart(2, '0')}`);
const check = fc.record({ assured_date: anyText, assurer_role: anyText, review_by: anyText });
const phones = fc.array(fc.record({ number: numbers, appears_on_bill: fc.constantFrom('yes', 'no') }), {
  minLength: 1,
  maxLength: 3,
});
const languages = fc.array(fc.record({ code: fc.constantFrom('sv', 'en', 'ar') }), { minLength: 1, maxLength: 4 });

/** Random edits of random records of these texts, whatever their line ends and letters. */
export function editings(texts: readonly string[]): fc.Arbitrary<Editing> {
  const spelt: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replace(/\r?\n/g, '\r\n'),
    (text) => `\uFEFF${text}`,
    (text) => text.normalize('NFD'),
    (text) => text.replaceAll('mm', 'm\u200Bm').replaceAll('for', 'f\u00ADor').normalize('NFD'),
  ];
  return fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...spelt)).chain(([plain, spell]) => {
    const text = spell(plain);
    return fc
      .constantFrom(...recordsOf(text))
      .chain(({ record, value }) =>
        fc.record({ text: fc.constant(text), record: fc.constant(record), edits: editsOf(value) }),
      );
  });
}

function recordsOf(text: string): readonly { readonly record: Editing['record']; readonly value: Tree }[] {
  const plain = plainOf(text) as Readonly<Partial<Record<string, readonly Tree[]>>>;
  return (['services', 'claims', 'contacts'] as const).flatMap((list) =>
    (plain[list] ?? []).map((value, at) => ({ record: [list, at] as const, value })),
  );
}

function editsOf(value: Tree): fc.Arbitrary<readonly FieldEdit[]> {
  const set = <T extends FieldEdit['value']>(
    path: FieldEdit['path'],
    values: fc.Arbitrary<T>,
  ): fc.Arbitrary<FieldEdit> => values.map((to) => ({ path, value: to }));
  const gone = (field: string): fc.Arbitrary<FieldEdit> => fc.constant({ path: [field], value: undefined });
  const has = (...path: readonly (string | number)[]): boolean =>
    path.reduce<Tree | undefined>((inner, step) => inner?.[step], value) !== undefined;
  const possible = [
    ...['name', 'description', 'assurance', 'anonymous', 'interpretation_services'].map((field) =>
      set([field], anyText),
    ),
    set(['verified'], check),
    set(['phones'], phones),
    set(['languages'], languages),
    ...(has('verified') ? [set(['verified', 'assurer_role'], anyText), set(['verified', 'review_by'], anyText)] : []),
    ...(has('phones', 0)
      ? [set(['phones', 0, 'number'], numbers), set(['phones', 0, 'appears_on_bill'], anyText)]
      : []),
    ...Object.keys(value)
      .filter((field) => field !== 'id' && field !== 'source')
      .map(gone),
  ];
  const field = ({ path }: FieldEdit): string => path[0];
  return fc.uniqueArray(fc.oneof(...possible), { minLength: 1, maxLength: 5, selector: field });
}
