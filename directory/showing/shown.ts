import type { Service } from '../format/schema';
import { telephoneLink } from '../format/telephone';
import type { Phone } from '../format/schema';
import type { Asker, Basis } from './assurance';

/** What records can be told in. What has no translation is told in Swedish, and in another language says so. */
type Language = 'sv' | 'en' | 'sv-x-lattlast';
/** What a record can hold translations into. */
export type Translated = Exclude<Language, 'sv'>;

/** Who asks, in which language, and when: everything that decides what is shown. */
export interface View {
  readonly asker: Asker;
  readonly language: Language;
  readonly now: Date;
}

declare const byTheRule: unique symbol;

/** A number that has passed the rule of the shown number. Only this room makes one, so no other number can be told. */
export interface ShownPhone {
  readonly [byTheRule]: true;
  readonly number: string;
  /** The link that dials it, such as `tel:+4684650040`. */
  readonly link: string;
  readonly appears_on_bill: Phone['appears_on_bill'];
  /** Only a voice number is dialled. */
  readonly type: Phone['type'];
  readonly description: string | undefined;
  readonly menu_choice: string | undefined;
  readonly extension: string | undefined;
  /** Language codes. */
  readonly languages: readonly string[];
}

/** What is told of every record. */
export interface ShownBase {
  readonly id: string;
  readonly basis: Basis;
  readonly standing: Service['standing'];
  /** True when the text had to be told in Swedish in another language. */
  readonly only_swedish: boolean;
  /** Kommun codes, or `SE` for the whole country. */
  readonly service_areas: readonly string[];
}

/** Makes a number that may be told of one that the rule let through. */
export function showPhone({
  number,
  appears_on_bill,
  type,
  description,
  menu_choice,
  extension,
  languages,
}: Phone): ShownPhone {
  const told = {
    ...{ number, link: telephoneLink(number), appears_on_bill, type, description, menu_choice, extension },
    languages: (languages ?? []).map(({ code }) => code),
  };
  return told as unknown as ShownPhone;
}

interface Told {
  readonly id: string;
  readonly standing: Service['standing'];
  readonly service_areas?: readonly string[] | undefined;
  readonly translations?: Readonly<Partial<Record<string, unknown>>> | undefined;
}

/** What a record says of itself whatever it is. */
export function showBase({ id, standing, service_areas, translations }: Told, basis: Basis, view: View): ShownBase {
  const only_swedish = view.language === 'en' && translations?.[view.language] === undefined;
  return { id, basis, standing, only_swedish, service_areas: service_areas ?? [] };
}
