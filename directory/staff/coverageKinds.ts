import type { Draft, Service } from '../format/schema';

/** The kinds of help that a kommun should have, in the order that staff should get them. */
export const helpKinds = [
  'switchboard',
  'adult_intake',
  'child_intake',
  'socialjour',
  'specialist_unit',
  'kvinnojour',
  'young',
  'violence_users',
  'english',
  'interpreter',
] as const;
export type HelpKind = (typeof helpKinds)[number];

/** A service, published or still a draft. */
export type AnyService = Service | Extract<Draft, { readonly organization: unknown }>;

/** Whether a service is help of a kind; one service may be of several. */
export function isOfKind(kind: HelpKind, service: AnyService): boolean {
  return tests[kind](service);
}

const tests: Readonly<Record<HelpKind, (service: AnyService) => boolean>> = {
  switchboard: ({ type }) => type === 'vaxel',
  adult_intake: ({ type, who_for }) =>
    type === 'socialtjanst' && (who_for.includes('utsatt') || who_for.includes('alla')),
  child_intake: ({ type, who_for }) => (type === 'socialtjanst' || type === 'barnahus') && who_for.includes('barn'),
  socialjour: ({ type }) => type === 'socialjour',
  specialist_unit: ({ type }) => type === 'specialenhet',
  kvinnojour: ({ type }) => type === 'kvinnojour',
  young: ({ who_for }) => who_for.includes('ung') || who_for.includes('barn'),
  violence_users: ({ who_for }) => who_for.includes('valdsutovare'),
  english: (service) =>
    service.translations?.en !== undefined || languagesOf(service).some(({ code }) => code === 'en'),
  interpreter: (service) =>
    service.interpretation_services !== undefined ||
    languagesOf(service).some(({ code, note }) => code === 'mul' || /tolk/i.test(note ?? '')),
};

type Languages = NonNullable<AnyService['languages']>;

function languagesOf({ languages = [], phones = [] }: AnyService): Languages {
  return [...languages, ...phones.flatMap((phone) => phone.languages ?? [])];
}
