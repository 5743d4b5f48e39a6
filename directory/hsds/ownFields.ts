/** Our fields that HSDS has no property for and that are no words of a list: name and explanation, in Swedish. */
export const ownFields = {
  id: ['Postens namn i katalogen', 'Ändras aldrig.'],
  told_in: ['Egen version', 'Koden för den kommun som beskriver en gemensam verksamhet på sitt sätt.'],
  not_for: ['Inte till för', 'Vad verksamheten inte är till för. Ska alltid visas.'],
  anonymous_description: ['Hur man är anonym', 'Vad man gör för att vara anonym.'],
  publisher: ['Vem som har skrivit källan', 'Ska visas tillsammans med numret.'],
  source_date: ['Källans datum', 'Dagen, månaden eller året som källan själv anger; unknown om den inte anger något.'],
  may_have_changed: ['Kan ha ändrats', 'Uppgiften är gammal och ska visas med de orden.'],
  ask_for: ['Be om', 'Vad man säger till den som svarar.'],
  reach_url: ['Webbadress', 'Var man når verksamheten, till exempel en chatt.'],
  extension: ['Anknytning', 'Så som den ska slås, med nollor i början.'],
  menu_choice: ['Knappval', 'Det man trycker när någon har svarat.'],
  byday: [
    'Dagar',
    'Även HOLIDAY (röd dag), EVE (midsommar-, jul- och nyårsafton), DAY_BEFORE_HOLIDAY (dag före röd dag).',
  ],
  opens_at: ['Öppnar', 'På de särskilda dagarna. Svensk tid.'],
  closes_at: ['Stänger', 'På de särskilda dagarna. Svensk tid.'],
} as const satisfies Readonly<Record<string, readonly [name: string, description: string]>>;
export type OwnField = keyof typeof ownFields;
