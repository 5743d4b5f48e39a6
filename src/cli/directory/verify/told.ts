import type { DirectoryRecord, Draft } from '../../../../directory/format/schema';
import { phonesOf, type CheckAnswers } from '../../../../directory/staff/phoneCheck';
import type { FoundRecord } from './record';

type AnyRecord = DirectoryRecord | Draft;

/** What stands in a record today, for who is about to be asked about it. */
export function intro({ record, line }: FoundRecord, file: string): readonly string[] {
  const { as_printed: printed = {}, source, verified } = record;
  return [
    `${nameOf(record)}  (${file}:${line})`,
    ...('organization' in record ? [`  ${record.organization.name}`] : []),
    `  källa: ${source.title}, ${source.publisher}, ${source.date}`,
    ...(verified ? [`  senast kontrollerad: ${verified.assured_date}, ${verified.assurer_role}`] : []),
    ...(printed.hours === undefined ? [] : [`  webbsidan skriver om tider: ${printed.hours}`]),
    ...(printed.languages === undefined ? [] : [`  webbsidan skriver om språk: ${printed.languages}`]),
    ...(printed.anonymous === undefined ? [] : [`  webbsidan skriver om att vara anonym: ${printed.anonymous}`]),
    ...(printed.quote === undefined ? [] : [`  webbsidan: "${printed.quote}"`]),
    'Enter behåller det som står inom hakparentes.',
  ];
}

function nameOf(record: AnyRecord): string {
  return record.name ?? ('title' in record ? record.title : record.id);
}

/** The first question: nothing is written before somebody has been reached. */
export function firstQuestion(record: AnyRecord): string {
  if ('kind' in record) return 'Stämmer uppgiften? (ja/nej)';
  const hasNumber = phonesOf(record).length > 0 || record.as_printed?.number !== undefined;
  return hasNumber
    ? 'Gick numret fram, och var det rätt verksamhet? (ja/nej)'
    : 'Nådde du verksamheten, och var det rätt? (ja/nej)';
}

/** What to do instead when nobody was reached, or somebody else. */
export function insteadOf({ record, line }: FoundRecord, file: string): readonly string[] {
  return [
    `Inget är skrivet. Ändra posten för hand i ${file}, rad ${line}:`,
    '  Finns den inte längre: skriv standing: historical.',
    ...('organization' in record
      ? ['  Är den stängd för en tid: skriv status: temporarily closed. Nedlagd: status: defunct.']
      : []),
    ...('kind' in record || record.assurance === 'draft'
      ? []
      : [
          '  Är numret fel: ta bort raderna under phones och verified, och skriv assurance: named. Då visas bara namnet.',
        ]),
    ...(record.assurance === 'draft' ? ['  Stämmer inget i utkastet: ta bort hela posten.'] : []),
    ...('kind' in record ? [] : ['  Har du ett annat nummer: ring det först, och kör verify igen.']),
    'Kör sedan: npm run -s directory -- check',
  ];
}

/** What is left to do when a check has been written. */
export function afterwards(record: AnyRecord, answers: CheckAnswers, file: string): readonly string[] {
  const service = 'organization' in record ? record : undefined;
  const { number, menu_choice, extension } = phonesOf(record)[0] ?? {};
  const isNew = number !== undefined && answers.numbers[0]?.number !== number;
  const english = record.translations?.en ?? {};
  const told = ['name', 'description', 'interpretation_services'] as const;
  const untold = told.some((field) => english[field] !== undefined && isOther(record, field, answers[field]));
  return [
    `Skrivet i ${file}. Gäller till och med ${answers.check.review_by}.`,
    ...(answers.hours === 'go' && service?.schedules
      ? ['Öppettiderna är borttagna, för de är inte kontrollerade. Skriv de rätta under schedules, när någon vet dem.']
      : []),
    ...(isNew && (menu_choice ?? extension) !== undefined
      ? ['Numret är nytt, men knappvalet eller anknytningen står kvar. Rätta dem i filen om de är andra.']
      : []),
    ...(record.standing === 'exists'
      ? []
      : [`Posten säger standing: ${record.standing}, så numret visas inte. Skriv exists om verksamheten finns nu.`]),
    ...(service && service.status !== 'active'
      ? [`Posten säger status: ${service.status}. Skriv active om den är i gång.`]
      : []),
    ...(untold ? ['Den engelska texten i translations är inte ändrad.'] : []),
    'Kör nu: npm run -s directory -- check',
  ];
}

function isOther(record: AnyRecord, field: string, answer: string | undefined): boolean {
  return answer !== undefined && answer !== (record as unknown as Readonly<Record<string, unknown>>)[field];
}
