/** How many months a check holds: a number changes sooner than a text (the rule of the shown number). */
export const checkHolds = { withPhone: 6, text: 12 } as const;
