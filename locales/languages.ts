/** The languages a resident is understood in; of these, `locales` are the ones she can be answered in. */
export const languages = ['sv', 'en', 'fi', 'ar', 'so', 'fa', 'uk'] as const;
export type Language = (typeof languages)[number];
